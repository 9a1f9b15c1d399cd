#include "change/apply.h"
#include "change/planned_changes.h"
#include "change/stream.h"
#include "sandbox.h"

using namespace sandbox;

namespace {

using Work = std::function<void(change::Writer&)>;

change::Writer writer_in(const store::Transaction& write) {
  return change::Writer(write, {"2017-06-01T09:00:00Z", "anna", "", "mops", "test", "test", "", "", {}}, "2017-06-01");
}

// What WORK would write, as a stream; the sandbox stays as it was.
std::string plan_of(Sandbox& box, const Work& work, change::PlanHeader header = {}) {
  const auto before = box.state();
  auto write = box.database.begin_write();
  std::string text;
  {
    auto writer = writer_in(write);
    work(writer);
    const auto result = writer.finish();
    REQUIRE_FALSE(writer.failed());
    header.made_on = change::journal_mark(box.database, change::last_operation(box.database) - (result.op ? 1 : 0));
    change::PlanWriter plan(header, [&](std::string_view bytes) { text += bytes; });
    if (result.op) change::plan_operation(writer, plan);
    plan.finish(&result);
  }
  write.rollback();
  CHECK(box.state() == before);
  return text;
}

change::ChangeStream inspect(const std::string& stream) {
  const auto path = Sandbox::write_file(stream);
  auto file = change::SourceFile::open(path);
  std::remove(path.c_str());
  return change::inspect_stream(file);
}

std::string refusal(const std::string& stream) {
  try {
    inspect(stream);
  } catch (const Error& error) {
    return error.id();
  }
  return "";
}

Done put_stream(Sandbox& box, const std::string& stream) {
  const auto path = Sandbox::write_file(stream);
  auto file = change::SourceFile::open(path);
  std::remove(path.c_str());
  const auto read = change::inspect_stream(file);
  return box.run([&](change::Writer& writer) {
    change::Applier applier(writer, "stream", read.header);
    change::each_change_line(file, read,
                             [&](const std::string& line, std::size_t number) { applier.put(line, number); });
  });
}

// Everything, record numbers, versions and journal included.
std::string whole(Sandbox& box) {
  std::string text;
  change::export_state(box.database, [&](std::string_view bytes) { text += bytes; });
  return text;
}

// WORK done at once and WORK planned and applied leave the same database behind.
void check_equal(const Work& before, const Work& work) {
  Sandbox done_at_once, planned;
  for (auto* box : {&done_at_once, &planned}) {
    load_project(*box);
    const auto done = box->run(before);
    REQUIRE_MESSAGE(done.committed, done.codes());
  }
  const auto done = done_at_once.run(work);
  REQUIRE_MESSAGE(done.committed, done.codes());
  const auto applied = put_stream(planned, plan_of(planned, work));
  REQUIRE_MESSAGE(applied.committed, applied.codes());
  CHECK(whole(planned) == whole(done_at_once));
}

const Work kNothing = [](change::Writer&) {};

std::string typed(std::string_view line) { return std::string(line) + '\n'; }

}  // namespace

TEST_CASE("a plan that is applied is the operation itself, to the last version and number") {
  check_equal(kNothing, [](change::Writer& writer) {
    writer.put(record("unit", {{"key", "T/KIS"}, {"name", "Nowa nazwa"}, {"for_whom", "wszyscy"}}));
    writer.put(record("person", {{"pesel", "44051401458"}, {"surname", "Kos"}, {"given_names", "Jan"}}));
    writer.put(record("application", {{"key", "T/1/0001"}, {"premises", "P11|P02"}}));
  });
}

TEST_CASE("a record changed twice in one operation is planned version by version") {
  check_equal(
      [](change::Writer& writer) {
        writer.put(record("unit", {{"project", "T"}, {"code", "X"}, {"name", "raz"}, {"for_whom", "nikt"}}));
      },
      [](change::Writer& writer) {
        writer.put(record("unit", {{"key", "T/X"}, {"name", "dwa"}}));
        writer.put(record("unit", {{"key", "T/X"}, {"name", "trzy"}, {"for_whom", "wszyscy"}}));
        writer.put(record("unit", {{"project", "T"}, {"code", "Y"}, {"name", "raz"}}));
        writer.put(record("unit", {{"key", "T/Y"}, {"name", "dwa"}}));
      });
}

