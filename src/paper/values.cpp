#include "paper/values.h"

#include <algorithm>

#include "registry/header.h"

namespace mops::paper {
namespace {

using change::RecordStore;
using registry::Entity;

struct Place {
  const Entity* entity;
  std::int64_t id;
};

// The record at the end of PATH ("participation.person"); nothing where a reference is not known.
std::optional<Place> follow(Place from, std::string_view path, RecordStore& records) {
  for (const auto& step : registry::split(path, '.')) {
    const auto row = records.load(*from.entity, from.id);
    const auto& field = from.entity->field(step);
    if (!row || field.target == nullptr) return std::nullopt;
    const auto& value = row->value(field);
    if (store::is_null(value)) return std::nullopt;
    from = {field.target, std::get<std::int64_t>(value)};
  }
  return from;
}

// What every query of a paper may ask for.
struct Bound {
  const Subject& subject;
  const std::string& as_of;
  std::vector<std::pair<std::string, std::int64_t>> ids;

  void bind(store::Statement& query) const {
    query.bind(":id", subject.id).bind(":key", std::string_view(subject.key));
    query.bind(":as_of", std::string_view(as_of)).bind(":month", std::string_view(subject.month));
    query.bind(":blank", std::int64_t{subject.blank ? 1 : 0});
    for (const auto& [name, id] : ids) query.bind((':' + name).c_str(), id);
  }
};

Bound bound_for(const Paper& paper, const Subject& subject, const std::string& as_of, RecordStore& records) {
  Bound bound{subject, as_of, {}};
  const auto* entity = subject.blank && paper.blank != nullptr ? paper.blank : paper.entity;
  if (const auto project = records.project_of_record(*entity, subject.id)) bound.ids.emplace_back("project", *project);
  if (entity != paper.entity) {
    bound.ids.emplace_back(entity->name, subject.id);
    return bound;
  }
  for (const auto& binding : paper.bindings)
    if (const auto place = follow({entity, subject.id}, binding.path, records))
      bound.ids.emplace_back(binding.name, place->id);
  return bound;
}

RowValues read_row(const store::Statement& query, const Section& section) {
  RowValues row;
  for (const auto& column : section.columns) {
    auto& cell = row.cells.emplace_back();
    if (!query.is_null(column.at) && !query.text(column.at).empty()) cell = query.text(column.at);
  }
  for (const auto& anchor : section.anchors)
    if (!query.is_null(anchor.at)) row.sources.push_back({anchor.entity, query.integer(anchor.at)});
  return row;
}

std::vector<std::string> first_column(std::string_view sql, const char* name, std::int64_t id,
                                      const store::Database& database) {
  std::vector<std::string> found;
  if (sql.empty()) return found;
  auto query = database.prepare(sql);
  query.bind(name, id);
  while (query.step()) found.emplace_back(query.text(0));
  return found;
}

}  // namespace

const SectionValues* Values::find(std::string_view section) const {
  const auto found = std::ranges::find_if(sections, [&](const auto& one) { return one.section->name == section; });
  return found == sections.end() ? nullptr : &*found;
}

Values read_values(const Paper& paper, const Subject& subject, const std::string& as_of, RecordStore& records) {
  Values values;
  values.blank = subject.blank;
  const auto bound = bound_for(paper, subject, as_of, records);
  for (const auto& [name, id] : bound.ids)
    if (name == "participation") values.participant = records.key_of(registry::registry().at("participation"), id);
  for (const auto& section : paper.sections) {
    auto& read = values.sections.emplace_back(SectionValues{&section, {}});
    if (subject.blank && !section.blank) continue;
    auto query = records.database().prepare(section.sql);
    bound.bind(query);
    while (query.step()) {
      read.rows.push_back(read_row(query, section));
      if (!section.many) break;
    }
  }
  return values;
}

std::vector<std::string> months_of(const Paper& paper, std::int64_t id, const store::Database& database) {
  return first_column(paper.months, ":id", id, database);
}

std::vector<std::string> keys_in_file(const Paper& paper, std::int64_t id, const store::Database& database) {
  return first_column(paper.file, ":participation", id, database);
}

}  // namespace mops::paper
