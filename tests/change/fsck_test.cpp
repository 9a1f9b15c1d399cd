#include "change/fsck.h"

#include <algorithm>

#include "change/digest_chain.h"
#include "sandbox.h"

using namespace sandbox;

namespace {

// "code record" of every fault, in order.
std::vector<std::string> faults(Sandbox& box) {
  std::vector<std::string> found;
  change::check_database(box.database, "2017-06-01", [&](const change::Fault& fault) {
    found.push_back(fault.code + (fault.record.empty() ? "" : " ") + fault.record);
  });
  return found;
}

using Faults = std::vector<std::string>;

std::vector<change::Seal> seals(Sandbox& box) {
  std::vector<change::Seal> found;
  change::recompute_seals(box.database, [&](const change::Seal& seal) { found.push_back(seal); });
  return found;
}

// Three operations on two people: both created, one changed twice.
void two_people(Sandbox& box) {
  box.run([](change::Writer& writer) {
    writer.put(record("person", {{"pesel", "44051401458"}, {"surname", "Kos"}, {"given_names", "Jan"}}));
    writer.put(record("person", {{"pesel", "85020312340"}, {"surname", "Nowak"}, {"given_names", "Anna"}}));
  });
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Lis"}});
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Buk"}, {"phone", "500 100 200"}});
}

void around(Sandbox& box, const std::string& sql) {
  box.database.execute(("PRAGMA foreign_keys = OFF; " + sql + "; PRAGMA foreign_keys = ON").c_str());
}

}  // namespace

TEST_CASE("a project written by mops is whole, and its seals come out again") {
  Sandbox box;
  load_project(box);
  CHECK(faults(box) == Faults{});
  for (const auto& seal : seals(box)) {
    CHECK(seal.digest == seal.stored);
    CHECK(seal.versions == seal.counted);
  }
}

TEST_CASE("seals hold for updates, lists, drops, reverts and several versions in one operation") {
  Sandbox box;
  load_project(box);
  const auto key = box.value("SELECT key FROM application ORDER BY id LIMIT 1");
  const auto done = box.run([&](change::Writer& writer) {
    writer.put(record("unit", {{"key", "T/KIS"}, {"name", "Jeden"}}));
    writer.put(record("unit", {{"key", "T/KIS"}, {"name", "Dwa"}, {"for_whom", "wszyscy"}}));
    writer.put(record("application", {{"key", key}, {"premises", "P11"}}));
    writer.put(record("staff", {{"project", "T"}, {"code", "NEW"}, {"name", "Ewa Lis"}, {"role", "trainer"}}));
    writer.put(record("staff", {{"key", "T/NEW"}, {"name", "Ewa Kos"}}));
  });
  REQUIRE_MESSAGE(done.committed, done.codes());
  const auto reverted = box.revert(*done.result.op);
  REQUIRE_MESSAGE(reverted.committed, reverted.codes());
  const auto again = box.revert(*reverted.result.op);
  REQUIRE_MESSAGE(again.committed, again.codes());
  box.put("staff", {{"key", "T/NEW"}, {"name", "Ewa Buk"}});
  CHECK(faults(box) == Faults{});
  // A record that comes and goes in one operation leaves its traces in the journal alone.
  const auto both = box.run([&](change::Writer& writer) {
    const auto made =
        writer.put(record("person", {{"pesel", "44051401458"}, {"surname", "Kos"}, {"given_names", "Jan"}}));
    writer.drop(registry::registry().at("person"), made.id);
  });
  REQUIRE_MESSAGE(both.committed, both.codes());
  REQUIRE(box.value("SELECT count(*) FROM person WHERE pesel = '44051401458'") == "0");
  CHECK(faults(box) == Faults{});
}

