#include "change/past_state.h"

#include "change/history.h"
#include "registry/registry.h"
#include "text/date.h"

namespace mops::change {
namespace {

using registry::Entity;
using registry::Field;
using registry::Type;

// The records of ?1 that were replaced or dropped since ?2 and were there then: their version of that time, and the
// revision of the first drop since, if there was one.  (A bare column beside min() is of the row that has the minimum.)
constexpr std::string_view kTouched = R"sql(
  INSERT INTO temp.past_record (entity, record, rev, op, dropped)
  SELECT ?1, record, first_rev, first_op, dropped
  FROM (SELECT record, min(rev) AS first_rev, prev_op AS first_op,
               (SELECT min(d.rev) FROM change d
                WHERE d.entity = ?1 AND d.record = c.record AND d.op > ?2 AND d.verb = 'delete') AS dropped
        FROM change c WHERE entity = ?1 AND op > ?2 GROUP BY record)
  WHERE first_op <= ?2
)sql";

// What each field said then: the oldest before-image since that holds it, which comes first.  What is behind a drop is
// another life.
constexpr std::string_view kOldFields = R"sql(
  INSERT OR IGNORE INTO temp.past_field (entity, field, record, text)
  SELECT p.entity, j.key, p.record, j.value
  FROM temp.past_record p
  CROSS JOIN change c ON c.entity = p.entity AND c.record = p.record AND c.rev >= p.rev
                     AND c.rev <= COALESCE(p.dropped, c.rev)
  CROSS JOIN json_each(c.before) j
  WHERE p.entity = ?1
  ORDER BY p.record, c.rev
)sql";

std::string columns_of(const Entity& entity) {
  std::string columns = "id";
  for (const auto& field : entity.fields)
    if (field.stored()) columns += ", " + field.column;
  return columns + ", rev, op";
}

// A column of a table in memory: the real one's type; what it must hold was checked when it was written.
std::string create_table(const Entity& entity) {
  std::string sql = "CREATE TEMP TABLE " + entity.name + " (id INTEGER PRIMARY KEY";
  for (const auto& field : entity.fields) {
    if (!field.stored()) continue;
    const bool number = field.type == Type::reference || field.type == Type::integer || field.type == Type::minutes ||
                        field.type == Type::money;
    sql += ", " + field.column + (number ? " INTEGER" : " TEXT");
  }
  return sql + ", rev INTEGER NOT NULL, op INTEGER NOT NULL) STRICT";
}

// Rows that have not changed since; then those that have, as they are now, or empty if they were dropped.
std::string fill_table(const Entity& entity) {
  const auto columns = columns_of(entity);
  return "INSERT INTO temp." + entity.name + " (" + columns + ") SELECT " + columns + " FROM main." + entity.name +
         " WHERE op <= ?1 UNION ALL SELECT " + columns + " FROM main." + entity.name +
         " WHERE id IN (SELECT record FROM temp.past_record WHERE entity = ?2 AND dropped IS NULL)";
}

std::string add_dropped(const Entity& entity) {
  return "INSERT INTO temp." + entity.name +
         " (id, rev, op) SELECT record, rev, op FROM temp.past_record WHERE entity = ?1 AND dropped IS NOT NULL";
}

std::string set_versions(const Entity& entity) {
  return "UPDATE temp." + entity.name + " AS e SET rev = p.rev, op = p.op FROM temp.past_record AS p " +
         "WHERE p.entity = ?1 AND p.record = e.id";
}

// The text of a before-image as it is stored; a reference is a key of that time, so the tables must be there.
std::string stored(const Field& field) {
  switch (field.type) {
    case Type::reference:
      return "(SELECT r.id FROM " + field.target->name + " AS r WHERE r.key = o.text)";
    case Type::money:
      return "CAST(replace(o.text, '.', '') AS INTEGER)";
    case Type::integer:
    case Type::minutes:
      return "CAST(o.text AS INTEGER)";
    default:
      return "o.text";
  }
}

std::string set_field(const Entity& entity, const Field& field) {
  return "UPDATE temp." + entity.name + " AS e SET " + field.column + " = " + stored(field) +
         " FROM temp.past_field AS o WHERE o.entity = ?1 AND o.field = ?2 AND o.record = e.id";
}

