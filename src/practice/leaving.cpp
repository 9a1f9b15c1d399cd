#include "practice/leaving.h"

#include "work/place.h"

namespace mops::practice {
namespace {

using change::RecordInput;
using change::Verdict;

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

}  // namespace

std::string state_of_contract(const Exit& exit, std::string_view result) {
  if (!exit.contract.empty()) return exit.contract;
  if (exit.kind == "PR") return "ended_by_person";
  if (exit.kind == "PS") return "ended_by_centre";
  if (exit.kind == "PL") return "expired";
  return result == "done" ? "fulfilled" : result == "partly" ? "partly_fulfilled" : "";
}

Leaving::Leaving(change::Writer& writer, Exit exit, const RecordInput& from)
    : writer_(writer), exit_(std::move(exit)), origin_(writer, from) {}

void Leaving::run() {
  auto input = origin_.change("participation", exit_.participation);
  input.set("state", exit_.along_the_path() ? "completed" : "interrupted");
  input.set("ended_on", exit_.on).set("exit_kind", exit_.kind);
  if (!exit_.reason.empty()) input.set("exit_reason", exit_.reason);
  const auto outcome = writer_.put(input);
  if (outcome.verdict == Verdict::rejected) return;
  const auto& database = writer_.records().database();
  end_enrollments(outcome.id);
  for (const auto& contract : work::open_contracts(database, outcome.id)) end_contract(contract);
  if (outcome.verdict == Verdict::unchanged || writer_.failed()) return;
  warn_of_open("enroll.exit.open_claims", work::open_claims(database, outcome.id));
  if (exit_.along_the_path()) warn_of_open("enroll.exit.open_steps", work::open_steps(database, outcome.id));
}

// Whoever ends along the path has completed what lies behind and was attended; everything else breaks off.
void Leaving::end_enrollments(std::int64_t participation) {
  const auto& database = writer_.records().database();
  const auto open = work::open_enrollments(database, participation);
  for (const auto& enrollment : open) {
    const bool completed =
        exit_.along_the_path() && enrollment.state == "attending" && work::is_completed(database, enrollment, exit_.on);
    const auto state = completed ? "completed" : work::state_after_exit(enrollment, exit_.along_the_path());
    if (!end_enrollment(enrollment, state)) continue;
    if (completed || state == "not_completed")
      work::advance_path(writer_, enrollment, completed ? "done" : "partly_done", origin_.file());
  }
  for (const auto& enrollment : open)
    if (enrollment.holds_place()) work::give_free_place(writer_, enrollment.form, exit_.on, origin_.file());
}

bool Leaving::end_enrollment(const work::Enrollment& enrollment, const std::string& state) {
  auto input = origin_.change("enrollment", enrollment.key);
  input.set("state", state).set("ended_on", exit_.on);
  if (!exit_.reason.empty()) input.set("reason", exit_.reason);
  return writer_.put(input).verdict != Verdict::rejected;
}

void Leaving::end_contract(const work::OpenContract& contract) {
  if (contract.reviewed && !exit_.result.empty() && exit_.result != contract.final_result)
    return origin_.complain("enroll.exit.other_result", {{"contract", contract.key}, {"result", contract.final_result}},
                            "result");
  const auto& result = contract.reviewed ? contract.final_result : exit_.result;
  if (exit_.along_the_path() && result.empty())
    return origin_.complain(
        "enroll.exit.no_result",
        {{"contract", contract.key}, {"participation", exit_.participation}, {"kind", exit_.kind}, {"on", exit_.on}},
        "result");
  const auto state = state_of_contract(exit_, result);
  if (state.empty())
    return origin_.complain("enroll.exit.nothing_done",
                            {{"contract", contract.key}, {"participation", exit_.participation}}, "contract");
  if (contract.state == "suspended" && (state == "fulfilled" || state == "partly_fulfilled"))
    return origin_.complain("enroll.exit.suspended", {{"contract", contract.key}}, "contract");
  if (!contract.reviewed && !exit_.result.empty()) hold_final_review(contract);
  auto input = origin_.change("social_contract", contract.key);
  input.set("state", state).set("ended_on", exit_.on);
  if (!exit_.reason.empty()) input.set("end_reason", exit_.reason);
  writer_.put(input);
}

// The final review: the one that was planned last, or one of its own.
void Leaving::hold_final_review(const work::OpenContract& contract) {
  auto review = origin_.create("contract_review").set("contract", contract.key);
  review.set("planned_on", contract.next_review.empty() ? exit_.reviewed_on : contract.next_review);
  review.set("held_on", exit_.reviewed_on).set("result", exit_.result).set("final", "yes");
  if (!exit_.conclusions.empty()) review.set("conclusions", exit_.conclusions);
  writer_.put(review);
}

// What nobody but the office can close.
void Leaving::warn_of_open(std::string_view code, const std::vector<std::string>& open) {
  if (open.empty()) return;
  origin_.warn(code, {{"participation", exit_.participation}, {"open", listed(open)}});
}

}  // namespace mops::practice
