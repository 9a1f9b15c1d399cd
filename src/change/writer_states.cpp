// writer_states.cpp -- a step that the state machine does not have: where the record stands, and the step between.
#include <algorithm>

#include "change/draft.h"
#include "registry/dictionary.h"
#include "registry/messages.h"
#include "registry/transition.h"

namespace mops::change {
namespace {

using registry::Entity;
using registry::Field;
using registry::Type;

void add_state(Arguments& arguments, const std::string& name, const Field& state, const std::string& code) {
  const auto& states = registry::dictionary(state.dictionary);
  arguments.emplace_back(name, states.label(code, false));
  arguments.emplace_back(name + "@pl", states.label(code, true));
}

// Where the record may go from FROM, as labels; nothing from a last state.
std::string next_states(const Entity& entity, const Field& state, const std::string& from, bool polish) {
  std::string text;
  for (const auto& row : registry::transitions())
    if (row.entity == entity.name && row.from == from)
      text += (text.empty() ? "" : ", ") + registry::dictionary(state.dictionary).label(row.to, polish);
  return text;
}

// "mops contract sign KS/2016/017 --on DAY": the command of STEP for this record.
std::string command_of(RecordStore& records, const registry::Transition& step, const Entity& entity, const Row& row) {
  Arguments known{{"key", records.key_of(entity, row)}};
  for (const auto& field : entity.fields)
    if (field.type == Type::reference) known.emplace_back(field.name, records.text_of(field, row.value(field)));
  return registry::fill(step.command, known);
}

}  // namespace

void Writer::refuse_transition(Draft& draft, const std::string& from, const std::string& to) {
  const auto& entity = draft.entity;
  const auto& state = entity.field("state");
  Arguments arguments{{"entity", entity.name},
                      {"entity@pl", entity.label_pl},
                      {"key", records_.key_of(entity, *draft.live)},
                      {"name", entity.name + '/' + records_.key_of(entity, *draft.live)}};
  add_state(arguments, "from", state, from);
  add_state(arguments, "to", state, to);
  std::string code = "record.transition";
  const auto way = registry::way(entity.name, from, to);
  const auto* step = way.empty() ? nullptr : registry::find_step(entity.name, from, way.front());
  if (step != nullptr && !step->command.empty()) {
    add_state(arguments, "next", state, step->to);
    arguments.emplace_back("step", step->step_en);
    arguments.emplace_back("step@pl", step->step_pl);
    arguments.emplace_back("command", command_of(records_, *step, entity, *draft.live));
  } else {
    arguments.emplace_back("states", next_states(entity, state, from, false));
    arguments.emplace_back("states@pl", next_states(entity, state, from, true));
    code = arguments.back().second.empty() ? "record.transition.last" : "record.transition.none";
  }
  fault(draft, code, draft.cell(state), std::move(arguments));
}

}  // namespace mops::change
