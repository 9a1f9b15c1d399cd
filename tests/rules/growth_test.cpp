// No rule may grow faster than n log n, whatever the data: a file of 5,000 people of one name must not stop the office.
// All tables are filled with records that agree in everything but one part of their identity, so that every join that
// can meet more than one record meets them all; a rule that then compares each with each is stopped and named.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>
#include <string>

#include "change/migrate.h"
#include "registry/dictionary.h"
#include "rules/engine.h"
#include "rules/functions.h"

namespace {

using namespace mops;
using registry::Entity;
using registry::Field;
using registry::Type;

constexpr int kRecords = 5000;
// Steps of SQLite's machine.  Comparing each with each would take several times the square; a rule that is as it should
// be takes some hundreds a record.
constexpr std::int64_t kSteps = std::int64_t{kRecords} * kRecords;

// How the records of a variant are: which part of the identity tells them apart, which code of each dictionary they
// have (with STEP each entity another one, so that what is looked for is not found), and whether what may be empty is.
struct Variant {
  std::size_t part = 0;
  std::size_t code = 0;
  std::size_t step = 0;
  bool sparse = false;
};

// The n-th record's own value.
std::string own_value(const Field& field) {
  if (field.name == "sha256") return "printf('%064d', i)";
  switch (field.type) {
    case Type::pesel:
      return "printf('%011d', i)";
    case Type::date:
      return "date('2010-01-01', i || ' days')";
    case Type::time:
      return "printf('%02d:%02d', i / 60 % 24, i % 60)";
    case Type::text:
    case Type::key:
      return "'v' || i";
    default:
      return "i";
  }
}

bool is_end(const std::string& name) {
  return name.starts_with("end") || name.ends_with("_to") || name == "returned_on" || name == "expires_on";
}

std::string common_value(const Field& field, const Variant& variant) {
  if (field.name == "sha256") return "printf('%064d', 1)";
  switch (field.type) {
    case Type::reference:
      return "1";
    case Type::date:
      return is_end(field.name) ? "'2017-09-30'" : "'2017-05-10'";
    case Type::time:
      return is_end(field.name) ? "'12:00'" : "'10:00'";
    case Type::code: {
      const auto& entries = registry::dictionary(field.dictionary).entries();
      const auto at = variant.code + variant.step * static_cast<std::size_t>(field.entity->number);
      return '\'' + entries[at % entries.size()].code + '\'';
    }
    case Type::text:
      return "'Anna'";
    case Type::pesel:
      return "NULL";
    default:
      return field.name == "scale_max" ? "5" : "3";
  }
}

std::string filling(const Entity& entity, const Variant& variant) {
  const Field* own = entity.identity.empty() ? nullptr : entity.identity[variant.part % entity.identity.size()];
  std::string columns = "id", values = "i";
  for (const auto& field : entity.fields) {
    if (!field.stored()) continue;
    columns += ", " + field.column;
    const bool left_out = variant.sparse && !field.required && field.identity == 0 && field.type != Type::reference;
    values += ", " + (field.type == Type::key || &field == own ? own_value(field)
                      : left_out                               ? std::string("NULL")
                                                               : common_value(field, variant));
  }
  return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(kRecords) +
         ") INSERT OR IGNORE INTO " + entity.name + " (" + columns + ", rev, op) SELECT " + values + ", 1, 1 FROM n";
}

store::Database filled(const Variant& variant) {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  rules::add_functions(database);
  database.execute("PRAGMA foreign_keys = OFF; BEGIN");
  for (const auto& entity : registry::registry().entities()) {
    CAPTURE(entity.name);
    database.execute(filling(entity, variant).c_str());
    REQUIRE(database.integer("SELECT count(*) FROM " + entity.name) > 0);
  }
  database.execute("COMMIT");
  rules::make_touched_table(database);
  return database;
}

struct Meter {
  static constexpr int kStride = 10'000;
  std::int64_t steps = 0;
  static int on_progress(void* self) {
    auto& meter = *static_cast<Meter*>(self);
    meter.steps += kStride;
    return meter.steps > kSteps ? 1 : 0;
  }
};

bool is_quick(store::Database& database, const rules::Rule& rule) {
  Meter meter;
  sqlite3_progress_handler(database.handle(), Meter::kStride, &Meter::on_progress, &meter);
  try {
    rules::judge_all(database, rule, "2017-06-01");
  } catch (const Error& error) {
    if (error.id() != "store.interrupted") throw;
  }
  sqlite3_progress_handler(database.handle(), 0, nullptr, nullptr);
  return meter.steps <= kSteps;
}

}  // namespace

TEST_CASE("no rule compares each record with each") {
  for (std::size_t code = 0; code < 8; ++code) {
    auto database = filled({code % 3, code, code < 4 ? 0 : code - 3, code % 2 == 1});
    for (const auto& rule : rules::catalogue()) {
      CAPTURE(rule.code);
      CAPTURE(code);
      CHECK(is_quick(database, rule));
    }
  }
}
