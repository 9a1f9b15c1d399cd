#include "report/record_reader.h"

#include <algorithm>

#include "error.h"
#include "registry/views.h"
#include "text/suggest.h"

namespace mops::report {

RecordReader::Prepared& RecordReader::of(const registry::Entity& entity) {
  if (const auto found = prepared_.find(&entity); found != prepared_.end()) return found->second;
  Prepared prepared{records_.database().prepare(registry::external_select(entity, true) + " WHERE e.id = ?1"), {}, {}};
  std::vector<std::string> names;  // the query's, without the id that stands first
  for (int i = 1; i < prepared.query.columns(); ++i) names.emplace_back(prepared.query.column_name(i));
  const auto add = [&](const std::string& name) {
    const auto* field = entity.find(name);
    const bool number = name == "rev" || name == "op" ||
                        (field != nullptr && (field->type == registry::Type::integer ||  //
                                              field->type == registry::Type::minutes));
    prepared.columns.push_back({name, name, number ? Kind::number : Kind::text});
    prepared.places.push_back(static_cast<int>(std::ranges::find(names, name) - names.begin()) + 1);
  };
  if (fields_.empty()) {
    if (!entity.keyed()) add("key");
    for (const auto& field : entity.fields)
      if (!field.sensitive || sensitive_) add(field.name);
  }
  for (const auto& name : fields_) {
    if (std::ranges::find(names, name) == names.end()) {
      const auto guess = text::closest(name, names);
      throw Error(ErrorKind::usage, guess ? "field.unknown.suggest" : "field.unknown",
                  {{"name", name}, {"entity", entity.name}, {"suggestion", guess.value_or("")}});
    }
    add(name);
  }
  return prepared_.emplace(&entity, std::move(prepared)).first->second;
}

bool RecordReader::exists(const registry::Entity& entity, std::string_view key) {
  const auto id = records_.find_named(entity, key);
  return id && records_.load(entity, *id);
}

bool RecordReader::read(const registry::Entity& entity, std::string_view key, Renderer& renderer) {
  auto& [query, columns, places] = of(entity);
  const auto id = records_.find_named(entity, key);
  if (!id || !query.bind(1, *id).step()) return false;
  std::vector<Cell> cells;
  for (const int place : places) cells.push_back(query.is_null(place) ? Cell() : Cell(query.text(place)));
  renderer.begin(columns);
  renderer.row(cells);
  renderer.end();
  query.reset();
  return true;
}

}  // namespace mops::report
