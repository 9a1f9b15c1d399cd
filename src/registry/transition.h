// transition.h -- the state machines, from schema/transitions.csv (workflow rules R-22 and the state tables).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mops::registry {

struct Transition {
  std::string entity, from, event, to, basis;  // empty from = a first state
  std::string step_pl, step_en;                // what the step is called
  std::string command;                         // that takes it, with {key} and {field} of the record
};

const std::vector<Transition>& transitions();
// Whether ENTITY has a state machine at all.
bool has_transitions(std::string_view entity);
// Whether a record of ENTITY may go from FROM (empty: is made) to TO.
bool allowed(std::string_view entity, std::string_view from, std::string_view to);

// The step from FROM to TO, or null.
const Transition* find_step(std::string_view entity, std::string_view from, std::string_view to);

// The states on the shortest way of a record of ENTITY from FROM to TO, TO included; none when no way leads there.
std::vector<std::string> way(std::string_view entity, std::string_view from, std::string_view to);

}  // namespace mops::registry
