#include "change/own_schema.h"

#include <algorithm>
#include <map>
#include <utility>

#include "change/migration_scripts.h"
#include "error.h"

namespace mops::change {
namespace {

// SQL by type and name.
using Objects = std::map<std::pair<std::string, std::string>, std::string>;

// Objects that SQLite makes itself (the index of a UNIQUE column, sqlite_stat1) have names that nobody else can give.
Objects objects_of(const store::Database& database) {
  Objects objects;
  auto query = database.prepare(
      "SELECT type, name, tbl_name, sql FROM main.sqlite_schema WHERE type IN ('trigger', 'view') OR name NOT GLOB "
      "'sqlite_*'");
  while (query.step())
    objects.emplace(std::pair(query.text(0), query.text(1)),
                    std::string(query.text(2)) + '\n' + compact(query.text(3)));
  return objects;
}

}  // namespace

std::vector<SchemaDifference> schema_differences(const store::Database& database, const store::Database& expected) {
  const auto found = objects_of(database), wanted = objects_of(expected);
  std::vector<SchemaDifference> differences;
  for (const auto& [name, sql] : found) {
    const auto ours = wanted.find(name);
    if (ours == wanted.end()) {
      differences.push_back({Departure::foreign, name.first, name.second});
    } else if (ours->second != sql) {
      differences.push_back({Departure::changed, name.first, name.second});
    }
  }
  for (const auto& [name, sql] : wanted)
    if (!found.contains(name)) differences.push_back({Departure::missing, name.first, name.second});
  return differences;
}

std::vector<SchemaDifference> schema_differences(const store::Database& database) {
  return schema_differences(database, made_by_scripts());
}

void require_own_objects(const store::Database& database) {
  const auto& names = migrated_names();
  auto query = database.prepare("SELECT type, name FROM main.sqlite_schema");
  while (query.step()) {
    const auto type = query.text(0), name = query.text(1);
    const bool table_or_index = type == "table" || type == "index";
    if (table_or_index && (name.starts_with("sqlite_") || std::ranges::binary_search(names, name))) continue;
    throw Error(ErrorKind::store, "store.foreign",
                {{"path", database.path()}, {"type", std::string(type)}, {"name", std::string(name)}});
  }
}

}  // namespace mops::change
