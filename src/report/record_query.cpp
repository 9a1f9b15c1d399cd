#include "report/record_query.h"

#include <algorithm>

#include "error.h"
#include "registry/views.h"
#include "text/suggest.h"

namespace mops::report {
namespace {

using registry::Entity;
using registry::Field;
using registry::Subject;
using registry::Type;

const Field& field_at(const Subject& subject, const std::string& name) {
  const auto found = std::ranges::find(subject.fields, name, &Field::name);
  if (found != subject.fields.end()) return **found;
  std::vector<std::string> names;
  for (const auto* field : subject.fields) names.push_back(field->name);
  const auto guess = text::closest(name, names);
  throw Error(ErrorKind::usage, guess ? "field.unknown.suggest" : "field.unknown",
              {{"name", name}, {"entity", subject.name}, {"suggestion", guess.value_or("")}});
}

// Text as people sort it; keys, codes and days by their bytes; money is text with two decimals in a view.
std::string sorted_by(const Field& field) {
  const auto column = '"' + field.name + '"';
  if (field.type == Type::text && field.name != "key") return column + " COLLATE polish";
  return field.type == Type::money ? "CAST(" + column + " AS NUMERIC)" : column;
}

std::string order_by(const Subject& subject, const std::vector<std::string>& sort) {
  std::string sql = " ORDER BY ";
  for (const auto& word : sort) {
    const bool down = word.starts_with('-');
    sql += sorted_by(field_at(subject, down ? word.substr(1) : word)) + (down ? " DESC, " : ", ");
  }
  return sql + "\"key\"";
}

std::vector<const Field*> chosen_fields(const Subject& subject, const Selection& selection) {
  std::vector<const Field*> fields;
  for (const auto& name : selection.fields) fields.push_back(&field_at(subject, name));
  if (selection.fields.empty())
    std::ranges::copy_if(subject.fields, std::back_inserter(fields),
                         [&](const Field* field) { return selection.sensitive || !field->sensitive; });
  return fields;
}

}  // namespace

std::int64_t list_records(const store::Database& database, const Entity& entity, const Selection& selection,
                          registry::Language language, Renderer& renderer) {
  const auto& subject = registry::subject(entity.name);
  const bool polish = language == registry::Language::polish;
  std::vector<Column> columns;
  std::string names;
  for (const auto* field : chosen_fields(subject, selection)) {
    const bool number = field->type == Type::integer || field->type == Type::minutes;
    columns.push_back({field->name, polish ? field->label_pl : field->label_en, number ? Kind::number : Kind::text});
    names += (names.empty() ? "\"" : ", \"") + field->name + '"';
  }
  auto sql = "SELECT " + names + " FROM (" + registry::external_select(entity) + ")" +
             change::where_clause(selection.where) + order_by(subject, selection.sort);
  if (selection.limit) sql += " LIMIT " + std::to_string(*selection.limit);
  auto query = database.prepare(sql);
  change::bind_conditions(query, selection.where);
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

change::Condition key_is(const Entity& entity, const std::string& key) {
  const auto& fields = registry::subject(entity.name).fields;
  return {*std::ranges::find(fields, "key", &Field::name), change::Comparison::equal, {key}, key};
}

}  // namespace mops::report
