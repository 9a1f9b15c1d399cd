// next_migration -- prints what the tables lack against schema/entities.csv and fields.csv, as the SQL of a migration.
// `cmake --build build --target print_next_migration`; put what it prints into schema/migrations/NNNN_words.sql.
#include <cstdio>
#include <string>

#include "change/migrate.h"
#include "registry/registry.h"
#include "registry/table.h"

using namespace mops;

namespace {

bool has(const store::Database& database, std::string_view table, std::string_view column) {
  auto query = database.prepare("SELECT 1 FROM pragma_table_info(?1) WHERE ?2 = '' OR name = ?2");
  return query.bind(1, table).bind(2, column).first_integer().has_value();
}

std::string missing(const store::Database& database, const registry::Entity& entity) {
  if (!has(database, entity.name, "")) return registry::create_table(entity) + '\n';
  std::string sql;
  for (const auto& field : entity.fields)
    if (field.stored() && !has(database, entity.name, registry::column_name(field))) sql += registry::add_column(field);
  return sql;
}

}  // namespace

int main() {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  std::string sql;
  for (const auto& entity : registry::registry().entities()) sql += missing(database, entity);
  std::fputs(sql.empty() ? "-- nothing is missing\n" : sql.c_str(), stdout);
}
