// change_stream.cpp -- apply-changes: a stream of changes to one operation.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "change/apply.h"
#include "change/history.h"
#include "context.h"
#include "declare.h"
#include "error.h"

namespace mops::commands {
namespace {

using change::ChangeStream;
using change::PlanHeader;

// A plan belongs to the database it was made on, and to the history that led there.  Operations that came after it are
// no matter; the lines say what they expect.
void require_history(const store::Database& database, const PlanHeader& header, const std::string& file) {
  const auto& made_on = header.made_on;
  const auto now = change::journal_mark(database, made_on.op);
  if (!made_on.database.empty() && made_on.database != now.database)
    throw Error(ErrorKind::refused, "plan.other_database", {{"file", file}});
  if (made_on.op > 0 && made_on.digest != now.digest)
    throw Error(ErrorKind::refused, "plan.other_history", {{"file", file}, {"op", std::to_string(made_on.op)}});
}

// Whoever made the plan has been told the warnings, and nothing has happened since that could change them.
bool was_told(const ChangeStream& stream, std::int64_t last, const Context& context) {
  return stream.result && stream.header->made_on.op == last && stream.header->as_of == context.options.as_of;
}

// A plan was good when it was made: what is wrong with it now is that the data moved.
ExitCode finish_plan(Operation& operation, const ChangeStream& stream, bool told, Context& context,
                     const std::string& kind) {
  auto& writer = operation.writer;
  if (stream.result && !writer.failed()) writer.count_as(*stream.result);
  const auto result = writer.finish(operation.inputs);
  auto diagnostics = writer.diagnostics();
  if (told) std::erase_if(diagnostics, [](const Diagnostic& one) { return one.severity != Severity::error; });
  context.console.tell_all(std::move(diagnostics));
  if (!writer.failed()) return context.conclude(operation, result, kind);
  operation.roll_back();
  context.console.note("result.nothing_written");
  return ExitCode::refused;
}

ExitCode apply_changes(const std::string& path, Context& context) {
  auto source = context.open_source(path, text::Encoding::utf8);
  const auto stream = change::inspect_stream(source);
  if (stream.failed != 0) {
    context.console.note("plan.failed", {{"code", std::to_string(stream.failed)}});
    return static_cast<ExitCode>(stream.failed);
  }
  const auto& header = stream.header;
  const std::string kind = header && !header->kind.empty() ? header->kind : "apply-changes";
  if (header && context.options.message.empty()) context.options.message = header->message;
  const auto operation = context.begin(kind, header ? header->source : "");
  const auto& database = operation->write.database();
  const auto last = change::last_operation(database);
  if (header) {
    require_history(database, *header, source.name());
    if (header->reverts) operation->writer.journal().set_reverts(*header->reverts);
    operation->inputs = header->inputs;
  } else if (path != "-") {
    operation->inputs.push_back({source.name(), source.sha256(), source.bytes(), stream.changes});
  }
  change::Applier applier(operation->writer, source.name(), header);
  change::each_change_line(source, stream,
                           [&](const std::string& line, std::size_t number) { applier.put(line, number); });
  if (!header) return context.finish(*operation, kind);
  return finish_plan(*operation, stream, was_told(stream, last, context), context, kind);
}

}  // namespace

Action declare_apply_changes(CLI::App& app) {
  auto path = std::make_shared<std::string>("-");
  app.add_option("file", *path)->type_name("FILE");
  return [path](Context& context) { return apply_changes(*path, context); };
}

}  // namespace mops::commands
