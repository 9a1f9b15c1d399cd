#include "report/record_query.h"

#include <algorithm>

#include "error.h"
#include "registry/views.h"
#include "text/suggest.h"

namespace mops::report {
namespace {

using registry::Entity;
using registry::Type;

struct ViewColumn {
  std::string name, label;
  Kind kind = Kind::text;
  bool sensitive = false;
};

std::vector<ViewColumn> view_columns(const Entity& entity, bool polish) {
  std::vector<ViewColumn> columns;
  if (!entity.keyed()) columns.push_back({"key", polish ? entity.label_pl : entity.label_en, Kind::text, false});
  for (const auto& field : entity.fields) {
    const bool number = field.type == Type::integer || field.type == Type::minutes;
    columns.push_back(
        {field.name, polish ? field.label_pl : field.label_en, number ? Kind::number : Kind::text, field.sensitive});
  }
  // A leaf's identity is its key already.
  return columns;
}

const ViewColumn& column_at(const std::vector<ViewColumn>& columns, const std::string& name, const Entity& entity) {
  const auto found = std::ranges::find(columns, name, &ViewColumn::name);
  if (found != columns.end()) return *found;
  std::vector<std::string> names;
  for (const auto& column : columns) names.push_back(column.name);
  const auto guess = text::closest(name, names);
  throw Error(ErrorKind::usage, guess ? "field.unknown.suggest" : "field.unknown",
              {{"name", name}, {"entity", entity.name}, {"suggestion", guess.value_or("")}});
}

std::string order_by(const std::vector<ViewColumn>& columns, const Entity& entity,
                     const std::vector<std::string>& sort) {
  std::string sql = " ORDER BY ";
  for (const auto& word : sort) {
    const bool down = word.starts_with('-');
    sql += '"' + column_at(columns, down ? word.substr(1) : word, entity).name + '"' + (down ? " DESC, " : ", ");
  }
  return sql + "\"key\"";
}

}  // namespace

std::int64_t list_records(const store::Database& database, const Entity& entity, const Selection& selection,
                          registry::Language language, Renderer& renderer) {
  const auto known = view_columns(entity, language == registry::Language::polish);
  std::vector<Column> columns;
  std::string names;
  const auto add = [&](const ViewColumn& column) {
    columns.push_back({column.name, column.label, column.kind});
    names += (names.empty() ? "\"" : ", \"") + column.name + '"';
  };
  for (const auto& field : selection.fields) add(column_at(known, field, entity));
  if (selection.fields.empty())
    for (const auto& column : known)
      if (!column.sensitive || selection.sensitive) add(column);
  std::vector<std::string> all;
  for (const auto& column : known) all.push_back(column.name);
  auto sql = "SELECT " + names + " FROM (" + registry::external_select(entity) + ")" +
             where_clause(selection.where, all) + order_by(known, entity, selection.sort);
  if (selection.limit) sql += " LIMIT " + std::to_string(*selection.limit);
  auto query = database.prepare(sql);
  bind_conditions(query, selection.where);
  renderer.begin(columns);
  std::int64_t count = 0;
  std::vector<Cell> cells(columns.size());
  while (query.step()) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      cells[i] = query.is_null(static_cast<int>(i)) ? Cell() : Cell(query.text(static_cast<int>(i)));
    renderer.row(cells);
    ++count;
  }
  renderer.end();
  return count;
}

}  // namespace mops::report
