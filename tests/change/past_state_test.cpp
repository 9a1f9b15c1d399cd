#include "change/past_state.h"

#include "sandbox.h"

using namespace sandbox;

namespace {

// All records with their versions, as text.
std::string dump(const store::Database& database) {
  std::string text;
  for (const auto& entity : registry::registry().entities()) {
    auto query = database.prepare(registry::external_select(entity, true) + " ORDER BY e.id");
    while (query.step()) {
      text += entity.name;
      for (int i = 0; i < query.columns(); ++i)
        text += '|' + (query.is_null(i) ? std::string("-") : std::string(query.text(i)));
      text += '\n';
    }
  }
  return text;
}

// What was after every operation, noted then.
struct Witness {
  explicit Witness(Sandbox& sandbox) : box(sandbox) { note(); }
  void note() {
    const auto op = static_cast<std::size_t>(change::last_operation(box.database));
    states.resize(std::max(states.size(), op + 1));
    states[op] = dump(box.database);
  }
  Sandbox& box;
  std::vector<std::string> states;
};

}  // namespace

TEST_CASE("the past is what the database was after every operation") {
  Sandbox box;
  Witness witness(box);
  load_project(box);
  witness.note();
  const auto first = change::last_operation(box.database);
  const auto step = [&](const Done& done) {
    CHECK(done.committed);
    witness.note();
  };
  step(box.put("person", {{"key", "P-1"},
                          {"surname", "Lis"},
                          {"given_names", "Ala"},
                          {"sex", "female"},
                          {"birth_date", "1970-01-01"},
                          {"phone", "600700800"}}));
  step(box.put("person", {{"key", "P-2"},
                          {"surname", "Bor"},
                          {"given_names", "Jan"},
                          {"sex", "male"},
                          {"birth_date", "1971-01-01"},
                          {"phone", "600700801"}}));
  step(box.put("person", {{"key", "P-1"}, {"phone", "600700802"}}));
  step(box.put("evidence", {{"key", "U/E/1"}, {"person", "P-1"}, {"kind", "disability_certificate"}}));
  // A reference that moves, and moves again.
  step(box.put("evidence", {{"key", "U/E/1"}, {"person", "P-2"}, {"valid_to", "2020-01-01"}}));
  step(box.put("person", {{"key", "P-1"}, {"surname", "Lisowska"}, {"phone", "600700803"}}));
  step(box.put("evidence", {{"key", "U/E/1"}, {"person", "P-1"}, {"issuer", "PZON"}}));
  // Dropped, put back by a revert, changed, dropped again, and another one under the same key.
  const auto drop = [&](std::string_view entity, std::string_view key) {
    return box.run([&](change::Writer& writer) {
      const auto& kind = registry::registry().at(entity);
      writer.drop(kind, *writer.records().find_named(kind, key));
    });
  };
  step(drop("evidence", "U/E/1"));
  step(drop("person", "P-2"));
  const auto dropped = change::last_operation(box.database);
  step(box.revert(dropped));
  step(box.put("person", {{"key", "P-2"}, {"surname", "Borowski"}}));
  step(box.put("evidence", {{"key", "U/E/2"}, {"person", "P-2"}, {"kind", "medical_document"}}));
  step(drop("evidence", "U/E/2"));
  step(box.put("evidence", {{"key", "U/E/2"}, {"person", "P-1"}, {"kind", "medical_document"}}));
  step(box.revert(change::last_operation(box.database)));
  step(box.revert(dropped - 1));
  CHECK(witness.states.size() > 15);

  const auto present = dump(box.database);
  change::PastState::keep_in_memory(box.database);
  for (auto op = first; op <= change::last_operation(box.database); ++op) {
    const change::PastState past(box.database, op);
    CHECK_MESSAGE(dump(box.database) == witness.states[static_cast<std::size_t>(op)], "operation ", op);
  }
  {
    const change::PastState past(box.database, 0);
    CHECK(dump(box.database).empty());
  }
  CHECK(dump(box.database) == present);
  // One within the other: never later than the outer one, which is there again afterwards.
  const auto state = [&](std::int64_t op) { return witness.states[static_cast<std::size_t>(op)]; };
  {
    const change::PastState outer(box.database, dropped);
    {
      const change::PastState inner(box.database, first + 1);
      CHECK(dump(box.database) == state(first + 1));
    }
    CHECK(dump(box.database) == state(dropped));
    const change::PastState later(box.database, dropped + 3);
    CHECK(dump(box.database) == state(dropped));
  }
  CHECK(dump(box.database) == present);
}

TEST_CASE("views show the past, and nothing of it stays") {
  Sandbox box;
  load_project(box);
  const auto op = change::last_operation(box.database);
  CHECK(box.put("person", {{"key", "P-1"},
                           {"surname", "Lis"},
                           {"given_names", "Ala"},
                           {"sex", "female"},
                           {"birth_date", "1970-01-01"},
                           {"phone", "600700800"}})
            .committed);
  const auto people = [&] { return box.database.integer("SELECT count(*) FROM v1_person WHERE key = 'P-1'"); };
  change::PastState::keep_in_memory(box.database);
  CHECK(box.database.integer("PRAGMA temp_store") == 2);  // no file beside the database holds personal data
  box.database.execute(registry::create_views().c_str());
  CHECK(people() == 1);
  {
    const store::ReadTransaction snapshot(box.database);
    const change::PastState past(box.database, op);
    CHECK(people() == 0);
  }
  CHECK(people() == 1);
  CHECK(box.database.integer("SELECT count(*) FROM temp.sqlite_schema WHERE tbl_name = 'person'") == 0);
}
