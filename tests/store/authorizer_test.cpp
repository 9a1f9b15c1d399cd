#include "store/authorizer.h"

#include <doctest/doctest.h>

#include "change/migrate.h"
#include "error.h"
#include "registry/views.h"

using namespace mops;

namespace {

// "" when SQL may run.
std::string refusal(const store::Database& database, std::string_view sql) {
  try {
    store::require_reading_views(database, sql, "v1_");
  } catch (const Error& error) {
    return error.id() == "query.forbidden" ? "forbidden: " + error.arguments().front().second : error.id();
  }
  return "";
}

}  // namespace

TEST_CASE("views are read in every form of SELECT, and their tables through them") {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  database.execute(registry::create_views().c_str());
  for (const char* sql :
       {"SELECT key FROM v1_person", "SELECT count(*) FROM v1_person", "SELECT 1;", "VALUES (1)",
        "SELECT * FROM v1_attendance_rate", "SELECT key, points_total FROM v1_applicant",
        "WITH p AS (SELECT * FROM v1_person) SELECT count(*) FROM p, v1_project -- done",
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n",
        "SELECT value FROM json_each('[1]')", "EXPLAIN SELECT key FROM v1_person"})
    CHECK_MESSAGE(refusal(database, sql) == "", sql);
  // The authorizer is gone afterwards.
  CHECK(database.integer("SELECT count(*) FROM op") == 0);
}

TEST_CASE("tables, the journal and the schema are not read, whatever they are called in the query") {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  database.execute(registry::create_views().c_str());
  CHECK(refusal(database, "SELECT key FROM person") == "forbidden: person");
  CHECK(refusal(database, "SELECT count(*) FROM op") == "forbidden: op");
  CHECK(refusal(database, "SELECT name FROM sqlite_master") == "forbidden: sqlite_master");
  CHECK(refusal(database, "SELECT p.id FROM person AS p, v1_person") == "forbidden: person");
  CHECK(refusal(database, "WITH v1_person AS (SELECT * FROM op) SELECT * FROM v1_person") == "forbidden: op");
  CHECK(refusal(database, "WITH v1_x AS (SELECT * FROM op) SELECT * FROM v1_x, v1_person") == "forbidden: op");
  CHECK(refusal(database, "SELECT key, (SELECT max(id) FROM op) FROM v1_person") == "forbidden: op");
  CHECK(refusal(database, "SELECT * FROM pragma_table_info('op')").starts_with("forbidden"));
}

TEST_CASE("whatever changes the database or the connection is refused, and so is a second statement") {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  database.execute(registry::create_views().c_str());
  CHECK(refusal(database, "DELETE FROM person") == "forbidden: DELETE");
  CHECK(refusal(database, "UPDATE person SET surname = NULL") == "forbidden: UPDATE");
  CHECK(refusal(database, "PRAGMA user_version") == "forbidden: PRAGMA");
  CHECK(refusal(database, "ATTACH ':memory:' AS other") == "forbidden: ATTACH");
  CHECK(refusal(database, "BEGIN").starts_with("forbidden: BEGIN"));
  CHECK(refusal(database, "CREATE TEMP TABLE x (a)").starts_with("forbidden: CREATE"));
  CHECK(refusal(database, "DROP VIEW v1_person").starts_with("forbidden"));
  CHECK(refusal(database, "SELECT 1; DELETE FROM person") == "query.several");
  CHECK(refusal(database, "SELECT 1; SELECT 2") == "query.several");
  CHECK(refusal(database, "") == "query.empty");
  CHECK(refusal(database, "SELECT nope FROM v1_person") == "query.sql");
}
