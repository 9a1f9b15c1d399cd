// recruit_verify.cpp -- the formal check of a round: every criterion is answered, and what follows.
#include <map>
#include <optional>
#include <vector>

#include "declare.h"
#include "recruit.h"
#include "text/date.h"
#include "work/recruitment.h"

namespace mops::commands {
namespace {

using change::RecordInput;

// What became of one application in the formal check.
struct Judgement {
  std::vector<std::pair<const work::Criterion*, bool>> answers;
  std::string gaps, failed;  // names of criteria
  bool outside = false;      // received before the round opened or after it closed
  bool by_hand = false;      // a criterion still waits for somebody's judgement
};

void append_name(std::string& list, std::string_view name) {
  if (!list.empty()) list += "; ";
  list += name;
}

class FormalCheck {
 public:
  FormalCheck(Operation& operation, const Round& round, const std::string& on)
      : operation_(operation), round_(round), on_(on), database_(operation.writer.records().database()) {
    criteria_ = work::criteria(database_, round.id, "formal");
    for (const auto& criterion : criteria_) {
      if (!criterion.condition.empty())
        truths_.emplace(criterion.key, work::judge_condition(operation.writer.records(), round.key, criterion));
      if (!criterion.evidence_kind.empty())
        papers_.emplace(criterion.key, work::evidence_of(database_, round.id, criterion.evidence_kind));
    }
  }

  void run() {
    move_round(operation_, round_, "open", "closed");
    for (const auto& application : work::applications(database_, round_.id, {"submitted", "to_complete"})) {
      const auto judgement = judge(application);
      if (judgement.by_hand && !judgement.outside) {
        ++waiting_;
      } else {
        settle(application, judgement);
      }
    }
  }

  void tell() const {
    const std::pair<std::string, std::int64_t> figures[] = {
        {"passed", passed_}, {"failed", failed_}, {"to_complete", to_complete_}, {"not_judged", waiting_}};
    Arguments arguments{{"round", round_.key}};
    for (const auto& [name, count] : figures) {
      operation_.figures.emplace_back(name, count);
      arguments.emplace_back(name, std::to_string(count));
    }
    operation_.notes.emplace_back("recruit.verify.done", arguments);
    tell_failed("outside_round", "", outside_);
    for (const auto& criterion : criteria_)
      if (const auto count = failed_by_.find(&criterion); count != failed_by_.end())
        tell_failed(criterion.code, criterion.name, count->second);
  }

 private:
  void tell_failed(const std::string& code, const std::string& name, std::int64_t count) const {
    if (count == 0) return;
    operation_.figures.emplace_back("failed." + code, count);
    operation_.notes.emplace_back(name.empty() ? "recruit.verify.outside" : "recruit.verify.failed",
                                  Arguments{{"criterion", code}, {"name", name}, {"count", std::to_string(count)}});
  }

  Judgement judge(const work::Application& application) {
    Judgement judgement;
    judgement.outside = work::received_outside(database_, application.id);
    const auto by_hand = work::formal_answers(database_, application.id);
    for (const auto& criterion : criteria_) {
      std::optional<bool> answer;
      if (criterion.condition.empty()) {
        const auto given = by_hand.find(criterion.key);
        if (given == by_hand.end()) {
          judgement.by_hand = true;
          if (!judgement.outside) operation_.writer.complain(waiting(application, criterion));
          continue;
        }
        answer = given->second == "yes";
      } else {
        answer = truths_.at(criterion.key)[application.key];
        const auto papers = papers_.find(criterion.key);
        if (answer == true && papers != papers_.end() && !papers->second.contains(application.key)) answer.reset();
      }
      if (!answer) append_name(judgement.gaps, criterion.name);
      if (answer == false) append_name(judgement.failed, criterion.name);
      if (answer) judgement.answers.emplace_back(&criterion, *answer);
    }
    return judgement;
  }

