// journal.cpp -- what happened, to what, and back: log, show, history, revert.
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <set>

#include "change/digest_chain.h"
#include "change/history.h"
#include "change/revert.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "field_diff.h"
#include "headings.h"
#include "operation_filter.h"
#include "report/known_names.h"
#include "report/words.h"
#include "sensitive.h"
#include "text/printable.h"
#include "text/zone.h"

namespace mops::commands {
namespace {

using report::Cell;
using report::Column;
using report::Kind;

// The operation that OP takes back; for people all of them.
std::string reverted_by(const change::Operation& op, bool all) {
  if (!op.reverts) return {};
  return all && !op.source.empty() ? op.source : std::to_string(*op.reverts);
}

ExitCode log(const OperationFilter& filter, std::int64_t limit, Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  std::vector<Column> columns{{"op", "op", Kind::number},
                              {"at", "at", Kind::text, {{"", "moment"}}},
                              {"clock", "clock", Kind::text, {{"", "list:clock"}}},
                              {"actor", "actor", Kind::text},
                              {"kind", "kind", Kind::text, {{"", "list:operation"}}},
                              {"created", "created", Kind::number},
                              {"updated", "updated", Kind::number},
                              {"deleted", "deleted", Kind::number},
                              {"unchanged", "unchanged", Kind::number, {}, {}, {}, true},
                              {"reverts", "reverts", Kind::number},
                              {"message", "message", Kind::text}};
  for (auto& column : columns)
    column.brief = registry::find_message(context.language(), "log.brief." + column.name).value_or("");
  const auto format = context.format();
  const auto renderer = make_table(format, context);
  renderer->begin(columns);
  std::int64_t shown = 0;
  each_operation(database, filter, Order::newest_first, [&](const change::Operation& op) {
    if (limit > 0 && shown >= limit) return false;
    ++shown;
    const std::string numbers[] = {std::to_string(op.id),        std::to_string(op.created),
                                   std::to_string(op.updated),   std::to_string(op.deleted),
                                   std::to_string(op.unchanged), reverted_by(op, format.name == "table")};
    const auto at = format.name == "table" ? text::polish_time(op.at) : op.at;
    const Cell cells[] = {numbers[0],
                          at,
                          op.clock.empty() ? Cell() : Cell(op.clock),
                          op.actor,
                          op.kind,
                          numbers[1],
                          numbers[2],
                          numbers[3],
                          numbers[4],
                          numbers[5].empty() ? Cell() : Cell(numbers[5]),
                          op.message.empty() ? Cell() : Cell(op.message)};
    renderer->row(cells);
    return true;
  });
  renderer->end();
  const auto last = change::last_seal(database);
  if (last.op != 0) context.console.note("journal.seal", {{"op", std::to_string(last.op)}, {"seal", last.seal}});
  return ExitCode::ok;
}

ExitCode show_operation(const std::string& name, bool sensitive, Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const auto op = change::find_operation(database, change::resolve_operation(database, name));
  change::RecordStore records(database);
  if (!context.options.format || *context.options.format == "table") {
    // One line each: a line break in one of them would make another operation of the rest.
    const auto safe = [](const std::string& text) { return text::printable(text); };
    const report::Words words(context.language(), {}, false);
    const bool by_itself = op->account.empty() || op->account == op->actor || !context.console.verbose();
    std::string text = "op " + std::to_string(op->id) + "  " + safe(words.text("list:operation", op->kind)) + "  " +
                       words.text("moment", text::polish_time(op->at)) + "  " + safe(op->actor) +
                       (by_itself ? "" : " (" + safe(op->account) + ")") + "\n    " + safe(op->command) + '\n';
    if (!op->message.empty()) text += "    " + safe(op->message) + '\n';
    if (!op->clock.empty()) text += "    " + registry::message(context.language(), "show.clock") + '\n';
    context.console.write(text + '\n');
  }
  auto format = context.format();
  format.names = std::make_shared<report::KnownNames>(database);
  const auto renderer = make_table(format, context);
  FieldDiff differ(*renderer, true, sensitive);
  for (const auto& one : change::changes_of(records, op->id))
    differ.tell(op->id, *one.entity, one.key, what_was_done(one.created, one.deleted), one.before, one.after);
  renderer->end();
  tell_hidden(differ.hidden(), context);
  return ExitCode::ok;
}

ExitCode history(const std::string& name, bool sensitive, Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const auto [entity, key] = read_record_name(name);
  change::RecordStore records(database);
  const auto versions = change::versions_of(records, *entity, key);
  if (versions.empty()) throw Error(ErrorKind::refused, "record.none", {{"entity", entity->name}, {"key", key}});
  auto format = context.format();
  format.names = std::make_shared<report::KnownNames>(database);
  const auto renderer = make_table(format, context);
  FieldDiff differ(*renderer, true, sensitive);
  for (const auto& version : versions)
    differ.tell(version.op, *entity, key, what_was_done(!version.deleted && version.before.empty(), version.deleted),
                version.before, version.after);
  renderer->end();
  tell_hidden(differ.hidden(), context);
  return ExitCode::ok;
}

// The last first, so that what an operation built on the one before it goes before it.
ExitCode revert(const std::vector<std::string>& names, const std::string& only, Context& context) {
  const auto operation = context.begin("revert");
  std::set<std::int64_t, std::greater<>> ops;
  for (const auto& name : names) {
    const auto [from, to] = read_range(context.database(), name);
    for (auto op = from; op <= to; ++op) ops.insert(op);
  }
  operation->writer.journal().set_reverts(std::vector(ops.begin(), ops.end()));
  for (const auto op : ops) change::revert(operation->writer, op, only);
  return context.finish(*operation, "revert");
}

}  // namespace

Action declare_log(CLI::App& app) {
  struct Given {
    OperationFilter filter;
    std::int64_t limit = 0;
  };
  auto given = std::make_shared<Given>();
  declare_filter(app, given->filter);
  app.add_option("--limit", given->limit)->type_name("N")->check(CLI::PositiveNumber.description(""));
  return [given](Context& context) { return log(given->filter, given->limit, context); };
}

namespace {

using Shown = ExitCode (*)(const std::string&, bool, Context&);

Action declare_differ(CLI::App& app, const char* type, Shown show_it) {
  struct Given {
    std::string name;
    bool sensitive = false;
  };
  auto given = std::make_shared<Given>();
  app.add_option("name", given->name)->required()->type_name(type);
  declare_sensitive(app, given->sensitive);
  return [given, show_it](Context& context) { return show_it(given->name, given->sensitive, context); };
}

}  // namespace

Action declare_show_operation(CLI::App& app) { return declare_differ(app, "OP", show_operation); }

Action declare_history(CLI::App& app) { return declare_differ(app, "ENTITY/KEY", history); }

Action declare_revert(CLI::App& app) {
  struct Given {
    std::vector<std::string> names;
    std::string only;
  };
  auto given = std::make_shared<Given>();
  app.add_option("op", given->names)->required()->type_name("OP");
  app.add_option("--only", given->only)->type_name("ENTITY/KEY");
  return [given](Context& context) { return revert(given->names, given->only, context); };
}

}  // namespace mops::commands
