// contract.cpp -- what happens to a social contract after its draft: signatures, reviews, pauses, the end.
#include "contract.h"

#include <algorithm>

#include "declare.h"
#include "registry/dictionary.h"

namespace mops::commands {

std::optional<work::Contract> contract_of(Operation& operation, const VerbRow& row) {
  auto contract = work::find_contract(operation.write.database(), row.key);
  if (!contract)
    row.complain(operation, "record.missing", {{"entity", "social_contract"}, {"key", row.key}}, "contract");
  return contract;
}

void give(change::RecordInput& input, std::string_view field, const VerbRow& row, std::string_view option) {
  if (!row.has(option)) return;
  input.set(field, row.value(option));
  input.cells.back().header = option;
}

namespace {

// The day on which one side signed: its own, the common one, or what is recorded already.  Empty after a fault.
std::string signature(Operation& operation, const VerbRow& row, std::string_view option, const std::string& recorded) {
  if (row.has(option)) return date_of(operation, row, option);
  if (row.has("on")) return date_of(operation, row, "on");
  if (recorded.empty())
    row.complain(operation, "contract.signature_missing", {{"contract", row.key}}, std::string(option));
  return recorded;
}

void sign(Context&, Operation& operation, const VerbRow& row) {
  const auto contract = contract_of(operation, row);
  if (!contract) return;
  const auto person = signature(operation, row, "person_on", contract->signed_by_person_on);
  const auto centre = signature(operation, row, "centre_on", contract->signed_by_centre_on);
  auto starts = row.has("starts_on") ? date_of(operation, row, "starts_on") : contract->starts_on;
  if (person.empty() || centre.empty() || (row.has("starts_on") && starts.empty())) return;
  if (starts.empty()) starts = std::max(person, centre);
  const bool other_start = !contract->starts_on.empty() && starts != contract->starts_on;
  if (contract->concluded() &&
      (person != contract->signed_by_person_on || centre != contract->signed_by_centre_on || other_start))
    return row.complain(operation, "contract.already_signed",
                        {{"contract", row.key},
                         {"person_on", contract->signed_by_person_on},
                         {"centre_on", contract->signed_by_centre_on},
                         {"starts_on", contract->starts_on}});
  auto input = row.change("social_contract", row.key);
  input.set("signed_by_person_on", person).set("signed_by_centre_on", centre).set("starts_on", starts);
  give(input, "place", row, "place");
  // A contract signed before keeps its state: it may be suspended or ended by now.
  if (!contract->concluded()) input.set("state", "active");
  operation.writer.put(input);
}

void review(Context&, Operation& operation, const VerbRow& row) {
  const auto contract = contract_of(operation, row);
  if (!contract) return;
  auto input = row.create("contract_review").set("contract", contract->key);
  give(input, "planned_on", row, "planned");
  give(input, "held_on", row, "on");
  give(input, "result", row, "result");
  give(input, "final", row, "final");
  give(input, "conclusions", row, "conclusions");
  operation.writer.put(input);
}

// The reason of a pause stays where the registry has a field for it.
void give_reason(change::RecordInput& input, const VerbRow& row, std::string_view field) {
  if (input.entity->find(field) != nullptr) give(input, field, row, "reason");
}

void suspend(Context&, Operation& operation, const VerbRow& row) {
  const auto contract = contract_of(operation, row);
  const auto on = date_of(operation, row, "on");
  if (!contract || on.empty()) return;
  if (contract->state == "suspended" && contract->suspended_on != on)
    return row.complain(operation, "contract.already_suspended",
                        {{"contract", row.key}, {"date", contract->suspended_on}}, "on");
  auto input = row.change("social_contract", row.key);
  input.set("suspended_on", on);
  give_reason(input, row, "suspend_reason");
  // The same pause given again, perhaps after it is over, changes nothing.
  if (contract->suspended_on != on || (contract->state == "active" && contract->resumed_on < on)) {
    input.set("state", "suspended").set("resumed_on", "");
    input.blank_clears = true;
  }
  operation.writer.put(input);
}

void resume(Context&, Operation& operation, const VerbRow& row) {
  const auto contract = contract_of(operation, row);
  const auto on = date_of(operation, row, "on");
  if (!contract || on.empty()) return;
  const bool paused = contract->state == "suspended";
  if (!paused && contract->resumed_on != on)
    return row.complain(operation, "contract.not_suspended", {{"contract", row.key}, {"state", contract->state}},
                        "contract");
  if (paused && on < contract->suspended_on)
    return row.complain(operation, "contract.resumed_early", {{"contract", row.key}, {"date", contract->suspended_on}},
                        "on");
  auto input = row.change("social_contract", row.key);
  input.set("resumed_on", on);
  if (paused) input.set("state", "active");
  operation.writer.put(input);
}

std::string joined_by_commas(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

void end(Context&, Operation& operation, const VerbRow& row) {
  const auto contract = contract_of(operation, row);
  const auto on = date_of(operation, row, "on");
  if (!contract || on.empty()) return;
  const auto finals = work::final_contract_states();
  const auto is_final = [&](const std::string& state) { return std::ranges::find(finals, state) != finals.end(); };
  const auto* kind = registry::dictionary("contract_state").recognise(row.value("kind"));
  if (kind != nullptr && !is_final(kind->code))
    return row.complain(operation, "contract.kind_not_final",
                        {{"kind", kind->code}, {"kinds", joined_by_commas(finals)}}, "kind");
  if (kind != nullptr && is_final(contract->state) && (contract->state != kind->code || contract->ended_on != on))
    return row.complain(operation, "contract.already_ended",
                        {{"contract", row.key}, {"state", contract->state}, {"date", contract->ended_on}}, "contract");
  auto input = row.change("social_contract", row.key);
  input.set("ended_on", on);
  give(input, "state", row, "kind");
  give(input, "end_reason", row, "reason");
  operation.writer.put(input);
}

}  // namespace

Action declare_contract_sign(CLI::App& app) {
  return declare_verb(app, {"contract.sign",
                            "social_contract",
                            {{"on"}, {"person_on"}, {"centre_on"}, {"starts_on"}, {"place", false, Says::words}},
                            sign});
}

Action declare_contract_review(CLI::App& app) {
  return declare_verb(app,
                      {"contract.review",
                       "social_contract",
                       {{"planned", true}, {"on", true}, {"result"}, {"final"}, {"conclusions", false, Says::words}},
                       review});
}

Action declare_contract_suspend(CLI::App& app) {
  return declare_verb(app,
                      {"contract.suspend", "social_contract", {{"on", true}, {"reason", false, Says::words}}, suspend});
}

Action declare_contract_resume(CLI::App& app) {
  return declare_verb(app,
                      {"contract.resume", "social_contract", {{"on", true}, {"reason", false, Says::words}}, resume});
}

Action declare_contract_end(CLI::App& app) {
  return declare_verb(
      app, {"contract.end", "social_contract", {{"on", true}, {"kind", true}, {"reason", false, Says::words}}, end});
}

}  // namespace mops::commands
