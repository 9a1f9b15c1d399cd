#include "registry/transition.h"

#include <algorithm>

#include "registry/embedded_table.h"

namespace mops::registry {

const std::vector<Transition>& transitions() {
  static const auto rows = [] {
    std::vector<Transition> result;
    auto row = EmbeddedTable::file("transitions.csv");
    while (row.next())
      result.push_back(
          {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)});
    return result;
  }();
  return rows;
}

bool has_transitions(std::string_view entity) {
  return std::ranges::any_of(transitions(), [&](const Transition& row) { return row.entity == entity; });
}

const Transition* find_step(std::string_view entity, std::string_view from, std::string_view to) {
  const auto found = std::ranges::find_if(
      transitions(), [&](const Transition& row) { return row.entity == entity && row.from == from && row.to == to; });
  return found == transitions().end() ? nullptr : &*found;
}

bool allowed(std::string_view entity, std::string_view from, std::string_view to) {
  return find_step(entity, from, to) != nullptr;
}

std::vector<std::string> way(std::string_view entity, std::string_view from, std::string_view to) {
  std::vector<std::vector<std::string>> ways{{}};
  std::vector<std::string> met{std::string(from)};
  for (std::size_t next = 0; next < met.size(); ++next) {
    for (const auto& row : transitions()) {
      if (row.entity != entity || row.from != met[next] || std::ranges::find(met, row.to) != met.end()) continue;
      ways.push_back(ways[next]);
      ways.back().push_back(row.to);
      if (row.to == to) return ways.back();
      met.push_back(row.to);
    }
  }
  return {};
}

}  // namespace mops::registry
