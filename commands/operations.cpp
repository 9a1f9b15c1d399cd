// operations.cpp -- ls-ops, diff-ops: the journal for scripts; undo: my last operation, back.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "change/planned_changes.h"
#include "change/revert.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "field_diff.h"
#include "headings.h"
#include "operation_filter.h"
#include "sensitive.h"

namespace mops::commands {
namespace {

using report::Cell;
using report::Kind;

ExitCode ls_ops(const OperationFilter& filter, Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const std::vector<report::Column> columns{{"op", "op", Kind::number},
                                            {"at", "at", Kind::text},
                                            {"clock", "clock", Kind::text, {{"", "list:clock"}}},
                                            {"actor", "actor", Kind::text},
                                            {"host", "host", Kind::text},
                                            {"program", "program", Kind::text},
                                            {"command", "command", Kind::text},
                                            {"kind", "kind", Kind::text, {{"", "list:operation"}}},
                                            {"source", "source", Kind::text},
                                            {"message", "message", Kind::text},
                                            {"reverts", "reverts", Kind::number},
                                            {"created", "created", Kind::number},
                                            {"updated", "updated", Kind::number},
                                            {"deleted", "deleted", Kind::number},
                                            {"unchanged", "unchanged", Kind::number},
                                            {"seal", "seal", Kind::text},
                                            {"account", "account", Kind::text}};
  const auto renderer = make_table(context.format("jsonl"), context);
  renderer->begin(columns);
  each_operation(database, filter, Order::oldest_first, [&](const change::Operation& op) {
    const std::string texts[] = {std::to_string(op.id),
                                 op.at,
                                 op.clock,
                                 op.actor,
                                 op.host,
                                 op.program,
                                 op.command,
                                 op.kind,
                                 op.source,
                                 op.message,
                                 op.reverts ? std::to_string(*op.reverts) : "",
                                 std::to_string(op.created),
                                 std::to_string(op.updated),
                                 std::to_string(op.deleted),
                                 std::to_string(op.unchanged),
                                 op.seal,
                                 op.account};
    std::vector<Cell> cells;
    for (const auto& text : texts) cells.push_back(text.empty() ? Cell() : Cell(text));
    renderer->row(cells);
    return true;
  });
  renderer->end();
  return ExitCode::ok;
}

// What differs as a stream for apply-changes.  From a later state to an earlier one it puts versions back; over one
// operation it is what `revert` does.
void print_changes(change::RecordStore& records, const std::vector<change::NetChange>& changes, std::int64_t from,
                   std::int64_t to, Context& context) {
  context.begin_stream();
  const auto& database = records.database();
  change::PlanHeader header;
  header.kind = from == to + 1 ? "revert" : "apply-changes";
  if (from == to + 1) header.reverts = from;
  header.restores = from > to;
  header.made_on = change::journal_mark(database, change::last_operation(database));
  change::PlanWriter plan(header, [&](std::string_view bytes) { context.console.write(bytes); });
  change::plan_net_changes(records, changes, from, plan);
  plan.finish(nullptr);
  context.end_stream();
}

struct OperationDiffOptions {
  std::string from, to;
  bool exit_code = false, sensitive = false;
};

ExitCode diff_ops(const OperationDiffOptions& given, Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  // 0 is the empty database, before the first operation.
  const auto operation = [&](const std::string& name) {
    return name == "0" ? 0 : change::resolve_operation(database, name);
  };
  const auto from = operation(given.from), to = operation(given.to);
  change::RecordStore records(database);
  const auto changes = change::net_changes(records, from, to);
  const auto answer = given.exit_code && !changes.empty() ? ExitCode::no : ExitCode::ok;
  if (context.options.format == "changes") {
    print_changes(records, changes, from, to, context);
    return answer;
  }
  const auto renderer = make_table(context.format("jsonl"), context);
  FieldDiff diff(*renderer, false, given.sensitive);
  for (const auto& one : changes)
    diff.tell(0, *one.entity, one.key, what_was_done(one.created, one.deleted), one.before, one.after);
  renderer->end();
  tell_hidden(diff.hidden(), context, "jsonl");
  return answer;
}

constexpr std::int64_t kUndoneUnasked = 50;  // records

ExitCode undo(Context& context) {
  // Asked before the lock is taken: nobody waits for an answer.
  const auto op = change::last_standing(context.database(), context.options.actor);
  if (!op) throw Error(ErrorKind::refused, "undo.nothing", {{"actor", context.options.actor}});
  const auto undone = change::find_operation(context.database(), *op);
  const auto size = undone->created + undone->updated + undone->deleted;
  const Arguments facts{{"op", std::to_string(*op)},
                        {"kind", undone->kind},
                        {"at", undone->at},
                        {"count", std::to_string(size)},
                        {"created", std::to_string(undone->created)},
                        {"updated", std::to_string(undone->updated)},
                        {"deleted", std::to_string(undone->deleted)}};
  context.console.note("undo.which", facts);
  if (size > kUndoneUnasked && !context.options.dry_run && context.options.plan.empty())
    context.confirm("undo.ask", facts);
  const auto operation = context.begin("undo");
  if (change::last_standing(context.database(), context.options.actor) != op)
    throw Error(ErrorKind::refused, "undo.moved", {{"op", std::to_string(*op)}});
  change::revert(operation->writer, *op);
  return context.finish(*operation, "undo");
}

}  // namespace

Action declare_ls_ops(CLI::App& app) {
  auto filter = std::make_shared<OperationFilter>();
  declare_filter(app, *filter);
  return [filter](Context& context) { return ls_ops(*filter, context); };
}

Action declare_diff_ops(CLI::App& app) {
  auto given = std::make_shared<OperationDiffOptions>();
  app.add_option("from", given->from)->required()->type_name("A");
  app.add_option("to", given->to)->required()->type_name("B");
  app.add_flag("--exit-code", given->exit_code);
  declare_sensitive(app, given->sensitive);
  return [given](Context& context) { return diff_ops(*given, context); };
}

Action declare_undo(CLI::App&) {
  return [](Context& context) { return undo(context); };
}

}  // namespace mops::commands
