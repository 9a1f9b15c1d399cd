#include "change/headings.h"

#include <algorithm>

namespace mops::change {

Headings::File& Headings::file_of(const RecordInput& input) {
  const auto same = [&](const File& file) { return file.entity == input.entity && file.name == input.file; };
  if (!files_.empty() && same(files_.back())) return files_.back();
  if (const auto met = std::ranges::find_if(files_, same); met != files_.end()) return *met;
  auto& file = files_.emplace_back(File{input.file, input.entity, {}});
  for (const auto& cell : input.cells)
    if (cell.number > 0 && cell.target.field != nullptr)
      file.columns.push_back({cell.target.field, {cell.header, cell.number}});
  return file;
}

void Headings::meet(const RecordInput& input, std::int64_t id) {
  if (input.file.empty() || input.alone) return;
  const auto& file = file_of(input);
  if (id == 0) return;
  const Cell* last = nullptr;
  bool moved = false;
  std::size_t at = 0;
  for (const auto& cell : input.cells) {
    if (cell.number == 0 || cell.target.field == nullptr) continue;
    moved = moved || (at < file.columns.size() && file.columns[at].heading.number != cell.number);
    ++at;
    last = &cell;
  }
  if (!moved) return;
  const auto same = [&](const Heading& met) { return met.number == last->number && met.name == last->header; };
  auto found = std::ranges::find_if(others_, same);
  if (found == others_.end()) found = others_.insert(found, {last->header, last->number});
  elsewhere_of_ = input.entity;
  elsewhere_.insert_or_assign(id, static_cast<std::uint32_t>(found - others_.begin()));
}

const Headings::Heading* Headings::find(const std::string& file, const registry::Field& field, std::int64_t id) const {
  if (field.entity == elsewhere_of_)
    if (const auto other = elsewhere_.find(id); other != elsewhere_.end()) return &others_[other->second];
  for (const auto& met : files_) {
    if (met.name != file) continue;
    const auto column = std::ranges::find(met.columns, &field, &Column::field);
    if (column != met.columns.end()) return &column->heading;
  }
  return nullptr;
}

}  // namespace mops::change
