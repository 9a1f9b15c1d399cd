// recruit_place.cpp -- joining the project, and giving a place back.
#include "declare.h"
#include "practice/joining.h"
#include "verb.h"
#include "work/recruitment.h"

namespace mops::commands {
namespace {

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
    const practice::Origin origin(operation.writer, row.create("application"));
    practice::answer_offer(operation.writer, origin, row.key, *freed, "refused", on);
    offer(context, operation, row, *freed, on);
  }
}

void confirm(Context& context, Operation& operation, const VerbRow& row) {
  using Outcome = practice::Joining::Outcome;
  practice::Joining joining(operation.writer, {row.key, date_of(operation, row, "on"), row.values},
                            row.create("participation"));
  const auto outcome = joining.run();
  if (outcome == Outcome::refused) return;
  tally(operation, "recruit.confirm.done", {"joined", "returned"},
        outcome == Outcome::joined     ? "joined"
        : outcome == Outcome::returned ? "returned"
                                       : "");
  if (outcome != Outcome::returned) return;
  context.console.note("recruit.confirm.returned",
                       {{"participation", joining.participation()}, {"application", row.key}});
  if (!joining.has_contract())
    context.console.note("enroll.return.no_contract", {{"participation", joining.participation()}});
}

}  // namespace

Action declare_recruit_confirm(CLI::App& app) {
  Verb verb{"recruit.confirm",
            "application",
            {{"on", true}, {"participation"}, {"declared_on"}, {"data_statement_on"}},
            confirm};
  for (const auto field : practice::joining_fields()) verb.options.push_back({field});
  return declare_verb(app, std::move(verb));
}

Action declare_recruit_withdraw(CLI::App& app) {
  return declare_verb(app,
                      {"recruit.withdraw", "application", {{"on", true}, {"reason", true, Says::words}}, withdraw});
}

}  // namespace mops::commands