TEST_CASE("every byte changed around mops breaks the seal of the operation that wrote it, and no other") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"UPDATE person SET surname = 'BUK' WHERE id = 1", "fsck.digest_record person/P-000001"},       // operation 3
      {"UPDATE person SET given_names = 'Jam' WHERE id = 1", "fsck.digest_version person/P-000001"},  // of operation 1
      {"UPDATE person SET surname = 'Nowek' WHERE id = 2", "fsck.digest_version person/P-000002"},
      {"UPDATE person SET phone = NULL WHERE id = 1", "fsck.digest_record person/P-000001"},
      {"UPDATE change SET before = replace(before, 'Kos', 'Kot')",
       "fsck.digest_version person/P-000001"},  // and of operation 2
      {"UPDATE change SET key = 'P-000009' WHERE rev = 2", "fsck.digest_record person/P-000001"},
      {"UPDATE op SET actor = 'ewa' WHERE id = 1", "fsck.digest_entry op/1"},
      {"UPDATE op SET message = '' WHERE id = 1", "fsck.digest_entry op/1"},
      {"UPDATE op SET clock = 'given' WHERE id = 1", "fsck.digest_entry op/1"},
      {"UPDATE op_entity SET created = 3 WHERE op = 1", "fsck.digest op/1"},
      {"UPDATE op_digest SET digest = replace(digest, 'a', 'b') WHERE op = 1", "fsck.digest_entry op/1"},
      {"INSERT INTO op_input VALUES (1, 1, 'a.csv', hex(zeroblob(32)), 0, 0)", "fsck.digest_entry op/1"},
      {"DELETE FROM person WHERE id = 2", "fsck.count op/1"},
      {"INSERT INTO person (id, key, surname, given_names, sex, birth_date, rev, op)"
       " VALUES (3, 'P-000003', 'Wrona', 'Jan', 'male', '1950-01-01', 1, 1)",
       "fsck.count op/1"},
      {"DELETE FROM op_digest WHERE op = 2", "fsck.no_digest op/2"},
      {"DELETE FROM op WHERE id = 2; DELETE FROM op_digest WHERE op = 2", "fsck.no_operation op/2"},
      {"UPDATE person SET rev = 5 WHERE id = 1", "fsck.revision person/P-000001"},
      {"UPDATE person SET op = 2 WHERE id = 1", "fsck.writer person/P-000001"},
      {"UPDATE person SET op = 77 WHERE id = 2", "fsck.unknown_operation person/P-000002"},
      {"DELETE FROM person WHERE id = 1", "fsck.vanished person/P-000001"},
      {"UPDATE change SET before = 'x' WHERE rev = 1", "fsck.image person/P-000001"},
      {"UPDATE op SET at = '2017-05-31T23:00:00Z' WHERE id = 2", "fsck.time op/2"},
      {"CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM op; END", "fsck.schema_foreign trigger/t"},
      {"CREATE VIEW v1_person AS SELECT 1 AS key", "fsck.schema_foreign view/v1_person"},
      {"DROP INDEX person_identity", "fsck.schema_missing index/person_identity"},
      {"DROP INDEX person_identity; CREATE INDEX person_identity ON person (pesel)",
       "fsck.schema_changed index/person_identity"},
      {"ALTER TABLE person ADD COLUMN nick TEXT", "fsck.schema_changed table/person"},
  };
  for (const auto& [sql, expected] : cases) {
    CAPTURE(sql);
    Sandbox box;
    two_people(box);
    REQUIRE(faults(box) == Faults{});
    around(box, sql);
    const auto found = faults(box);
    CHECK_MESSAGE(std::ranges::find(found, expected) != found.end(), [&] {
      std::string all;
      for (const auto& one : found) all += one + '\n';
      return all;
    }());
    const auto broken = std::ranges::count_if(found, [](const auto& one) { return one.starts_with("fsck.digest"); });
    // A before-image belongs to two: the operation whose values it keeps and the one that replaced them.
    if (expected.starts_with("fsck.digest"))
      CHECK(broken == (sql.find("before") == std::string::npos && sql.find("op_digest") == std::string::npos ? 1 : 2));
  }
}

TEST_CASE("references without a target, keys that do not fit and broken rules are told") {
  Sandbox box;
  load_project(box);
  around(box, "UPDATE unit SET project_id = 99 WHERE key = 'T/KIS'");
  auto found = faults(box);
  CHECK(std::ranges::find(found, "fsck.reference unit/T/KIS") != found.end());
  around(box, "UPDATE unit SET project_id = 1 WHERE key = 'T/KIS'");
  CHECK(faults(box) == Faults{});
  around(box, "UPDATE unit SET key = 'T/XXX' WHERE key = 'T/KIS'");
  found = faults(box);
  CHECK(std::ranges::find(found, "fsck.key unit/T/XXX") != found.end());
  around(box, "UPDATE unit SET key = 'T/KIS' WHERE key = 'T/XXX'");
  around(box, "UPDATE project SET starts_on = '2030-01-01'");
  found = faults(box);
  CHECK(std::ranges::find(found, "project.dates project/T") != found.end());
}

