// enroll_exit.cpp -- somebody leaves the project: one command closes all that is open, whatever the kind of exit
//
#include <algorithm>

#include "change/value.h"
#include "declare.h"
#include "enroll.h"
#include "work/contract.h"
#include "work/leaving.h"
#include "work/place.h"

namespace mops::commands {
namespace {

using change::RecordInput;
using change::Verdict;

struct Exit {
  std::string on, kind, result, contract, reviewed_on;
  bool along_the_path() const { return kind == "Z" || kind == "ZP"; }
};

std::string joined_keys(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// The state that --contract names; complains and answers "" when no contract ends so.
std::string final_state(Operation& operation, const VerbRow& row) {
  const auto parsed =
      change::parse_value(*registry::registry().at("social_contract").find("state"), row.value("contract"));
  const auto* state = std::get_if<std::string>(&parsed.value);
  const auto finals = work::final_contract_states();
  if (state != nullptr && std::ranges::find(finals, *state) != finals.end()) return *state;
  row.complain(operation, "contract.kind_not_final", {{"kind", row.value("contract")}, {"kinds", joined_keys(finals)}},
               "contract");
  return {};
}

// What the row asks for; nothing after a complaint.
std::optional<Exit> read(Operation& operation, const VerbRow& row) {
  Exit exit;
  exit.on = date_of(operation, row, "on");
  exit.kind = code_of(operation, row, "kind", "participation", "exit_kind", {"Z", "ZP", "PR", "PS", "PL"});
  bool good = !exit.on.empty() && !exit.kind.empty();
  if (row.has("result")) {
    exit.result = code_of(operation, row, "result", "contract_review", "result", {"done", "partly", "not_done"});
    good = good && !exit.result.empty();
  }
  if (row.has("contract")) {
    exit.contract = final_state(operation, row);
    good = good && !exit.contract.empty();
  }
  exit.reviewed_on = row.has("review_on") ? date_of(operation, row, "review_on") : exit.on;
  if (!good || exit.reviewed_on.empty()) return std::nullopt;
  return exit;
}

// How a contract ends with its participation: as asked for, by who broke it off, or by what its final review found.
// Empty when the review found that nothing was done: then somebody has to say how.
std::string state_of_end(const Exit& exit, const std::string& result) {
  if (!exit.contract.empty()) return exit.contract;
  if (exit.kind == "PR") return "ended_by_person";
  if (exit.kind == "PS") return "ended_by_centre";
  if (exit.kind == "PL") return "expired";
  return result == "done" ? "fulfilled" : result == "partly" ? "partly_fulfilled" : "";
}

// The final review: the one that was planned last, or one of its own.
void hold_final_review(Operation& operation, const VerbRow& row, const Exit& exit, const work::OpenContract& contract) {
  auto review = row.create("contract_review").set("contract", contract.key);
  review.set("planned_on", contract.next_review.empty() ? exit.reviewed_on : contract.next_review);
  review.set("held_on", exit.reviewed_on).set("result", exit.result).set("final", "yes");
  if (row.has("conclusions")) review.set("conclusions", row.value("conclusions"));
  operation.writer.put(review);
}

void end_contract(Operation& operation, const VerbRow& row, const Exit& exit, const work::OpenContract& contract) {
  if (contract.reviewed && !exit.result.empty() && exit.result != contract.final_result)
    return row.complain(operation, "enroll.exit.other_result",
                        {{"contract", contract.key}, {"result", contract.final_result}}, "result");
  const auto& result = contract.reviewed ? contract.final_result : exit.result;
  if (exit.along_the_path() && result.empty())
    return row.complain(operation, "enroll.exit.no_result",
                        {{"contract", contract.key}, {"participation", row.key}, {"kind", exit.kind}, {"on", exit.on}},
                        "result");
  const auto state = state_of_end(exit, result);
  if (state.empty())
    return row.complain(operation, "enroll.exit.nothing_done", {{"contract", contract.key}, {"participation", row.key}},
                        "contract");
  if (contract.state == "suspended" && (state == "fulfilled" || state == "partly_fulfilled"))
    return row.complain(operation, "enroll.exit.suspended", {{"contract", contract.key}}, "contract");
  if (!contract.reviewed && !exit.result.empty()) hold_final_review(operation, row, exit, contract);
  auto input = row.change("social_contract", contract.key);
  input.set("state", state).set("ended_on", exit.on);
  if (row.has("reason")) input.set("end_reason", row.value("reason"));
  operation.writer.put(input);
}

// Whoever ends along the path has completed what lies behind and was attended; everything else breaks off.
void end_enrollments(Operation& operation, const VerbRow& row, const Exit& exit, std::int64_t participation) {
  const auto& database = operation.write.database();
  const auto open = work::open_enrollments(database, participation);
  for (const auto& enrollment : open) {
    const bool completed =
        exit.along_the_path() && enrollment.state == "attending" && work::is_completed(database, enrollment, exit.on);
    const auto state = completed ? "completed" : work::state_after_exit(enrollment, exit.along_the_path());
    const auto ended = end_enrollment(operation, row, row.change("enrollment", enrollment.key), state, exit.on);
    if (ended.verdict == Verdict::rejected) continue;
    if (completed || state == "not_completed")
      work::advance_path(operation.writer, enrollment, completed ? "done" : "partly_done", row.file);
  }
  for (const auto& enrollment : open)
    if (enrollment.holds_place()) work::give_free_place(operation.writer, enrollment.form, exit.on, row.file);
}

// What nobody but the office can close.
void warn_of_open(Operation& operation, const VerbRow& row, std::string_view code,
                  const std::vector<std::string>& open) {
  if (open.empty()) return;
  auto warning = RecordInput("participation").diagnostic(code);
  warning.severity = Severity::warning;
  warning.file = row.file;
  warning.line = row.line;
  warning.arguments = {{"participation", row.key}, {"open", joined_keys(open)}};
  operation.writer.complain(std::move(warning));
}

void leave(Context&, Operation& operation, const VerbRow& row) {
  const auto exit = read(operation, row);
  if (!exit) return;
  auto input = row.change("participation", row.key);
  input.set("state", exit->along_the_path() ? "completed" : "interrupted");
  input.set("ended_on", exit->on).set("exit_kind", exit->kind);
  if (row.has("reason")) input.set("exit_reason", row.value("reason"));
  const auto outcome = operation.writer.put(input);
  if (outcome.verdict == Verdict::rejected) return;
  const auto& database = operation.write.database();
  end_enrollments(operation, row, *exit, outcome.id);
  for (const auto& contract : work::open_contracts(database, outcome.id)) end_contract(operation, row, *exit, contract);
  if (outcome.verdict == Verdict::unchanged || operation.writer.failed()) return;
  warn_of_open(operation, row, "enroll.exit.open_claims", work::open_claims(database, outcome.id));
  if (exit->along_the_path())
    warn_of_open(operation, row, "enroll.exit.open_steps", work::open_steps(database, outcome.id));
}

}  // namespace

Action declare_enroll_exit(CLI::App& app) {
  return declare_verb(app, {"enroll.exit",
                            "participation",
                            {{"on", true},
                             {"kind", true},
                             {"result"},
                             {"conclusions", false, Says::words},
                             {"review_on"},
                             {"contract"},
                             {"reason", false, Says::words}},
                            leave});
}

}  // namespace mops::commands
