#include "registry/transition.h"

#include <algorithm>

#include "registry/embedded_table.h"

namespace mops::registry {

const std::vector<Transition>& transitions() {
  static const auto rows = [] {
    std::vector<Transition> result;
    auto row = EmbeddedTable::file("transitions.csv");
    while (row.next()) result.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)});
    return result;
  }();
  return rows;
}

bool has_transitions(std::string_view entity) {
  return std::ranges::any_of(transitions(), [&](const Transition& row) { return row.entity == entity; });
}

bool allowed(std::string_view entity, std::string_view from, std::string_view to) {
  return std::ranges::any_of(
      transitions(), [&](const Transition& row) { return row.entity == entity && row.from == from && row.to == to; });
}

}  // namespace mops::registry
