#include "paper/origin.h"

#include <algorithm>

#include "error.h"
#include "paper/shown.h"

namespace mops::paper {
namespace {

// The record whose field the column shows; of what is put together the first record of the row.
const Source* source_of(const Column& column, const RowValues& row) {
  if (column.field == nullptr) return row.sources.size() == 1 ? &row.sources.front() : nullptr;
  const auto found = std::ranges::find(row.sources, column.field->entity, &Source::entity);
  return found == row.sources.end() ? nullptr : &*found;
}

Origin origin_of(const Section& section, const Column& column, const RowValues* row, std::size_t number,
                 change::RecordStore& records) {
  Origin origin;
  origin.field = section.written + '.' + column.written;
  origin.row = number;
  origin.sensitive = column.sensitive;
  if (row == nullptr) return origin;
  const auto& cell = row->cells[static_cast<std::size_t>(&column - section.columns.data())];
  if (cell) origin.value = shown(column, *cell);
  if (const auto* source = source_of(column, *row)) {
    if (const auto record = records.load(*source->entity, source->id)) {
      origin.record = source->entity->name + '/' + records.key_of(*source->entity, *record);
      origin.rev = record->rev;
      origin.op = record->op;
    }
  }
  return origin;
}

}  // namespace

std::vector<Origin> origins(const Template& ready, const Paper& paper, const Values& values, const std::string& field,
                            change::RecordStore& records) {
  std::vector<Origin> all;
  std::vector<std::pair<std::size_t, std::size_t>> seen;
  for (const auto& known : ready.fields) {
    if (known.section == KnownField::kNone || known.column == KnownField::kNone) continue;
    const auto& section = paper.sections[known.section];
    const auto& column = section.columns[known.column];
    if (!field.empty() && name_of(section.name + '.' + column.name) != name_of(field)) continue;
    const std::pair place{known.section, known.column};
    if (std::ranges::find(seen, place) != seen.end()) continue;
    seen.push_back(place);
    const auto& rows = values.sections[known.section].rows;
    if (rows.empty()) all.push_back(origin_of(section, column, nullptr, 0, records));
    for (std::size_t i = 0; i < rows.size(); ++i)
      all.push_back(origin_of(section, column, &rows[i], section.many ? i + 1 : 0, records));
  }
  if (!field.empty() && all.empty())
    throw Error(ErrorKind::usage, "paper.no_field", {{"field", field}, {"paper", paper.name}});
  return all;
}

}  // namespace mops::paper
