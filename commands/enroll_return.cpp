// enroll_return.cpp -- somebody whose participation was interrupted comes back: the same participation goes on.
#include "declare.h"
#include "verb.h"
#include "work/enrollment.h"
#include "work/participation.h"

namespace mops::commands {
namespace {

void come_back(Context& context, Operation& operation, const VerbRow& row) {
  const auto on = date_of(operation, row, "on");
  const auto& database = operation.write.database();
  const auto found = work::find_participation(database, row.key);
  if (!found) return row.complain(operation, "record.missing", {{"entity", "participation"}, {"key", row.key}});
  if (on.empty()) return;
  if (found->state != "interrupted")
    return row.complain(operation, "participation.not_interrupted",
                        {{"participation", row.key}, {"state", found->state}});
  if (on <= found->ended_on)
    return row.complain(operation, "participation.return_too_early",
                        {{"participation", row.key}, {"day", found->ended_on}}, "on");
  auto back = row.create("participation_return");
  if (row.has("reason")) back.set("reason", row.value("reason"));
  work::record_return(operation.writer, *found, on, back);
  if (work::contracts_in_force(database, found->id).empty())
    context.console.note("enroll.return.no_contract", {{"participation", row.key}});
}

}  // namespace

Action declare_enroll_return(CLI::App& app) {
  return declare_verb(app,
                      {"enroll.return", "participation", {{"on", true}, {"reason", false, Says::words}}, come_back});
}

}  // namespace mops::commands
