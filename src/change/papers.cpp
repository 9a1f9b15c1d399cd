#include "change/papers.h"

#include "registry/embedded_table.h"
#include "registry/header.h"

namespace mops::change {

Papers::Papers(RecordStore& records, const registry::Entity& entity) : records_(records) {
  auto row = registry::EmbeddedTable::file("papers.csv");
  if (!row.find(entity.name)) return;
  for (const auto& name : registry::split(row[1], '|')) fields_.push_back(entity.find(name));
  code_ = row.text(2);
}

bool Papers::differ(const std::vector<store::Value>& live, const std::vector<store::Value>& found) const {
  for (const auto* field : fields_) {
    const auto& there = live[field->at];
    const auto& new_one = found[field->at];
    if (!store::is_null(there) && !store::is_null(new_one) && there != new_one) return true;
  }
  return false;
}

std::string Papers::text(const std::vector<store::Value>& values) const {
  std::string text;
  for (const auto* field : fields_) {
    const auto& value = values[field->at];
    if (!store::is_null(value)) text += (text.empty() ? "" : " ") + records_.text_of(*field, value);
  }
  return text;
}

}  // namespace mops::change