// What is in BOX, in a database that the program of schema VERSION has made.
store::Database as_of_schema(const Sandbox& box, int version) {
  auto old = store::Database::in_memory();
  change::create_schema(old, version);
  old.execute("PRAGMA foreign_keys = OFF");
  auto tables = old.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
  while (tables.step()) {
    const std::string table(tables.text(0));
    auto columns = old.prepare("SELECT group_concat(quote(name)), group_concat('?') FROM pragma_table_info(?1)");
    columns.bind(1, std::string_view(table)).step();
    std::string names(columns.text(0));
    std::ranges::replace(names, '\'', '"');
    auto insert =
        old.prepare("INSERT INTO " + table + " (" + names + ") VALUES (" + std::string(columns.text(1)) + ")");
    auto rows = box.database.prepare("SELECT " + names + " FROM " + table);
    while (rows.step()) {
      for (int i = 0; i < rows.columns(); ++i) insert.bind(i + 1, rows.value(i));
      insert.run();
    }
  }
  old.execute("PRAGMA foreign_keys = ON");
  rules::add_functions(old);
  return old;
}

TEST_CASE("what an older program wrote is sealed when the database is brought up to date") {
  Sandbox box;
  two_people(box);
  const auto before = box.value("SELECT group_concat(digest) FROM op_digest");
  box.database = as_of_schema(box, 1);
  const auto done = change::migrate(box.database);
  CHECK(done.steps == change::schema_version() - 1);
  CHECK(done.sealed == 3);
  CHECK(box.value("SELECT group_concat(digest) FROM op_digest") == before);
  CHECK(faults(box) == Faults{});
}

TEST_CASE(
    "an operation after one that was never sealed is no alarm of its own, nor one after a seal that was taken out") {
  Sandbox box;
  two_people(box);
  box.database.execute("DELETE FROM op_digest WHERE op >= 2");
  box.put("person", {{"pesel", "85020312340"}, {"phone", "500 100 300"}});  // sealed over what there was
  CHECK(faults(box) == Faults{"fsck.no_digest op/2", "fsck.no_digest op/3"});
  Sandbox other;
  two_people(other);
  other.database.execute("DELETE FROM op_digest WHERE op = 2");
  CHECK(faults(other) == Faults{"fsck.no_digest op/2"});
}

TEST_CASE("of an operation that wrote many records, those that were changed are named, up to twenty") {
  Sandbox box;
  box.run([](change::Writer& writer) {
    for (int day = 1; day <= 28; ++day)
      writer.put(
          record("person", {{"surname", "Kos"},
                            {"given_names", "Jan"},
                            {"other_id", "X" + std::to_string(day)},
                            {"sex", "male"},
                            {"birth_date", "1950-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day)}}));
  });
  REQUIRE(box.value("SELECT count(*) FROM person") == "28");
  around(box, "UPDATE person SET phone = '1' WHERE id IN (7, 9)");
  CHECK(faults(box) == Faults{"fsck.digest_version person/P-000007", "fsck.digest_version person/P-000009"});
  around(box, "UPDATE person SET phone = '1'");
  const auto found = faults(box);
  CHECK(std::ranges::count(found, "fsck.digest_more op/1") == 1);
  CHECK(std::ranges::count_if(found, [](const auto& one) { return one.starts_with("fsck.digest_version"); }) == 20);
}

TEST_CASE("a seal that was noted elsewhere shows that the journal was written anew or cut off") {
  Sandbox box;
  two_people(box);
  const auto expect = [&](const std::string& expected) {
    std::string code;
    change::check_expected(box.database, expected, [&](const change::Fault& fault) { code = fault.code; });
    return code;
  };
  const auto last = change::last_seal(box.database);
  CHECK(last.op == 3);
  CHECK(expect("3:" + last.seal).empty());
  CHECK(expect("3:" + last.seal.substr(0, 12)).empty());
  CHECK(expect("2:" + last.seal) == "fsck.expected");
  CHECK(expect("4:" + last.seal) == "fsck.expected_gone");
  for (const char* wrong : {"", "3", "3:", "3:abc", ":0123456789abcdef", "x:0123456789abcdef", "3:0123456789ABCDEF",
                            "99999999999999999999:0123456789abcdef"})
    CHECK_THROWS_AS(expect(wrong), Error);
}

TEST_CASE("a clock that was set by hand is kept, sealed and told apart") {
  Sandbox box;
  auto write = box.database.begin_write();
  change::OperationFacts facts{"2017-06-01T09:00:00Z", "anna", "", "mops", "test", "test", "", "", {}};
  facts.clock_given = true;
  change::Writer writer(write, facts, "2017-06-01");
  writer.put(record("person", {{"pesel", "44051401458"}, {"surname", "Kos"}, {"given_names", "Jan"}}));
  writer.finish();
  write.commit();
  CHECK(change::find_operation(box.database, 1)->clock == "given");
  CHECK(faults(box) == Faults{});
  box.database.execute("UPDATE op SET clock = NULL");
  CHECK(faults(box) == Faults{"fsck.digest_record person/P-000001"});
}
