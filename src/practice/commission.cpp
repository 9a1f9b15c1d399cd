#include "practice/commission.h"

#include <set>

#include "error.h"
#include "registry/messages.h"
#include "work/recruitment.h"

namespace mops::practice {
namespace {

using change::RecordInput;

std::string_view list_name(domain::RankingList list) {
  if (list == domain::RankingList::basic) return "basic";
  return list == domain::RankingList::reserve ? "reserve" : "rejected";
}

std::string_view state_on(domain::RankingList list) {
  if (list == domain::RankingList::basic) return "admitted";
  return list == domain::RankingList::reserve ? "reserve" : "rejected";
}

}  // namespace

Commission::Commission(change::Writer& writer, Round round)
    : writer_(writer), records_(writer.records()), round_(std::move(round)) {
  steps_ = work::tie_break_steps(records_.database(), round_.id);
}

Commission::Outcome Commission::decide(const Meeting& meeting) {
  require_points();
  record_meeting(meeting);
  record_ranking();
  record_formally_rejected();
  writer_.put(change_of("recruitment_round", round_.key).set("state", "decided"));
  return outcome_;
}

// Nobody may be forgotten: who was found correct has points before the lists are made.
void Commission::require_points() {
  const auto waiting = work::applications(records_.database(), round_.id, {"formally_correct"});
  if (!waiting.empty())
    throw Error(ErrorKind::refused, "round.unscored",
                {{"round", round_.key}, {"count", std::to_string(waiting.size())}, {"example", waiting.front().key}});
  const auto unchecked = work::applications(records_.database(), round_.id, {"submitted", "to_complete"});
  const auto checked = work::applications(records_.database(), round_.id, {"scored", "rejected"});
  if (!unchecked.empty() && checked.empty())
    throw Error(ErrorKind::refused, "round.unchecked",
                {{"round", round_.key}, {"count", std::to_string(unchecked.size())}});
  outcome_.undecided = std::ssize(unchecked);
}

void Commission::record_meeting(const Meeting& decided) {
  const auto& entity = registry::registry().at("commission_meeting");
  int number = 1;
  while (records_.id_of(entity, round_.key + "/K" + std::to_string(number))) ++number;
  outcome_.meeting = round_.key + "/K" + std::to_string(number);
  std::string order = "points";
  for (const auto& step : steps_) order += ", " + step;
  if (steps_.back() != "number") order += ", number";
  RecordInput meeting("commission_meeting");
  meeting.set("round", round_.key)
      .set("number", std::to_string(number))
      .set("held_on", decided.on)
      .set("tie_break_used", order);
  if (decided.to_women + decided.to_men > 0)
    meeting.set("places_moved", std::to_string(decided.to_women + decided.to_men))
        .set("moved_to_women", std::to_string(decided.to_women))
        .set("moved_to_men", std::to_string(decided.to_men));
  if (!decided.decision.empty()) meeting.set("decision", decided.decision);
  writer_.put(meeting);
  for (const auto& name : decided.members)
    writer_.put(RecordInput("meeting_member").set("meeting", outcome_.meeting).set("name", name));
}

void Commission::record_ranking() {
  // This meeting is recorded already, so what it moves is among what was moved.
  const auto limits = work::limits(records_.database(), round_.id);
  const auto candidates = work::candidates(records_.database(), round_.id, steps_, true);
  std::set<std::string> waiting;
  for (const auto& one : work::applications(records_.database(), round_.id, {"reserve"})) waiting.insert(one.key);
  for (const auto& ranked : domain::rank(candidates, limits)) {
    const auto& candidate = candidates[ranked.candidate];
    count(ranked, candidate.female);
    record_entry(candidate, ranked, waiting.contains(candidate.number));
  }
}

void Commission::record_entry(const domain::Candidate& candidate, const domain::Ranked& ranked, bool waited) {
  RecordInput entry("list_entry");
  entry.set("meeting", outcome_.meeting).set("application", candidate.number).set("list", list_name(ranked.list));
  entry.set("position", std::to_string(ranked.position)).set("points", std::to_string(candidate.points));
  if (ranked.unit != 0) entry.set("unit", records_.key_of(registry::registry().at("unit"), ranked.unit));
  if (ranked.tie_step >= 0) entry.set("decided_by", step_name(static_cast<std::size_t>(ranked.tie_step)));
  const bool rejected = ranked.list == domain::RankingList::rejected;
  auto change = change_of("application", candidate.number)
                    .set("state", rejected && waited ? "reserve_expired" : state_on(ranked.list));
  if (rejected) {
    const auto reason = registry::message(registry::Language::polish,
                                          ranked.below_threshold ? "reason.below_threshold" : "reason.reserve_full");
    entry.set("reason", reason);
    change.set("reason", reason);
  }
  writer_.put(entry);
  writer_.put(change);
}

void Commission::count(const domain::Ranked& ranked, bool female) {
  if (ranked.list == domain::RankingList::basic) ++(female ? outcome_.women : outcome_.men);
  if (ranked.list == domain::RankingList::reserve) ++outcome_.reserve;
  if (ranked.list == domain::RankingList::rejected) ++outcome_.rejected;
  if (ranked.below_threshold) ++outcome_.below_threshold;
}

// who failed the formal check stands on the rejected list with the reason.
void Commission::record_formally_rejected() {
  for (const auto& application : work::applications(records_.database(), round_.id, {"rejected"})) {
    if (on_list(application.id)) continue;
    RecordInput entry("list_entry");
    entry.set("meeting", outcome_.meeting).set("application", application.key).set("list", "rejected");
    entry.set("position", std::to_string(++outcome_.rejected)).set("reason", application.reason);
    writer_.put(entry);
  }
}

bool Commission::on_list(std::int64_t application) {
  const auto meeting = records_.id_of(registry::registry().at("commission_meeting"), outcome_.meeting);
  const store::Value identity[] = {*meeting, application};
  return records_.find_by_identity(registry::registry().at("list_entry"), identity).has_value();
}

std::string Commission::step_name(std::size_t step) const { return step < steps_.size() ? steps_[step] : "number"; }

}  // namespace mops::practice
