#include "rules/beside.h"

#include <string>

#include "registry/dictionary.h"
#include "rules/rule.h"

namespace mops::rules {
namespace {

// Makes the temporary TABLE with COLUMNS; false when it is filled already.
bool make(const store::Database& database, const std::string& table, const char* columns) {
  const auto sql = "CREATE TEMP TABLE IF NOT EXISTS " + table + " (" + columns + ") WITHOUT ROWID";
  database.execute(sql.c_str());
  return database.integer("SELECT EXISTS (SELECT 1 FROM temp." + table + ")") == 0;
}

void put_catalogue(const store::Database& database) {
  if (!make(database, "rule", "code TEXT PRIMARY KEY, severity TEXT, entity TEXT")) return;
  auto insert = database.prepare("INSERT INTO temp.rule (code, severity, entity) VALUES (?1, ?2, ?3)");
  for (const auto& rule : catalogue()) {
    insert.bind(1, std::string_view(rule.code)).bind(2, severity_name(rule.severity));
    insert.bind(3, std::string_view(rule.entity->name)).run();
  }
}

void put_dictionary(const store::Database& database, const std::string& name) {
  const auto table = "dictionary_" + name;
  const auto& entries = registry::dictionary(name).entries();
  if (!make(database, table, "code TEXT PRIMARY KEY, parent TEXT, valid_from TEXT, valid_to TEXT")) return;
  auto insert =
      database.prepare("INSERT INTO temp." + table + " (code, parent, valid_from, valid_to) VALUES (?1, ?2, ?3, ?4)");
  for (const auto& entry : entries) {
    insert.bind(1, std::string_view(entry.code)).bind(2, std::string_view(entry.parent));
    insert.bind(3, std::string_view(entry.valid_from)).bind(4, std::string_view(entry.valid_to)).run();
  }
}

}  // namespace

void put_beside(const store::Database& database, std::string_view name) {
  if (name == "rules") return put_catalogue(database);
  put_dictionary(database, std::string(name));
}

}  // namespace mops::rules