TEST_CASE("what is dropped in an operation is dropped by its plan, with its lists") {
  const auto premises = [](std::string_view codes) {
    return [codes](change::Writer& writer) {
      writer.put(record("application", {{"key", "T/1/0001"}, {"premises", codes}}));
    };
  };
  check_equal(premises("P02|P11|P06"), [&](change::Writer& writer) {
    writer.put(record("unit", {{"project", "T"}, {"code", "X"}, {"name", "do usunięcia"}}));
    writer.drop(registry::registry().at("unit"),
                writer.records().id_of(registry::registry().at("unit"), "T/X").value());
    premises("P11")(writer);
  });
}

TEST_CASE("a record that takes the name of a dropped one comes after it") {
  Sandbox box;
  load_project(box);
  const auto& unit = registry::registry().at("unit");
  box.put("unit", {{"project", "T"}, {"code", "X"}, {"name", "dawna"}});
  const auto from = change::last_operation(box.database);
  box.run([&](change::Writer& writer) { writer.drop(unit, writer.records().id_of(unit, "T/X").value()); });
  box.put("unit", {{"project", "T"}, {"code", "X"}, {"name", "nowa"}});
  const auto now = box.state();
  change::RecordStore records(box.database);
  std::string stream;
  change::PlanHeader header;
  header.restores = true;
  change::PlanWriter plan(header, [&](std::string_view bytes) { stream += bytes; });
  const auto last = change::last_operation(box.database);
  change::plan_net_changes(records, change::net_changes(records, last, from), last, plan);
  plan.finish(nullptr);
  const auto done = put_stream(box, stream);
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(box.value("SELECT name || '|' || id FROM unit WHERE key = 'T/X'").starts_with("dawna|"));
  CHECK(box.revert(*done.result.op).committed);
  CHECK(box.state() == now);
}

TEST_CASE("typed lines create, change, verify and drop, and may speak of each other") {
  Sandbox box;
  load_project(box);
  const auto done = put_stream(
      box,
      typed(R"({"do":"create","ref":"unit/T/X","set":{"project":"T","code":"X","name":"Nowa"}})") +
          typed(R"({"do":"create","ref":"person","set":{"pesel":"44051401458","surname":"Kos","given_names":"Jan"}})") +
          typed(R"({"do":"update","ref":"application/T/1/0001","set":{"unit":"T/X","premises":["P02","P11"]}})") +
          typed(R"({"do":"verify","ref":"unit/T/X","expect":1,"set":{"name":"Nowa"}})") +
          typed(R"({"do":"verify","ref":"unit/T/Z","expect":0})"));
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(done.result.added == 2);
  CHECK(box.value("SELECT premises FROM v1_application WHERE key = 'T/1/0001'") == "P02|P11");
  CHECK(box.value("SELECT unit FROM v1_application WHERE key = 'T/1/0001'") == "T/X");
  CHECK(put_stream(box, typed(R"({"do":"delete","ref":"unit/T/X"})")).told("record.referenced"));
  const auto dropped = put_stream(box, typed(R"({"do":"update","ref":"application/T/1/0001","set":{"unit":null}})") +
                                           typed(R"({"do":"delete","ref":"unit/T/X","expect":1})"));
  REQUIRE_MESSAGE(dropped.committed, dropped.codes());
  CHECK(box.value("SELECT count(*) FROM unit WHERE key = 'T/X'") == "0");
}

TEST_CASE("a line that expects another version is refused, and the record is named once") {
  Sandbox box;
  load_project(box);
  box.put("unit", {{"key", "T/KIS"}, {"name", "Jeden"}});
  const auto state = box.state();
  const auto done =
      put_stream(box, typed(R"({"do":"update","ref":"unit/T/KIS","expect":1,"set":{"name":"Dwa"}})") +
                          typed(R"({"do":"update","ref":"unit/T/KIS","expect":2,"set":{"name":"Trzy"}})") +
                          typed(R"({"do":"create","ref":"unit/T/KIS","set":{"name":"Trzy"}})") +
                          typed(R"({"do":"update","ref":"unit/T/NIC","set":{"name":"Dwa"}})"));
  CHECK_FALSE(done.committed);
  CHECK(done.codes() == "change.moved record.missing ");
  CHECK(done.diagnostics.front().key == "unit/T/KIS");
  CHECK(done.diagnostics.front().line == 1);
  CHECK(box.state() == state);
}

