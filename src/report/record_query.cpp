#include "report/record_query.h"

#include <algorithm>
#include <set>

#include "error.h"
#include "registry/views.h"
#include "report/words.h"
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
  if (name.find('.') != std::string::npos)
    if (const auto* reached = registry::far_subject(*subject.entity).find(name)) return *reached;
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

// The records of ENTITY with those fields that are reached through references, each under the name of its way.
std::string with_reached(const Entity& entity, const std::set<std::string>& reached) {
  const auto own = "(" + registry::external_select(entity) + ")";
  if (reached.empty()) return own;
  std::string columns = "own.*", joins;
  std::set<std::string> joined;
  for (const auto& name : reached) {
    const auto way = registry::way_of(entity, name);
    std::string before = "own";
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
      const auto place = (i == 0 ? "" : before + '.') + way[i]->name;
      if (joined.insert(place).second)
        joins += " LEFT JOIN (" + registry::external_select(*way[i]->target) + ") AS \"" + place + "\" ON \"" + place +
                 "\".key = \"" + before + "\".\"" + way[i]->name + '"';
      before = place;
    }
    columns += ", \"" + before + "\".\"" + way.back()->name + "\" AS \"" + name + '"';
  }
  return "(SELECT " + columns + " FROM " + own + " AS own" + joins + ")";
}

// A field reached through references is headed by its own label, under that of the reference.
Column column_of(const Entity& entity, const Field& field, bool polish) {
  const bool number = field.type == Type::integer || field.type == Type::minutes;
  Column column{field.name, polish ? field.label_pl : field.label_en, number ? Kind::number : Kind::text};
  if (const auto way = registry::way_of(entity, field.name); way.size() > 1) {
    column.label = polish ? way.back()->label_pl : way.back()->label_en;
    column.group = polish ? way[way.size() - 2]->label_pl : way[way.size() - 2]->label_en;
  }
  if (const auto reading = reading_of(field); !reading.empty()) column.reads.push_back({"", reading});
  return column;
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
  std::set<std::string> reached;
  const auto note_reached = [&](const Field& field) {
    if (field.name.find('.') != std::string::npos) reached.insert(field.name);
  };
  for (const auto* field : chosen_fields(subject, selection)) {
    columns.push_back(column_of(entity, *field, polish));
    note_reached(*field);
    names += (names.empty() ? "\"" : ", \"") + field->name + '"';
  }
  for (const auto& condition : selection.where) note_reached(*condition.field);
  for (const auto& word : selection.sort)
    note_reached(field_at(subject, word.starts_with('-') ? word.substr(1) : word));
  auto sql = "SELECT " + names + " FROM " + with_reached(entity, reached) + change::where_clause(selection.where) +
             order_by(subject, selection.sort);
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
