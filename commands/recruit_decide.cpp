// recruit_decide.cpp -- the commission ranks a round: base list, reserve list, rejected.
#include <CLI/CLI.hpp>
#include <memory>
#include <set>

#include "context.h"
#include "day_option.h"
#include "declare.h"
#include "error.h"
#include "option_mark.h"
#include "recruit.h"
#include "registry/header.h"
#include "text/date.h"
#include "work/recruitment.h"

namespace mops::commands {
namespace {

using change::RecordInput;

struct DecideOptions {
  std::string round, on, members, decision;
  int to_women = 0, to_men = 0;
};

std::string_view list_name(domain::RankingList list) {
  if (list == domain::RankingList::basic) return "basic";
  return list == domain::RankingList::reserve ? "reserve" : "rejected";
}

std::string_view state_name(domain::RankingList list) {
  if (list == domain::RankingList::basic) return "admitted";
  return list == domain::RankingList::reserve ? "reserve" : "rejected";
}

class Commission {
 public:
  Commission(Context& context, Operation& operation, const DecideOptions& given)
      : operation_(operation), given_(given), records_(operation.writer.records()) {
    round_ = require_round(context, records_, given.round, "round.not_scored", {"scored", "reopened"});
    steps_ = work::tie_break_steps(records_.database(), round_.id);
  }

  void decide(const std::string& on) {
    require_points();
    record_meeting(on);
    record_ranking();
    record_formally_rejected();
    operation_.writer.put(change_of("recruitment_round", given_.round).set("state", "decided"));
  }

  void tell() const {
    const std::pair<std::string, std::int64_t> figures[] = {
        {"list_basic", women_ + men_}, {"list_basic_women", women_}, {"list_basic_men", men_},
        {"list_reserve", reserve_},    {"list_rejected", rejected_}, {"below_threshold", below_threshold_},
        {"undecided", undecided_}};
    Arguments arguments{{"round", round_.key}, {"meeting", meeting_}};
    for (const auto& [name, count] : figures) {
      operation_.figures.emplace_back(name, count);
      arguments.emplace_back(name, std::to_string(count));
    }
    operation_.notes.emplace_back("recruit.decide.done", arguments);
  }

 private:
  // Nobody may be forgotten: who was found correct has points before the lists are made.
  void require_points() {
    const auto waiting = work::applications(records_.database(), round_.id, {"formally_correct"});
    if (!waiting.empty())
      throw Error(ErrorKind::refused, "round.unscored",
                  {{"round", round_.key}, {"count", std::to_string(waiting.size())}, {"example", waiting.front().key}});
    const auto unchecked = work::applications(records_.database(), round_.id, {"submitted", "to_complete"});
    const auto checked = work::applications(records_.database(), round_.id, {"scored", "rejected"});
    if (!unchecked.empty() && checked.empty())
      throw Error(ErrorKind::refused, "round.unchecked",
                  {{"round", round_.key}, {"count", std::to_string(unchecked.size())}});
    undecided_ = std::ssize(unchecked);
  }

  void record_meeting(const std::string& on) {
    const auto& entity = registry::registry().at("commission_meeting");
    int number = 1;
    while (records_.id_of(entity, given_.round + "/K" + std::to_string(number))) ++number;
    meeting_ = given_.round + "/K" + std::to_string(number);
    std::string order = "points";
    for (const auto& step : steps_) order += ", " + step;
    if (steps_.back() != "number") order += ", number";
    RecordInput meeting("commission_meeting");
    meeting.set("round", given_.round)
        .set("number", std::to_string(number))
        .set("held_on", on)
        .set("tie_break_used", order);
    if (given_.to_women + given_.to_men > 0)
      meeting.set("places_moved", std::to_string(given_.to_women + given_.to_men))
          .set("moved_to_women", std::to_string(given_.to_women))
          .set("moved_to_men", std::to_string(given_.to_men));
    if (!given_.decision.empty()) meeting.set("decision", given_.decision);
    operation_.writer.put(meeting);
    for (const auto& name : registry::split(given_.members, ';'))
      operation_.writer.put(RecordInput("meeting_member").set("meeting", meeting_).set("name", name));
  }