  Diagnostic waiting(const work::Application& application, const work::Criterion& criterion) const {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = "application.not_judged";
    diagnostic.key = "application/" + application.key;
    diagnostic.arguments = {{"criterion", criterion.key}};
    return diagnostic;
  }

  void settle(const work::Application& application, const Judgement& judgement) {
    record_answers(application, judgement);
    auto failed = judgement.failed;
    if (judgement.outside) append_name(failed, registry::message(registry::Language::polish, "reason.outside_round"));
    if (!failed.empty()) return reject(application, judgement, failed);
    if (judgement.gaps.empty()) {
      ++passed_;
      return move(application, "formally_correct", "");
    }
    if (application.state == "submitted") return call_for_completion(application, judgement.gaps);
    if (!application.complete_by.empty() && on_ > application.complete_by) {
      ++failed_;
      return move(application, "rejected", judgement.gaps);
    }
    ++to_complete_;
  }

  void record_answers(const work::Application& application, const Judgement& judgement) {
    for (const auto& [criterion, met] : judgement.answers) {
      if (criterion->condition.empty()) continue;
      RecordInput check("formal_check");
      check.set("application", application.key)
          .set("criterion", criterion->key)
          .set("result", met ? "yes" : "no")
          .set("checked_on", on_);
      const auto papers = papers_.find(criterion->key);
      if (met && papers != papers_.end()) check.set("evidence", papers->second.at(application.key));
      operation_.writer.put(check);
    }
  }

  void reject(const work::Application& application, const Judgement& judgement, const std::string& reason) {
    ++failed_;
    if (judgement.outside) ++outside_;
    for (const auto& [criterion, met] : judgement.answers)
      if (!met) ++failed_by_[criterion];
    move(application, "rejected", reason);
  }

  void move(const work::Application& application, std::string_view state, const std::string& reason) {
    if (application.state == "to_complete" && !(state == "rejected" && on_ > application.complete_by))
      operation_.writer.put(change_of("application", application.key).set("state", "submitted"));
    auto input = change_of("application", application.key).set("state", state);
    if (!reason.empty()) input.set("reason", reason);
    operation_.writer.put(input);
  }

  // 2.6: a gap is not a refusal yet.
  void call_for_completion(const work::Application& application, const std::string& gaps) {
    ++to_complete_;
    auto& records = operation_.writer.records();
    const auto& project = registry::registry().at("project");
    const auto project_id = records.project_of(registry::registry().at("application"), round_.id);
    const auto row = records.load(project, project_id.value_or(0));
    const auto* days = std::get_if<std::int64_t>(&row->value("completion_days"));
    const auto deadline = text::add_days(*text::parse_iso_date(on_), days == nullptr ? 7 : static_cast<long>(*days));
    operation_.writer.put(change_of("application", application.key)
                              .set("state", "to_complete")
                              .set("missing", gaps)
                              .set("complete_by", text::to_iso(deadline)));
  }

  Operation& operation_;
  Round round_;
  std::string on_;
  const store::Database& database_;
  std::vector<work::Criterion> criteria_;
  std::map<std::string, std::map<std::string, std::optional<bool>>> truths_;
  std::map<std::string, std::map<std::string, std::string>> papers_;
  std::int64_t passed_ = 0, failed_ = 0, to_complete_ = 0, waiting_ = 0, outside_ = 0;
  std::map<const work::Criterion*, std::int64_t> failed_by_;
};

ExitCode verify_round(const DayOptions& given, Context& context) {
  const auto operation = context.begin("recruit.verify");
  const auto round = require_round(context, operation->writer.records(), given.round, "round.cannot_verify",
                                   {"open", "closed", "scored", "reopened"});
  FormalCheck check(*operation, round, day_of(given, context));
  check.run();
  check.tell();
  return context.finish(*operation, "recruit.verify");
}

}  // namespace

Action declare_recruit_verify(CLI::App& app) {
  const auto given = declare_day(app);
  return [given](Context& context) { return verify_round(*given, context); };
}

}  // namespace mops::commands
