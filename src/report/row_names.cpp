#include "report/row_names.h"

#include <algorithm>

namespace mops::report {

void RowNames::begin(std::span<const Column> columns) {
  for (const auto& name : report_.rows) {
    auto& places = places_.emplace_back();
    for (const auto& column : name)
      places.push_back(static_cast<std::size_t>(std::ranges::find(columns, column, &Column::name) - columns.begin()));
  }
}

void RowNames::row(std::span<const Cell> cells) {
  std::string name;
  for (const auto& places : places_) {
    for (const auto at : places)
      if (cells[at]) name += (name.empty() ? "" : "/") + std::string(*cells[at]);
    if (!name.empty()) break;
  }
  found.push_back(std::move(name));
}

}  // namespace mops::report
