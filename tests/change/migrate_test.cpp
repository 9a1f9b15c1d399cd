#include "change/migrate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "change/digest_chain.h"
#include "change/fsck.h"
#include "change/history.h"
#include "change/migration_scripts.h"
#include "change/own_schema.h"
#include "change/record_store.h"
#include "change/writer.h"
#include "error.h"
#include "rules/functions.h"
#include "store/database.h"

using namespace mops;

namespace {

namespace fs = std::filesystem;

std::string error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    std::string text = error.id();
    for (const auto& [name, value] : error.arguments())
      if (name == "type" || name == "name") text += ' ' + value;
    return text;
  }
  return {};
}

// "code record" of every fault.
std::vector<std::string> faults(const store::Database& database) {
  std::vector<std::string> found;
  change::check_database(database, "2017-06-01",
                         [&](const change::Fault& fault) { found.push_back(fault.code + ' ' + fault.record); });
  return found;
}

using Faults = std::vector<std::string>;

store::Database made_by(int version) {
  auto database = store::Database::in_memory();
  change::create_schema(database, version);
  rules::add_functions(database);
  return database;
}

void write_person(store::Database& database) {
  auto write = database.begin_write();
  change::Writer writer(write, {"2017-06-01T09:00:00Z", "anna", "", "mops", "test", "test", "", "", {}}, "2017-06-01");
  change::RecordInput person("person");
  writer.put(person.set("pesel", "44051401458").set("surname", "Kos").set("given_names", "Jan"));
  writer.finish();
  write.commit();
}

// A copy of tests/fixtures/NAME.db that may be changed.
struct Fixture {
  explicit Fixture(const fs::path& from) : path(fs::temp_directory_path() / ("mops_" + from.filename().string())) {
    fs::copy_file(from, path, fs::copy_options::overwrite_existing);
  }
  ~Fixture() {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(path.string() + suffix);
  }
  store::Database open() const {
    auto database = store::Database::open(path.string(), store::OpenMode::write, std::chrono::milliseconds(0));
    rules::add_functions(database);
    return database;
  }
  fs::path path;
};

}  // namespace

TEST_CASE("from every schema number the tables become those of this program") {
  for (int version = 1; version < change::schema_version(); ++version) {
    CAPTURE(version);
    auto database = made_by(version);
    CHECK(change::schema_version_of(database) == version);
    CHECK(error_of([&] { change::require_current(database); }) == "store.older");
    CHECK(change::migrate(database).steps == change::schema_version() - version);
    CHECK(change::schema_differences(database).empty());
    change::require_current(database);
    CHECK(change::migrate(database).steps == 0);
    write_person(database);
    CHECK(faults(database) == Faults{});
  }
}

// What the program of the time wrote (tests/fixtures/README.md), not what this one thinks that it did.
TEST_CASE("databases of all programs that there were are brought up to date with all that is in them") {
  std::set<int> schemas;
  for (const auto& entry : fs::directory_iterator(MOPS_SOURCE_DIR "/tests/fixtures")) {
    if (entry.path().extension() != ".db") continue;
    CAPTURE(entry.path().filename().string());
    const Fixture fixture(entry.path());
    auto database = fixture.open();
    const auto version = change::schema_version_of(database);
    CHECK(entry.path().filename().string().starts_with("schema-" + std::to_string(version)));
    schemas.insert(version);
    const bool had_seals = database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'op_digest'") == 1;
    const auto seals = had_seals ? database.text("SELECT group_concat(digest) FROM op_digest") : "";
    const auto done = change::migrate(database);
    CHECK(done.steps == change::schema_version() - version);
    CHECK(done.sealed == (had_seals ? 0 : 7));
    if (had_seals) CHECK(database.text("SELECT group_concat(digest) FROM op_digest") == seals);
    CHECK(change::schema_differences(database).empty());
    CHECK(faults(database) == Faults{});
    // What it lived through: two people, one of them changed and changed back, a unit made and taken back, a round.
    CHECK(database.integer("SELECT count(*) FROM op") == 7);
    CHECK(database.text("SELECT group_concat(surname || ' ' || phone || ' ' || rev) FROM person ORDER BY id") ==
          "Nowakowska 500 100 200 1,Kosowski 500 100 300 3");
    CHECK(database.text("SELECT group_concat(key) FROM unit") == "DEMO/KIS");
    CHECK(database.text("SELECT key || ' ' || state FROM recruitment_round") == "DEMO/1 open");
    change::RecordStore records(database);
    CHECK(change::versions_of(records, registry::registry().at("unit"), "DEMO/CWS").size() == 2);
    // The operations that wrote several records have marks now, so a record that is changed is named.
    database.execute("UPDATE person SET given_names = 'Ana' WHERE id = 1");
    CHECK(faults(database) == Faults{"fsck.digest_version person/P-000001"});
    database.execute("UPDATE person SET given_names = 'Anna' WHERE id = 1");
    write_person(database);
    CHECK(faults(database) == Faults{});
  }
  CHECK(static_cast<int>(schemas.size()) == change::schema_version() - 1);
}

