#include "change/past_state.h"

#include <algorithm>
#include <map>

#include "change/history.h"
#include "registry/registry.h"
#include "registry/table.h"
#include "text/zone.h"

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

// What the fields said that were changed since: the before-image, or all of them up to a drop, behind which is another
// life.  They stand from the oldest to the newest, and of a name that occurs twice JSON functions take the first.
constexpr std::string_view kOldFields = R"sql(
  UPDATE temp.past_record AS p SET old = (
    SELECT CASE count(*) WHEN 1 THEN min(c.before)
           ELSE (SELECT json_group_object(key, value)
                 FROM (SELECT j.key, j.value
                       FROM change x JOIN json_each(x.before) j
                       WHERE x.entity = p.entity AND x.record = p.record AND x.rev >= p.rev
                         AND x.rev <= COALESCE(p.dropped, x.rev)
                       ORDER BY x.rev)) END
    FROM change c
    WHERE c.entity = p.entity AND c.record = p.record AND c.rev >= p.rev AND c.rev <= COALESCE(p.dropped, c.rev))
  WHERE p.entity = ?1
)sql";

std::string past_columns_of(const Entity& entity) {
  std::string columns = "id";
  for (const auto& field : entity.fields)
    if (field.stored()) columns += ", " + field.column;
  return columns + ", rev, op";
}

// A column of a table in memory: the real one's type; what it must hold was checked when it was written.
std::string make_table(const Entity& entity) {
  std::string sql = "CREATE TEMP TABLE " + entity.name + " (id INTEGER PRIMARY KEY";
  for (const auto& field : entity.fields) {
    if (!field.stored()) continue;
    sql += ", " + field.column + ' ' + std::string(registry::column_type(field));
  }
  return sql + ", rev INTEGER NOT NULL, op INTEGER NOT NULL) STRICT";
}

// Rows that have not changed since; then those that have, as they are now, or empty if they were dropped.
std::string fill_table(const Entity& entity) {
  const auto columns = past_columns_of(entity);
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

// TEXT of a before-image as it is stored; a reference is a key of that time, so the tables must be there.
std::string stored(const Field& field, const std::string& text) {
  switch (field.type) {
    case Type::reference:
      return "(SELECT r.id FROM " + field.target->name + " AS r WHERE r.key = " + text + ")";
    case Type::money:
      return "CAST(replace(" + text + ", '.', '') AS INTEGER)";
    case Type::integer:
    case Type::minutes:
      return "CAST(" + text + " AS INTEGER)";
    default:
      return text;
  }
}

// One pass over the records that changed, for the references or for all other fields.
void put_fields(const store::Database& database, const Entity& entity, bool references) {
  std::string assignments;
  for (const auto& field : entity.fields) {
    if (!field.stored() || (field.type == Type::reference) != references) continue;
    const auto path = "'$." + field.name + '\'';
    assignments += (assignments.empty() ? "" : ", ") + field.column + " = CASE WHEN json_type(p.old, " + path +
                   ") IS NULL THEN e." + field.column + " ELSE " + stored(field, "json_extract(p.old, " + path + ')') +
                   " END";
  }
  if (assignments.empty()) return;
  database
      .prepare("UPDATE temp." + entity.name + " AS e SET " + assignments +
               " FROM temp.past_record AS p WHERE p.entity = ?1 AND p.record = e.id")
      .bind(1, std::string_view(entity.name))
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

// The state that lives and was made last.
PastState*& innermost(const store::Database& database) {
  static std::map<const store::Database*, PastState*> alive;
  return alive[&database];
}

}  // namespace

std::int64_t operation_at(const store::Database& database, std::string_view text) {
  if (text == "0") return 0;
  const auto day = text::parse_date(text);
  if (!day) return resolve_operation(database, text);
  auto query = database.prepare("SELECT coalesce(max(id), 0) FROM op WHERE at < ?1");
  return query.bind(1, std::string_view(text::end_of_polish_day(*day.value))).first_integer().value_or(0);
}

void PastState::keep_in_memory(const store::Database& database) { database.execute("PRAGMA temp_store = MEMORY"); }

PastState::PastState(const store::Database& database, std::int64_t op)
    : database_(database), op_(op), outer_(innermost(database)) {
  if (outer_ != nullptr) {
    op_ = std::min(op_, outer_->op_);
    outer_->hide();
  }
  show();
  innermost(database) = this;
}

PastState::~PastState() {
  hide();
  innermost(database_) = outer_;
  if (outer_ != nullptr) outer_->show();
}

void PastState::show() {
  const auto& database = database_;
  const auto op = op_;
  database.execute(
      "CREATE TEMP TABLE IF NOT EXISTS past_record (entity TEXT, record INTEGER, rev INTEGER, op INTEGER,"
      " dropped INTEGER, old TEXT, PRIMARY KEY (entity, record)) WITHOUT ROWID; DELETE FROM temp.past_record");
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
    database.execute(make_table(entity).c_str());
    tables_.push_back(entity.name);
    database.prepare(fill_table(entity)).bind(1, op).bind(2, name).run();
    database.prepare(add_dropped(entity)).bind(1, name).run();
    database.prepare(set_versions(entity)).bind(1, name).run();
    put_fields(database, entity, false);
    index_table(database, entity);
    changed.push_back(&entity);
  }
  for (const auto* entity : changed) put_fields(database, *entity, true);
  database.execute("DELETE FROM temp.past_record");
}

void PastState::hide() {
  for (const auto& name : views_) database_.execute(("DROP VIEW temp." + name).c_str());
  for (const auto& name : tables_) database_.execute(("DROP TABLE temp." + name).c_str());
  views_.clear();
  tables_.clear();
}

}  // namespace mops::change
