#include "registry/transition.h"

#include <algorithm>

#include "registry/embedded_table.h"

namespace mops::registry {

const std::vector<Transition>& transitions() {
  static const auto rows = [] {
    std::vector<Transition> result;
    for (auto& row : embedded_table("transitions.csv")) result.push_back({row[0], row[1], row[2], row[3], row[4]});
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