void put_fields(const store::Database& database, const Entity& entity, bool references) {
  for (const auto& field : entity.fields)
    if (field.stored() && (field.type == Type::reference) == references)
      database.prepare(set_field(entity, field))
          .bind(1, std::string_view(entity.name))
          .bind(2, std::string_view(field.name))
          .run();
}

// Keys first, for references are found by them; then the indexes of the real table.
void index_table(const store::Database& database, const Entity& entity) {
  if (entity.keyed())
    database.execute(("CREATE INDEX temp.past_" + entity.name + " ON " + entity.name + " (key)").c_str());
  auto indexes = database.prepare(
      "SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL");
  indexes.bind(1, std::string_view(entity.name));
  std::vector<std::string> statements;
  while (indexes.step()) {
    const std::string name(indexes.text(0));
    std::string sql(indexes.text(1));
    statements.push_back(sql.replace(sql.find(name), name.size(), "temp." + name));
  }
  for (const auto& sql : statements) database.execute(sql.c_str());
}

// Entities that operations after OP touched, and whether they changed records that were there.
struct Since {
  const Entity* entity = nullptr;
  bool changed = false;
};

std::vector<Since> since(const store::Database& database, std::int64_t op) {
  auto query = database.prepare(
      "SELECT entity, sum(updated) + sum(deleted) FROM op_entity WHERE op > ?1 GROUP BY entity ORDER BY entity");
  query.bind(1, op);
  std::vector<Since> found;
  while (query.step())
    if (const auto* entity = registry::registry().find(query.text(0))) found.push_back({entity, query.integer(1) > 0});
  return found;
}

}  // namespace

std::int64_t operation_at(const store::Database& database, std::string_view text) {
  if (text == "0") return 0;
  if (!text::parse_iso_date(text)) return resolve_operation(database, text);
  auto query = database.prepare("SELECT coalesce(max(id), 0) FROM op WHERE substr(at, 1, 10) <= ?1");
  return query.bind(1, text).first_integer().value_or(0);
}

void PastState::keep_in_memory(const store::Database& database) { database.execute("PRAGMA temp_store = MEMORY"); }

PastState::PastState(const store::Database& database, std::int64_t op) : database_(database) {
  database.execute(
      "CREATE TEMP TABLE IF NOT EXISTS past_record (entity TEXT, record INTEGER, rev INTEGER, op INTEGER, dropped "
      "INTEGER,"
      " PRIMARY KEY (entity, record)) WITHOUT ROWID; "
      "CREATE TEMP TABLE IF NOT EXISTS past_field (entity TEXT, field TEXT, record INTEGER, text TEXT,"
      " PRIMARY KEY (entity, field, record)) WITHOUT ROWID; "
      "DELETE FROM temp.past_record; DELETE FROM temp.past_field");
  std::vector<const Entity*> changed;
  for (const auto& one : since(database, op)) {
    const auto& entity = *one.entity;
    if (!one.changed) {
      database.execute(("CREATE TEMP VIEW " + entity.name + " AS SELECT * FROM main." + entity.name +
                        " WHERE op <= " + std::to_string(op))
                           .c_str());
      views_.push_back(entity.name);
      continue;
    }
    const std::string_view name = entity.name;
    database.prepare(kTouched).bind(1, name).bind(2, op).run();
    database.prepare(kOldFields).bind(1, name).run();
    database.execute(create_table(entity).c_str());
    tables_.push_back(entity.name);
    database.prepare(fill_table(entity)).bind(1, op).bind(2, name).run();
    database.prepare(add_dropped(entity)).bind(1, name).run();
    database.prepare(set_versions(entity)).bind(1, name).run();
    put_fields(database, entity, false);
    index_table(database, entity);
    changed.push_back(&entity);
  }
  for (const auto* entity : changed) put_fields(database, *entity, true);
  database.execute("DELETE FROM temp.past_record; DELETE FROM temp.past_field");
}

PastState::~PastState() {
  for (const auto& name : views_) database_.execute(("DROP VIEW temp." + name).c_str());
  for (const auto& name : tables_) database_.execute(("DROP TABLE temp." + name).c_str());
}

}  // namespace mops::change