TEST_CASE("a record that is gone, or there before it is created, is told with the operation that did it") {
  Sandbox box;
  load_project(box);
  box.put("unit", {{"project", "T"}, {"code", "X"}, {"name", "raz"}});
  const auto update = plan_of(box, [](change::Writer& writer) {
    writer.put(record("unit", {{"key", "T/X"}, {"name", "dwa"}}));
  });
  const auto create = plan_of(box, [](change::Writer& writer) {
    writer.put(record("unit", {{"project", "T"}, {"code", "Y"}, {"name", "raz"}}));
  });
  const auto& unit = registry::registry().at("unit");
  box.run([&](change::Writer& writer) { writer.drop(unit, writer.records().id_of(unit, "T/X").value()); });
  const auto taken = box.put("unit", {{"project", "T"}, {"code", "Y"}, {"name", "inna"}});
  const auto gone = put_stream(box, update), there = put_stream(box, create);
  CHECK(gone.codes() == "change.dropped ");
  CHECK(there.codes() == "change.exists ");
  CHECK(there.diagnostics.front().arguments.front().second == std::to_string(*taken.result.op));
}

TEST_CASE("typed lines pass every check that a typed command passes") {
  Sandbox box;
  load_project(box);
  const auto codes = [&](std::string_view line) { return put_stream(box, typed(line)).codes(); };
  CHECK(codes("[]") == "change.form ");
  CHECK(codes(R"({"do":"merge","ref":"unit/T/KIS"})") == "change.verb ");
  CHECK(codes(R"({"do":"update","ref":"unit"})") == "change.ref ");
  CHECK(codes(R"({"do":"update","ref":"uint/T/KIS"})") == "entity.unknown ");
  CHECK(codes(R"({"do":"update","ref":"unit/T/KIS","set":{"nam":"x"}})") == "field.unknown.suggest ");
  CHECK(codes(R"({"do":"update","ref":"unit/T/KIS","set":{"name":{}}})") == "json.value ");
  CHECK(codes(R"({"do":"update","ref":"unit/T/KIS","set":{"name":null}})") == "field.required ");
  CHECK(codes(R"({"do":"update","ref":"unit/T/KIS","set":{"code":"Z"}})") == "record.fixed_field ");
  CHECK(codes(R"({"do":"update","ref":"application/T/1/0001","set":{"state":"admitted"}})") ==
        "record.transition.last ");
  CHECK(codes(R"({"do":"create","ref":"person","set":{"pesel":"44051401459"}})") == "pesel.checksum ");
  CHECK(codes(R"({"do":"create","ref":"unit/T/N","expect":3,"set":{"name":"x"}})") == "change.never_was ");
  CHECK(codes(R"({"do":"verify","ref":"unit/T/KIS","set":{"name":"inna"}})") == "change.differs ");
}

TEST_CASE("a stream that was cut or changed is not read") {
  Sandbox box;
  load_project(box);
  const auto plan = plan_of(box, [](change::Writer& writer) {
    writer.put(record("unit", {{"key", "T/KIS"}, {"name", "Nowa"}}));
  });
  CHECK(inspect(plan).changes == 1);
  CHECK(inspect(plan).result->changed == 1);
  const auto end = plan.rfind('\n', plan.size() - 2) + 1;
  CHECK(refusal(plan.substr(0, end)) == "plan.cut");
  CHECK(refusal(plan.substr(0, end - 20)) == "plan.cut");
  CHECK(refusal(plan.substr(plan.find('\n') + 1)) == "plan.cut");
  auto other = plan;
  other.replace(other.find("Nowa"), 4, "Inna");
  CHECK(refusal(other) == "plan.changed");
  CHECK(refusal(plan.substr(0, plan.find('\n') + 1) + plan.substr(end)) == "plan.changed");
  CHECK(refusal("{\"plan\":2}\n{\"done\":true}\n") == "plan.form");
  CHECK(inspect(change::failure_line(5)).failed == 5);
  CHECK(refusal("{\"done\":false}\n") == "plan.form");
}
