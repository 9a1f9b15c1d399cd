// recruit_place.cpp -- joining the project, and giving a place back.
#include "declare.h"
#include "verb.h"
#include "work/recruitment.h"

namespace mops::commands {
namespace {

using change::RecordInput;

std::string field_text(change::RecordStore& records, const change::Row& row, const registry::Entity& entity,
                       std::string_view field) {
  const auto* found = entity.find(field);
  return records.text_of(*found, row.values[static_cast<std::size_t>(found - entity.fields.data())]);
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
  auto state = field_text(records, *live, entity, "state");
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
  const auto& entity = registry::registry().at("application");
  const auto round = field_text(records, application, entity, "round");
  auto input = row.create("participation");
  if (row.has("participation")) input.set("key", row.value("participation"));
  input.set("project", round.substr(0, round.rfind('/')))
      .set("person", field_text(records, application, entity, "person"));
  input.set("application", row.key).set("joined_on", on);
  if (const auto unit = work::placed_unit(records.database(), application.id)) input.set("unit", *unit);
  if (row.has("declared_on")) input.set("declared_on", row.value("declared_on"));
  if (row.has("data_statement_on")) input.set("privacy_statement_on", row.value("data_statement_on"));
  for (const auto field : kSnapshot)
    input.set(field, row.has(field) ? row.value(field) : field_text(records, application, entity, field));
  operation.writer.put(input);
}

void confirm(Context&, Operation& operation, const VerbRow& row) {
  const auto on = date_of(operation, row, "on");
  const auto found = find_application(operation, row);
  if (!found) return;
  if (found->state == "reserve") {
    const auto freed = work::open_offer(operation.writer.records().database(), found->row.id);
    if (!freed) return row.complain(operation, "application.no_offer", {{"application", row.key}});
    answer(operation, row, *freed, "accepted", on);
    operation.writer.put(row.change("application", row.key).set("state", "admitted"));
  }
  operation.writer.put(row.change("application", row.key).set("state", "participant"));
  join(operation, row, found->row, on);
}

}  // namespace

Action declare_recruit_confirm(CLI::App& app) {
  Verb verb{"recruit.confirm",
            "application",
            {{"on", "day of the first support", true},
             {"participation", "number of the participant; given by the program when left out"},
             {"declared_on", "day of the declaration"},
             {"data_statement_on", "day of the statement on personal data"}},
            confirm};
  for (const auto field : kSnapshot) verb.options.push_back({field, "if it has changed since the application"});
  return declare_verb(app, std::move(verb));
}

Action declare_recruit_withdraw(CLI::App& app) {
  return declare_verb(
      app, {"recruit.withdraw", "application", {{"on", "day", true}, {"reason", "reason in words", true}}, withdraw});
}

}  // namespace mops::commands
