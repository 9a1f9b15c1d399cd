// enroll_return.cpp -- somebody whose participation was interrupted comes back: the same participation goes on.
#include "declare.h"
#include "verb.h"
#include "work/enrollment.h"

namespace mops::commands {
namespace {

// The interruption is kept as a record of its own before the participation forgets it.
void come_back(Context& context, Operation& operation, const VerbRow& row) {
  const auto on = date_of(operation, row, "on");
  const auto& database = operation.write.database();
  const auto exit = work::find_exit(database, row.key);
  if (!exit) return row.complain(operation, "record.missing", {{"entity", "participation"}, {"key", row.key}});
  if (on.empty()) return;
  if (exit->state != "interrupted")
    return row.complain(operation, "participation.not_interrupted",
                        {{"participation", row.key}, {"state", exit->state}});
  if (on <= exit->ended_on)
    return row.complain(operation, "participation.return_too_early",
                        {{"participation", row.key}, {"day", exit->ended_on}}, "on");
  auto interruption = row.create("participation_return");
  interruption.set("participation", row.key).set("interrupted_on", exit->ended_on).set("exit_kind", exit->kind);
  interruption.set("returned_on", on);
  if (row.has("reason")) interruption.set("reason", row.value("reason"));
  operation.writer.put(interruption);
  auto participation = row.change("participation", row.key);
  participation.blank_clears = true;
  participation.set("state", "active").set("ended_on", "").set("exit_kind", "").set("exit_reason", "");
  operation.writer.put(participation);
  if (work::contracts_in_force(database, exit->participation).empty())
    context.console.note("enroll.return.no_contract", {{"participation", row.key}});
}

}  // namespace

Action declare_enroll_return(CLI::App& app) {
  return declare_verb(app, {"enroll.return",
                            "participation",
                            {{"on", "first day after the interruption", true}, {"reason", "reason in words"}},
                            come_back});
}

}  // namespace mops::commands