  void record_ranking() {
    // This meeting is recorded already, so what it moves is among what was moved.
    const auto limits = work::limits(records_.database(), round_.id);
    const auto candidates = work::candidates(records_.database(), round_.id, steps_, true);
    std::set<std::string> waiting;
    for (const auto& one : work::applications(records_.database(), round_.id, {"reserve"})) waiting.insert(one.key);
    const auto& unit = registry::registry().at("unit");
    for (const auto& ranked : domain::rank(candidates, limits)) {
      const auto& candidate = candidates[ranked.candidate];
      RecordInput entry("list_entry");
      entry.set("meeting", meeting_).set("application", candidate.number).set("list", list_name(ranked.list));
      entry.set("position", std::to_string(ranked.position)).set("points", std::to_string(candidate.points));
      if (ranked.unit != 0) entry.set("unit", records_.key_of(unit, ranked.unit));
      if (ranked.tie_step >= 0) entry.set("decided_by", step_name(static_cast<std::size_t>(ranked.tie_step)));
      const bool expires = ranked.list == domain::RankingList::rejected && waiting.contains(candidate.number);
      auto change = change_of("application", candidate.number)
                        .set("state", expires ? "reserve_expired" : state_name(ranked.list));
      count(ranked, candidate.female);
      if (ranked.list == domain::RankingList::rejected) {
        const auto reason = registry::message(
            registry::Language::polish, ranked.below_threshold ? "reason.below_threshold" : "reason.reserve_full");
        entry.set("reason", reason);
        change.set("reason", reason);
      }
      operation_.writer.put(entry);
      operation_.writer.put(change);
    }
  }

  void count(const domain::Ranked& ranked, bool female) {
    if (ranked.list == domain::RankingList::basic) ++(female ? women_ : men_);
    if (ranked.list == domain::RankingList::reserve) ++reserve_;
    if (ranked.list == domain::RankingList::rejected) ++rejected_;
    if (ranked.below_threshold) ++below_threshold_;
  }

  // who failed the formal check stands on the rejected list with the reason.
  void record_formally_rejected() {
    for (const auto& application : work::applications(records_.database(), round_.id, {"rejected"})) {
      if (on_list(application.id)) continue;
      RecordInput entry("list_entry");
      entry.set("meeting", meeting_).set("application", application.key).set("list", "rejected");
      entry.set("position", std::to_string(++rejected_)).set("reason", application.reason);
      operation_.writer.put(entry);
    }
  }

  bool on_list(std::int64_t application) {
    const auto meeting = records_.id_of(registry::registry().at("commission_meeting"), meeting_);
    const store::Value identity[] = {*meeting, application};
    return records_.find_by_identity(registry::registry().at("list_entry"), identity).has_value();
  }

  std::string step_name(std::size_t step) const { return step < steps_.size() ? steps_[step] : "number"; }

  Operation& operation_;
  const DecideOptions& given_;
  change::RecordStore& records_;
  Round round_;
  std::int64_t women_ = 0, men_ = 0, reserve_ = 0, rejected_ = 0, below_threshold_ = 0, undecided_ = 0;
  std::string meeting_;
  std::vector<std::string> steps_;
};

ExitCode decide(const DecideOptions& given, Context& context) {
  const auto day = given.on.empty() ? context.options.as_of : day_option(given.on, "--on", context);
  const auto operation = context.begin("recruit.decide");
  Commission commission(context, *operation, given);
  commission.decide(day);
  commission.tell();
  return context.finish(*operation, "recruit.decide");
}

}  // namespace

Action declare_recruit_decide(CLI::App& app) {
  auto given = std::make_shared<DecideOptions>();
  app.add_option("round", given->round)->required()->type_name("ROUND");
  app.add_option("--on", given->on)->type_name("DATE");
  add_words(app, "--members", given->members)->required()->type_name("NAMES");
  app.add_option("--move-to-women", given->to_women)->type_name("N")->check(CLI::NonNegativeNumber.description(""));
  app.add_option("--move-to-men", given->to_men)->type_name("N")->check(CLI::NonNegativeNumber.description(""));
  add_words(app, "--decision", given->decision);
  return [given](Context& context) { return decide(*given, context); };
}

}  // namespace mops::commands
