// recruit_place.cpp -- joining the project, and giving a place back.
#include "change/value.h"
#include "declare.h"
#include "verb.h"
#include "work/enrollment.h"
#include "work/participation.h"
#include "work/recruitment.h"

namespace mops::commands {
namespace {

using change::RecordInput;

// Counts one more of what the operation did; all of KINDS are told, also those of which there were none.
void tally(Operation& operation, std::string_view id, std::initializer_list<std::string_view> kinds,
           std::string_view what) {
  if (operation.figures.empty())
    for (const auto kind : kinds) operation.figures.emplace_back(kind, 0);
  Arguments arguments;
  for (auto& [name, count] : operation.figures) {
    if (name == what) ++count;
    arguments.emplace_back(name, std::to_string(count));
  }
  operation.notes.assign(1, {std::string(id), std::move(arguments)});
}

// Offers the place of FREED to the next on the reserve list that fits.
void offer(Context& context, Operation& operation, const VerbRow& row, const std::string& freed,
           const std::string& on) {
  auto& records = operation.writer.records();
  const auto id = records.id_of(registry::registry().at("application"), freed);
  const auto next = id ? work::next_offer(records.database(), *id) : std::nullopt;
  if (!next) return context.console.note("place.nobody", {{"application", freed}});
  operation.writer.put(
      row.create("place_offer").set("application", *next).set("freed_by", freed).set("offered_on", on));
  context.console.note("place.offered", {{"application", *next}, {"freed", freed}});
}

void answer(Operation& operation, const VerbRow& row, const std::string& freed, std::string_view answer,
            const std::string& on) {
  auto input = row.create("place_offer");
  operation.writer.put(
      input.set("application", row.key).set("freed_by", freed).set("answer", answer).set("answered_on", on));
}

struct Found {
  change::Row row;
  std::string state;
};

// The application that the row names; complains when there is none.
std::optional<Found> find_application(Operation& operation, const VerbRow& row) {
  auto& records = operation.writer.records();
  const auto& entity = registry::registry().at("application");
  auto live = records.find_by_key(entity, row.key);
  if (!live) {
    row.complain(operation, "record.missing", {{"entity", "application"}, {"key", row.key}});
    return std::nullopt;
  }
  auto state = std::string(live->text("state"));
  return Found{std::move(*live), std::move(state)};
}

void withdraw(Context& context, Operation& operation, const VerbRow& row) {
  const auto on = date_of(operation, row, "on");
  const auto found = find_application(operation, row);
  if (!found) return;
  const auto& state = found->state;
  const bool reserve = state == "reserve" || state == "reserve_declined";
  operation.writer.put(row.change("application", row.key)
                           .set("state", reserve ? "reserve_declined" : "resigned")
                           .set("reason", row.value("reason")));
  if (state == "admitted") offer(context, operation, row, row.key, on);
  if (state != "reserve") return;
  if (const auto freed = work::open_offer(operation.writer.records().database(), found->row.id)) {
    answer(operation, row, *freed, "refused", on);
    offer(context, operation, row, *freed, on);
  }
}

// Data of the joining day: what the application says, unless the row says that it has changed since.
constexpr std::string_view kSnapshot[] = {"education",         "labour_status",      "social_assistance",
                                          "disability_degree", "disability_special", "childcare_needed"};

void join(Operation& operation, const VerbRow& row, const change::Row& application, const std::string& on) {
  auto& records = operation.writer.records();
  const auto round = records.text_of(application, "round");
  auto input = row.create("participation");
  input.presence = change::Presence::must_be_new;
  if (row.has("participation")) input.set("key", row.value("participation"));
  input.set("project", round.substr(0, round.rfind('/'))).set("person", records.text_of(application, "person"));
  input.set("application", row.key).set("joined_on", on);
  if (const auto unit = work::placed_unit(records.database(), application.id)) input.set("unit", *unit);
  if (row.has("declared_on")) input.set("declared_on", row.value("declared_on"));
  if (row.has("data_statement_on")) input.set("privacy_statement_on", row.value("data_statement_on"));
  for (const auto field : kSnapshot)
    input.set(field, row.has(field) ? row.value(field) : records.text_of(application, field));
  operation.writer.put(input);
}

// Who is confirmed already is not joined anew: the same words change nothing, others are a correction.
void confirm_again(Operation& operation, const VerbRow& row, const work::Participation& inside,
                   std::int64_t application, const std::string& on) {
  auto& records = operation.writer.records();
  const bool first = inside.application == row.key;
  const auto& entity = registry::registry().at(first ? "participation" : "participation_return");
  const auto id = first ? inside.id : work::return_by(records.database(), application).value_or(0);
  const auto written = records.load(entity, id);
  const auto differs = [&](std::string_view option, std::string_view field) {
    if (!row.has(option)) return false;
    const auto* known = entity.find(field);
    if (known == nullptr) return true;  // a return keeps the snapshot of the first joining
    const auto given = change::parse_value(*known, row.value(option));
    return !given.error.empty() || records.text_of(*known, given.value) != records.text_of(*written, field);
  };
  bool other = !written || records.text_of(*written, first ? "joined_on" : "returned_on") != on ||
               (row.has("participation") && row.value("participation") != inside.key) ||
               differs("declared_on", "declared_on") || differs("data_statement_on", "privacy_statement_on");
  for (const auto field : kSnapshot) other = other || differs(field, field);
  if (other)
    return row.complain(operation, "participation.confirmed_otherwise",
                        {{"application", row.key},
                         {"participation", inside.key},
                         {"day", first ? inside.joined_on : inside.returned_on}});
  tally(operation, "recruit.confirm.done", {"joined", "returned"}, {});
  operation.writer.put(row.change("application", row.key).set("state", "participant"));
}

// whoever left and was admitted in a new round goes on with the same participation.
void come_back_to_round(Context& context, Operation& operation, const VerbRow& row, const work::Participation& before,
                        const std::string& on) {
  if (on <= before.ended_on)
    return row.complain(operation, "participation.return_too_early",
                        {{"participation", before.key}, {"day", before.ended_on}}, "on");
  if (row.has("participation") && row.value("participation") != before.key)
    return row.complain(operation, "participation.return_keeps",
                        {{"participation", before.key}, {"field", "participation"}}, "participation");
  for (const auto field : kSnapshot)
    if (row.has(field))
      row.complain(operation, "participation.return_keeps",
                   {{"participation", before.key}, {"field", std::string(field)}}, std::string(field));
  operation.writer.put(row.change("application", row.key).set("state", "participant"));
  tally(operation, "recruit.confirm.done", {"joined", "returned"}, "returned");
  auto back = row.create("participation_return");
  back.set("application", row.key);
  if (row.has("declared_on")) back.set("declared_on", row.value("declared_on"));
  if (row.has("data_statement_on")) back.set("privacy_statement_on", row.value("data_statement_on"));
  work::record_return(operation.writer, before, on, back);
  context.console.note("recruit.confirm.returned", {{"participation", before.key}, {"application", row.key}});
  if (work::contracts_in_force(operation.write.database(), before.id).empty())
    context.console.note("enroll.return.no_contract", {{"participation", before.key}});
}

// A place that was offered from the reserve list is taken; false when none was offered.
bool take_offer(Operation& operation, const VerbRow& row, const Found& found, const std::string& on) {
  if (found.state != "reserve") return true;
  const auto freed = work::open_offer(operation.writer.records().database(), found.row.id);
  if (!freed) {
    row.complain(operation, "application.no_offer", {{"application", row.key}});
    return false;
  }
  answer(operation, row, *freed, "accepted", on);
  operation.writer.put(row.change("application", row.key).set("state", "admitted"));
  return true;
}

void confirm(Context& context, Operation& operation, const VerbRow& row) {
  const auto on = date_of(operation, row, "on");
  const auto found = find_application(operation, row);
  if (!found || on.empty()) return;
  const auto before = work::participation_of_applicant(operation.write.database(), found->row.id);
  if (before && found->state == "participant") return confirm_again(operation, row, *before, found->row.id, on);
  if (before && before->state != "interrupted")
    return row.complain(operation, before->state == "active" ? "participation.inside" : "participation.over",
                        {{"application", row.key},
                         {"participation", before->key},
                         {"day", before->state == "active" ? before->joined_on : before->ended_on}});
  if (!take_offer(operation, row, *found, on)) return;
  if (before) return come_back_to_round(context, operation, row, *before, on);
  operation.writer.put(row.change("application", row.key).set("state", "participant"));
  tally(operation, "recruit.confirm.done", {"joined", "returned"}, "joined");
  join(operation, row, found->row, on);
}

}  // namespace

Action declare_recruit_confirm(CLI::App& app) {
  Verb verb{"recruit.confirm",
            "application",
            {{"on", true}, {"participation"}, {"declared_on"}, {"data_statement_on"}},
            confirm};
  for (const auto field : kSnapshot) verb.options.push_back({field});
  return declare_verb(app, std::move(verb));
}

Action declare_recruit_withdraw(CLI::App& app) {
  return declare_verb(app,
                      {"recruit.withdraw", "application", {{"on", true}, {"reason", true, Says::words}}, withdraw});
}

}  // namespace mops::commands
