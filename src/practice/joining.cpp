#include "practice/joining.h"

#include "change/value.h"
#include "work/enrollment.h"
#include "work/recruitment.h"

namespace mops::practice {
namespace {

constexpr std::string_view kJoiningFields[] = {"education",         "labour_status",      "social_assistance",
                                               "disability_degree", "disability_special", "childcare_needed"};

}  // namespace

std::span<const std::string_view> joining_fields() { return kJoiningFields; }

void answer_offer(change::Writer& writer, const Origin& origin, const std::string& application,
                  const std::string& freed, std::string_view answer, const std::string& on) {
  auto input = origin.create("place_offer");
  writer.put(input.set("application", application).set("freed_by", freed).set("answer", answer).set("answered_on", on));
}

Joining::Joining(change::Writer& writer, Confirmation confirmation, const change::RecordInput& from)
    : writer_(writer), records_(writer.records()), confirmation_(std::move(confirmation)), origin_(writer, from) {}

Joining::Outcome Joining::run() {
  const auto& key = confirmation_.application;
  const auto application = records_.find_by_key(registry::registry().at("application"), key);
  if (!application) return refuse("record.missing", {{"entity", "application"}, {"key", key}});
  if (confirmation_.on.empty()) return Outcome::refused;
  const auto before = work::participation_of_applicant(records_.database(), application->id);
  if (before && application->text("state") == "participant") return confirm_again(*application, *before);
  if (before && before->state != "interrupted") {
    const bool inside = before->state == "active";
    return refuse(
        inside ? "participation.inside" : "participation.over",
        {{"application", key}, {"participation", before->key}, {"day", inside ? before->joined_on : before->ended_on}});
  }
  if (!take_offer(*application)) return Outcome::refused;
  return before ? come_back(*before) : join(*application);
}

Joining::Outcome Joining::confirm_again(const change::Row& application, const work::Participation& inside) {
  if (is_said_otherwise(application, inside))
    return refuse("participation.confirmed_otherwise",
                  {{"application", confirmation_.application},
                   {"participation", inside.key},
                   {"day", inside.application == confirmation_.application ? inside.joined_on : inside.returned_on}});
  writer_.put(origin_.change("application", confirmation_.application).set("state", "participant"));
  return Outcome::known;
}

bool Joining::is_said_otherwise(const change::Row& application, const work::Participation& inside) const {
  const bool first = inside.application == confirmation_.application;
  const auto& entity = registry::registry().at(first ? "participation" : "participation_return");
  const auto id = first ? inside.id : work::return_by(records_.database(), application.id).value_or(0);
  const auto written = records_.load(entity, id);
  if (!written || records_.text_of(*written, first ? "joined_on" : "returned_on") != confirmation_.on) return true;
  if (says("participation") && said("participation") != inside.key) return true;
  const auto differs = [&](std::string_view name, std::string_view field) {
    if (!says(name)) return false;
    const auto* known = entity.find(field);
    if (known == nullptr) return true;  // a return keeps the snapshot of the first joining
    const auto given = change::parse_value(*known, said(name));
    return !given.error.empty() || records_.text_of(*known, given.value) != records_.text_of(*written, field);
  };
  if (differs("declared_on", "declared_on") || differs("data_statement_on", "privacy_statement_on")) return true;
  for (const auto field : kJoiningFields)
    if (differs(field, field)) return true;
  return false;
}

// False when somebody on the reserve list was offered no place.
bool Joining::take_offer(const change::Row& application) {
  if (application.text("state") != "reserve") return true;
  const auto& key = confirmation_.application;
  const auto freed = work::open_offer(records_.database(), application.id);
  if (!freed) {
    refuse("application.no_offer", {{"application", key}});
    return false;
  }
  answer_offer(writer_, origin_, key, *freed, "accepted", confirmation_.on);
  writer_.put(origin_.change("application", key).set("state", "admitted"));
  return true;
}

Joining::Outcome Joining::join(const change::Row& application) {
  writer_.put(origin_.change("application", confirmation_.application).set("state", "participant"));
  const auto round = records_.text_of(application, "round");
  auto input = origin_.create("participation");
  input.presence = change::Presence::must_be_new;
  if (says("participation")) input.set("key", said("participation"));
  input.set("project", round.substr(0, round.rfind('/'))).set("person", records_.text_of(application, "person"));
  input.set("application", confirmation_.application).set("joined_on", confirmation_.on);
  if (const auto unit = work::placed_unit(records_.database(), application.id)) input.set("unit", *unit);
  if (says("declared_on")) input.set("declared_on", said("declared_on"));
  if (says("data_statement_on")) input.set("privacy_statement_on", said("data_statement_on"));
  for (const auto field : kJoiningFields)
    input.set(field, says(field) ? said(field) : records_.text_of(application, field));
  writer_.put(input);
  return Outcome::joined;
}

// whoever left and was admitted in a new round goes on with the same participation.
Joining::Outcome Joining::come_back(const work::Participation& before) {
  if (confirmation_.on <= before.ended_on)
    return refuse("participation.return_too_early", {{"participation", before.key}, {"day", before.ended_on}}, "on");
  const auto keeps = [&](std::string_view field) {
    return refuse("participation.return_keeps", {{"participation", before.key}, {"field", std::string(field)}}, field);
  };
  if (says("participation") && said("participation") != before.key) return keeps("participation");
  for (const auto field : kJoiningFields)
    if (says(field)) keeps(field);
  writer_.put(origin_.change("application", confirmation_.application).set("state", "participant"));
  auto back = origin_.create("participation_return");
  back.set("application", confirmation_.application);
  if (says("declared_on")) back.set("declared_on", said("declared_on"));
  if (says("data_statement_on")) back.set("privacy_statement_on", said("data_statement_on"));
  work::record_return(writer_, before, confirmation_.on, back);
  participation_ = before.key;
  has_contract_ = !work::contracts_in_force(records_.database(), before.id).empty();
  return Outcome::returned;
}

std::string Joining::said(std::string_view name) const {
  const auto found = confirmation_.said.find(name);
  return found == confirmation_.said.end() ? std::string() : found->second;
}

Joining::Outcome Joining::refuse(std::string_view code, Arguments arguments, std::string_view column) {
  origin_.complain(code, std::move(arguments), column);
  return Outcome::refused;
}

}  // namespace mops::practice
