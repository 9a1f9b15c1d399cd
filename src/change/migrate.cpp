#include "change/migrate.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "change/digest_chain.h"
#include "change/migration_scripts.h"
#include "change/own_schema.h"
#include "error.h"

namespace mops::change {
namespace {

// The public views were stored once (registry/views.h).
bool is_stored_view(std::string_view type, std::string_view name) { return type == "view" && name.starts_with("v1_"); }

void drop_stored_views(const store::Transaction& write) {
  auto names = write.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'view' AND name GLOB 'v1_*'");
  std::string sql;
  while (names.step()) sql += "DROP VIEW main.\"" + std::string(names.text(0)) + "\";";
  write.execute(sql.c_str());
}

void set_version(const store::Transaction& write, std::size_t version) {
  const auto sql = "PRAGMA application_id = " + std::to_string(store::kApplicationId) +
                   "; PRAGMA user_version = " + std::to_string(version);
  write.execute(sql.c_str());
}

// Which scripts made the database.  Once two of them came to main in the wrong order, so the number alone does not say.
std::vector<bool> applied_scripts(const store::Database& database) {
  std::vector<bool> applied;
  for (const auto& script : migration_scripts()) applied.push_back(is_applied(database, script));
  return applied;
}

[[noreturn]] void refuse_schema(const char* id, const store::Database& database, const SchemaDifference& difference) {
  throw Error(ErrorKind::store, id, {{"path", database.path()}, {"type", difference.type}, {"name", difference.name}});
}

void run_scripts(const store::Transaction& write, const std::vector<bool>& wanted) {
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (wanted[i]) write.execute(migration_scripts()[i].c_str());
}

// Tables must be what the scripts have made.  Indexes came and went inside the first script while nobody used it, and
// are made anew below.
void require_sound(const store::Database& database, const std::vector<bool>& applied) {
  for (const auto& difference : schema_differences(database, made_by_scripts(applied))) {
    if (is_stored_view(difference.type, difference.name) || difference.type == "index") continue;
    refuse_schema(difference.what == Departure::foreign ? "store.foreign" : "store.altered", database, difference);
  }
  const auto count = std::ranges::count(applied, true);
  if (count != schema_version_of(database))
    refuse_schema("store.altered", database,
                  {Departure::changed, "schema", std::to_string(schema_version_of(database))});
}

// Indexes as this program makes them; afterwards nothing differs any more.
void renew_indexes(const store::Transaction& write) {
  const auto expected = made_by_scripts();
  for (const auto& difference : schema_differences(write.database(), expected)) {
    if (difference.type != "index") refuse_schema("store.altered", write.database(), difference);
    if (difference.what != Departure::missing) write.execute(("DROP INDEX main.\"" + difference.name + '"').c_str());
    if (difference.what == Departure::foreign) continue;
    auto sql = expected.prepare("SELECT sql FROM sqlite_schema WHERE name = ?1");
    sql.bind(1, std::string_view(difference.name)).step();
    write.execute(std::string(sql.text(0)).c_str());
  }
}

}  // namespace

int schema_version() { return static_cast<int>(migration_count()); }

int schema_version_of(const store::Database& database) {
  return static_cast<int>(database.integer("PRAGMA user_version"));
}

void create_schema(store::Database& database, int version) {
  auto write = database.begin_write();
  const auto count = static_cast<std::size_t>(version);
  run_scripts(write, std::vector<bool>(count, true));
  set_version(write, count);
  write.commit();
}

bool needs_migration(const store::Database& database) {
  const int version = schema_version_of(database);
  if (version > schema_version())
    throw Error(ErrorKind::store, "store.newer", {{"path", database.path()}, {"schema", std::to_string(version)}});
  require_sound(database, applied_scripts(database));
  if (version < schema_version()) return true;
  return database.integer("SELECT 1 FROM main.sqlite_schema WHERE type = 'view' AND name GLOB 'v1_*'") == 1;
}

Migrated migrate(const store::Transaction& write) {
  const auto& database = write.database();
  auto missing = applied_scripts(database);
  missing.flip();
  Migrated done;
  done.steps = static_cast<int>(std::ranges::count(missing, true));
  const auto has = [&](std::string_view table) {
    return database.prepare("SELECT 1 FROM main.sqlite_schema WHERE name = ?1").bind(1, table).first_integer() == 1;
  };
  const bool had_seals = has("op_digest"), had_later = has("import_map");
  if (!had_seals && had_later) refuse_schema("store.altered", database, {Departure::missing, "table", "op_digest"});
  drop_stored_views(write);
  run_scripts(write, missing);
  set_version(write, missing.size());
  renew_indexes(write);
  if (done.steps == 0) return done;
  if (!had_seals) done.sealed = seal_unsealed(write);
  mark_unmarked(write);
  return done;
}

Migrated migrate(store::Database& database) {
  if (!needs_migration(database)) return {};
  auto write = database.begin_write();
  const auto done = migrate(write);
  write.commit();
  return done;
}

void require_current(const store::Database& database) {
  const int version = schema_version_of(database);
  if (version == schema_version()) return;
  throw Error(
      ErrorKind::store, version > schema_version() ? "store.newer" : "store.older",
      {{"path", database.path()}, {"schema", std::to_string(version)}, {"own", std::to_string(schema_version())}});
}

std::string copy_differs(const store::Database& database, const store::Database& copy) {
  if (auto found = copy.text("PRAGMA integrity_check"); found != "ok") return found;
  auto tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
  while (tables.step()) {
    const std::string name(tables.text(0));
    const auto count = "SELECT count(*) FROM \"" + name + '"';
    if (copy.integer(count) != database.integer(count)) return name;
  }
  return {};
}

}  // namespace mops::change
