#include "change/version_walk.h"

#include <algorithm>
#include <limits>

#include "text/money.h"

namespace mops::change {
namespace {

using registry::Entity;
using registry::Field;
using registry::Type;

constexpr int kFirstField = 3;  // after id, rev, op

std::vector<const Field*> by_name(const Entity& entity) {
  std::vector<const Field*> fields;
  for (const auto& field : entity.fields)
    if (field.stored()) fields.push_back(&field);
  std::ranges::sort(fields, {}, &Field::name);
  return fields;
}

enum class RowOrder { all, listed, range };

std::string rows_sql(const Entity& entity, RowOrder which) {
  std::string sql = "SELECT e.id, e.rev, e.op";
  for (const auto* field : by_name(entity)) sql += ", e." + field->column;
  switch (which) {
    case RowOrder::listed:
      return sql + " FROM (SELECT DISTINCT t0.id FROM temp.touched AS t CROSS JOIN " + entity.name +
             " AS t0 ON t0.id BETWEEN t.first AND t.last WHERE t.entity = ?1 AND t0.op = ?2 ORDER BY 1) AS w CROSS "
             "JOIN " +
             entity.name + " AS e ON e.id = w.id";
    case RowOrder::range:
      return sql + " FROM " + entity.name + " AS e WHERE e.id BETWEEN ?3 AND ?4 AND e.op = ?2 ORDER BY e.id";
    default:
      return sql + " FROM " + entity.name + " AS e ORDER BY e.id";
  }
}

// The live rows that OP wrote.  An import writes most rows between the first and the last that it touched: walking
// along these is twice as fast as looking for each.
store::Statement rows_of(const store::Database& database, const Entity& entity, std::int64_t op) {
  if (op == 0) return database.prepare(rows_sql(entity, RowOrder::all));
  auto span =
      database.prepare("SELECT min(first), max(last), sum(last - first + 1) FROM temp.touched WHERE entity = ?1");
  span.bind(1, static_cast<std::int64_t>(entity.number)).step();
  const auto first = span.integer(0), last = span.integer(1), count = span.integer(2);
  const bool dense = last - first < 2 * count;
  auto rows = database.prepare(rows_sql(entity, dense ? RowOrder::range : RowOrder::listed));
  rows.bind(1, static_cast<std::int64_t>(entity.number)).bind(2, op);
  if (dense) rows.bind(3, first).bind(4, last);
  return rows;
}

std::string changes_sql(bool one_op) {
  return std::string("SELECT record, rev, prev_op, op, verb = 'delete', key, before FROM change WHERE entity = ?1") +
         (one_op ? " AND op = ?2" : "") + " ORDER BY record, rev";
}

}  // namespace

VersionWalk::VersionWalk(RecordStore& records, const Entity& entity, std::int64_t op)
    : records_(records),
      entity_(entity),
      fields_(by_name(entity)),
      rows_(rows_of(records.database(), entity, op)),
      changes_(records.database().prepare(changes_sql(op != 0))) {
  changes_.bind(1, std::string_view(entity.name));
  if (op != 0) changes_.bind(2, op);
  more_rows_ = rows_.step();
  more_changes_ = changes_.step();
}

bool VersionWalk::next() {
  if (live_) more_rows_ = rows_.step();
  live_ = false;
  kept_.clear();
  if (!more_rows_ && !more_changes_) return false;
  constexpr auto kNone = std::numeric_limits<std::int64_t>::max();
  const auto row = more_rows_ ? rows_.integer(0) : kNone;
  id_ = std::min(row, more_changes_ ? changes_.integer(0) : kNone);
  live_ = more_rows_ && row == id_;
  while (more_changes_ && changes_.integer(0) == id_) {
    kept_.push_back({changes_.integer(1), changes_.integer(2), changes_.integer(3), changes_.integer(4) != 0,
                     std::string(changes_.text(5)), std::string(changes_.text(6))});
    more_changes_ = changes_.step();
  }
  return true;
}

std::optional<std::string_view> VersionWalk::text(std::size_t field) {
  const int column = kFirstField + static_cast<int>(field);
  if (rows_.is_null(column)) return std::nullopt;
  switch (fields_[field]->type) {
    case Type::reference:
      scratch_ = records_.key_of(*fields_[field]->target, rows_.integer(column));
      return scratch_;
    case Type::money:
      scratch_ = text::to_money(rows_.integer(column));
      return scratch_;
    default:
      return rows_.text(column);
  }
}

FieldTexts VersionWalk::texts() {
  FieldTexts texts;
  for (std::size_t i = 0; i < fields_.size(); ++i)
    if (const auto value = text(i)) texts.emplace_hint(texts.end(), fields_[i]->name, std::string(*value));
  return texts;
}

std::string VersionWalk::key() {
  if (!live_) return kept_.empty() ? std::string() : kept_.back().key;
  return records_.key_of(entity_, id_);
}

}  // namespace mops::change