TEST_CASE("two migrations that came in the wrong order once do not harm") {
  // As of one day the seventh script was what is the eighth now.
  auto database = made_by(6);
  auto write = database.begin_write();
  write.execute(change::migration_scripts()[7].c_str());
  write.execute("PRAGMA user_version = 7");
  write.commit();
  CHECK(change::migrate(database).steps == change::schema_version() - 7);
  CHECK(change::schema_differences(database).empty());
}

TEST_CASE("tables made from a script with its comments are the same tables") {
  auto database = made_by(1);
  CHECK(change::compact("CREATE TABLE x (  -- first\n    id INTEGER REFERENCES y(id), -- 'second'\n  z)") ==
        "CREATE TABLE x ( id INTEGER REFERENCES y, z)");
  for (const auto& script : change::migration_scripts()) CHECK(change::compact(script) == script);
}

TEST_CASE("indexes of an older program are replaced, its stored views dropped") {
  auto database = made_by(2);
  database.execute(
      "DROP INDEX person_namesake; CREATE INDEX person_birth_date ON person (birth_date);"
      "CREATE VIEW v1_person AS SELECT key FROM person");
  change::migrate(database);
  CHECK(change::schema_differences(database).empty());
}

TEST_CASE("what is not of mops, or not as it makes it, stops a migration") {
  const std::pair<const char*, const char*> cases[] = {
      {"CREATE TRIGGER t AFTER INSERT ON op BEGIN DELETE FROM person; END", "store.foreign trigger t"},
      {"CREATE VIEW own AS SELECT 1", "store.foreign view own"},
      {"CREATE TABLE notes (x)", "store.foreign table notes"},
      {"DROP TABLE import_map_skip", "store.altered table import_map_skip"},
      {"ALTER TABLE person ADD COLUMN nick TEXT", "store.altered table person"},
      {"PRAGMA user_version = 3", "store.altered schema 3"},
      // Without the table of seals and with a number that claims to be from before them.
      {"DROP TABLE op_digest; PRAGMA user_version = 1", "store.altered schema 1"},
      {"DROP TABLE op_digest; PRAGMA user_version = 4", "store.altered table op_digest"},
  };
  for (const auto& [sql, expected] : cases) {
    CAPTURE(sql);
    auto database = made_by(5);
    database.execute(sql);
    CHECK(error_of([&] { change::migrate(database); }) == expected);
    CHECK(database.integer("SELECT count(*) FROM pragma_table_info('op') WHERE name = 'clock'") == 0);
  }
}

TEST_CASE("migrating seals nothing in a database that has seals") {
  auto database = made_by(change::schema_version());
  write_person(database);
  database.execute("DELETE FROM op_digest; CREATE VIEW v1_person AS SELECT 1 AS x");
  CHECK(change::needs_migration(database));
  CHECK(change::migrate(database).sealed == 0);
  CHECK(faults(database) == Faults{"fsck.no_digest op/1"});
}

TEST_CASE("a writer does not work beside a trigger or what else is not of mops") {
  const std::pair<const char*, const char*> cases[] = {
      {"CREATE TRIGGER t AFTER INSERT ON person BEGIN UPDATE person SET surname = 'X'; END", "store.foreign trigger t"},
      {"CREATE VIEW own AS SELECT 1", "store.foreign view own"},
      {"CREATE TABLE notes (x)", "store.foreign table notes"},
      {"CREATE INDEX more ON person (surname)", "store.foreign index more"},
  };
  for (const auto& [sql, expected] : cases) {
    CAPTURE(sql);
    auto database = made_by(change::schema_version());
    write_person(database);
    database.execute(sql);
    CHECK(error_of([&] { write_person(database); }) == expected);
    const auto found = faults(database);
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with("fsck.schema_foreign"));
  }
  // What SQLite keeps for itself is nobody's.
  auto database = made_by(change::schema_version());
  database.execute("ANALYZE");
  write_person(database);
  CHECK(faults(database) == Faults{});
}
