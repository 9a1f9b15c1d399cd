#include "practice/formal_check.h"

#include "registry/messages.h"
#include "text/date.h"

namespace mops::practice {

// What became of one application.
struct FormalCheck::Judgement {
  std::vector<std::pair<const work::Criterion*, bool>> answers;
  std::string gaps, failed;  // names of criteria
  bool outside = false;      // received before the round opened or after it closed
  bool by_hand = false;      // a criterion still waits for somebody's judgement
};

namespace {

using change::RecordInput;

void append_criterion(std::string& list, std::string_view name) {
  if (!list.empty()) list += "; ";
  list += name;
}

Diagnostic waits_for_judgement(const work::Application& application, const work::Criterion& criterion) {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.code = "application.not_judged";
  diagnostic.key = "application/" + application.key;
  diagnostic.arguments = {{"criterion", criterion.key}};
  return diagnostic;
}

}  // namespace

FormalCheck::FormalCheck(change::Writer& writer, Round round, std::string on)
    : writer_(writer), round_(std::move(round)), on_(std::move(on)), database_(writer.records().database()) {
  criteria_ = work::criteria(database_, round_.id, "formal");
  for (const auto& criterion : criteria_) {
    if (!criterion.condition.empty())
      truths_.emplace(criterion.key, work::judge_condition(writer.records(), round_.key, criterion));
    if (!criterion.evidence_kind.empty())
      papers_.emplace(criterion.key, work::evidence_of(database_, round_.id, criterion.evidence_kind));
  }
}

FormalCheck::Outcome FormalCheck::run() {
  move_round(writer_, round_, "open", "closed");
  for (const auto& application : work::applications(database_, round_.id, {"submitted", "to_complete"})) {
    const auto judgement = judge(application);
    if (judgement.by_hand && !judgement.outside) {
      ++outcome_.not_judged;
    } else {
      settle(application, judgement);
    }
  }
  for (const auto& criterion : criteria_)
    if (const auto count = failed_by_.find(criterion.key); count != failed_by_.end())
      outcome_.failed_by.emplace_back(criterion, count->second);
  return outcome_;
}

FormalCheck::Judgement FormalCheck::judge(const work::Application& application) {
  Judgement judgement;
  judgement.outside = work::received_outside(database_, application.id);
  const auto by_hand = work::formal_answers(database_, application.id);
  for (const auto& criterion : criteria_) {
    std::optional<bool> answer;
    if (criterion.condition.empty()) {
      const auto given = by_hand.find(criterion.key);
      if (given == by_hand.end()) {
        judgement.by_hand = true;
        if (!judgement.outside) writer_.complain(waits_for_judgement(application, criterion));
        continue;
      }
      answer = given->second == "yes";
    } else {
      answer = truths_.at(criterion.key)[application.key];
      const auto papers = papers_.find(criterion.key);
      if (answer == true && papers != papers_.end() && !papers->second.contains(application.key)) answer.reset();
    }
    if (!answer) append_criterion(judgement.gaps, criterion.name);
    if (answer == false) append_criterion(judgement.failed, criterion.name);
    if (answer) judgement.answers.emplace_back(&criterion, *answer);
  }
  return judgement;
}

void FormalCheck::settle(const work::Application& application, const Judgement& judgement) {
  record_answers(application, judgement);
  auto failed = judgement.failed;
  if (judgement.outside)
    append_criterion(failed, registry::message(registry::Language::polish, "reason.outside_round"));
  if (!failed.empty()) return reject(application, judgement, failed);
  if (judgement.gaps.empty()) {
    ++outcome_.passed;
    return move(application, "formally_correct", "");
  }
  if (application.state == "submitted") return call_for_completion(application, judgement.gaps);
  if (!application.complete_by.empty() && on_ > application.complete_by) {
    ++outcome_.failed;
    return move(application, "rejected", judgement.gaps);
  }
  ++outcome_.to_complete;
}

void FormalCheck::record_answers(const work::Application& application, const Judgement& judgement) {
  for (const auto& [criterion, met] : judgement.answers) {
    if (criterion->condition.empty()) continue;
    RecordInput check("formal_check");
    check.set("application", application.key)
        .set("criterion", criterion->key)
        .set("result", met ? "yes" : "no")
        .set("checked_on", on_);
    const auto papers = papers_.find(criterion->key);
    if (met && papers != papers_.end()) check.set("evidence", papers->second.at(application.key));
    writer_.put(check);
  }
}

void FormalCheck::reject(const work::Application& application, const Judgement& judgement, const std::string& reason) {
  ++outcome_.failed;
  if (judgement.outside) ++outcome_.outside;
  for (const auto& [criterion, met] : judgement.answers)
    if (!met) ++failed_by_[criterion->key];
  move(application, "rejected", reason);
}

void FormalCheck::move(const work::Application& application, std::string_view state, const std::string& reason) {
  if (application.state == "to_complete" && !(state == "rejected" && on_ > application.complete_by))
    writer_.put(change_of("application", application.key).set("state", "submitted"));
  auto input = change_of("application", application.key).set("state", state);
  if (!reason.empty()) input.set("reason", reason);
  writer_.put(input);
}

// 2.6: a gap is not a refusal yet.
void FormalCheck::call_for_completion(const work::Application& application, const std::string& gaps) {
  ++outcome_.to_complete;
  auto& records = writer_.records();
  const auto& project = registry::registry().at("project");
  const auto project_id = records.project_of(registry::registry().at("application"), round_.id);
  const auto row = records.load(project, project_id.value_or(0));
  const auto* days = std::get_if<std::int64_t>(&row->value("completion_days"));
  const auto deadline = text::add_days(*text::parse_iso_date(on_), days == nullptr ? 7 : static_cast<long>(*days));
  writer_.put(change_of("application", application.key)
                  .set("state", "to_complete")
                  .set("missing", gaps)
                  .set("complete_by", text::to_iso(deadline)));
}

}  // namespace mops::practice
