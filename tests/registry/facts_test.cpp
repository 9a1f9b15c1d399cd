#include "registry/facts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "change/migrate.h"
#include "error.h"
#include "registry/header.h"
#include "report/behind.h"
#include "rules/functions.h"
#include "rules/rule.h"
#include "schema.h"
#include "store/database.h"

using namespace mops;
using registry::Header;

namespace {

store::Database empty_database() {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  rules::add_functions(database);
  database.execute("CREATE TEMP TABLE scope (id INTEGER PRIMARY KEY)");
  return database;
}

// The files of schema/ that have a header and a query.
std::vector<std::pair<std::string, Header>> queries() {
  std::vector<std::pair<std::string, Header>> found;
  for (const auto& file : schema::files())
    for (const auto* folder : {"facts/", "rules/", "reports/", "conditions/", "forms/"})
      if (file.name.starts_with(folder) && file.name.ends_with(".sql"))
        found.emplace_back(file.name, registry::read_header(file.text));
  return found;
}

bool has_word(std::string_view text, std::string_view word) {
  const auto is_part = [](char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !is_part(text[at - 1])) && (end == text.size() || !is_part(text[end]))) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every fact can be asked alone, and bears the name of its file") {
  const auto database = empty_database();
  for (const auto& name : registry::fact_names()) {
    CAPTURE(name);
    const auto text = schema::find("facts/" + name + ".sql");
    REQUIRE(text);
    CHECK(registry::read_header(*text).first("fact") == name);
    CHECK_NOTHROW(database.prepare(registry::with_facts(name, "SELECT * FROM " + name)));
  }
}

TEST_CASE("every composition of facts is a query") {
  const auto database = empty_database();
  for (const auto& rule : rules::catalogue()) {
    CAPTURE(rule.code);
    if (rule.uses.empty()) CHECK_NOTHROW(database.prepare(rule.header.sql));
  }
  for (const auto& report : report::reports()) {
    CAPTURE(report.name);
    CHECK_NOTHROW(database.prepare(report.header.sql));
    if (report.counts || schema::find("conditions/" + report.name + ".sql"))
      CHECK_NOTHROW(database.prepare(report::behind_sql(report)));
  }
}

TEST_CASE("facts are named where they are used, and used where they are named") {
  const auto names = registry::fact_names();
  std::vector<std::string> used;
  for (const auto& [file, header] : queries()) {
    CAPTURE(file);
    for (const auto& name : header.facts) {
      CAPTURE(name);
      CHECK(std::ranges::find(names, name) != names.end());
      CHECK(has_word(header.sql, name));
      used.push_back(name);
    }
  }
  for (const auto& name : names) {
    CAPTURE(name);
    CHECK(std::ranges::find(used, name) != used.end());
  }
}

TEST_CASE("a query begins with the tables of its facts, each behind what it rests on") {
  const auto sql = registry::with_facts("attended", "-- a remark\nWITH own AS (SELECT 1) SELECT * FROM attended");
  CHECK(sql.starts_with("WITH\n  session_held AS"));
  CHECK(sql.find("session_held AS") < sql.find("attendance_mark AS"));
  CHECK(sql.find("attendance_mark AS") < sql.find("attended AS"));
  CHECK(sql.ends_with("), own AS (SELECT 1) SELECT * FROM attended"));
  CHECK(registry::with_facts("attended", "\n  WITH own AS (SELECT 1)").ends_with("), own AS (SELECT 1)"));
  CHECK(registry::with_facts("session_held", "\n  SELECT 1").ends_with(")\nSELECT 1"));
  CHECK(registry::with_facts("", "SELECT 1") == "SELECT 1");
  CHECK_THROWS_AS(registry::with_facts("no_such_fact", "SELECT 1"), Error);
}
