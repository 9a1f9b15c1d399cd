// stream.cpp -- the whole state out as lines of JSON, and into an empty database.
#include "change/stream.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "context.h"
#include "declare.h"
#include "file_argument.h"

namespace mops::commands {
namespace {

ExitCode fast_export(Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  change::export_state(database, [&](std::string_view bytes) { context.console.write(bytes); });
  return ExitCode::ok;
}

ExitCode fast_import(const std::string& path, bool accept_faults, Context& context) {
  auto& database = context.database();
  auto source = context.open_source(path, text::Encoding::utf8);
  const auto restored = change::import_state(database, source, !context.options.dry_run, accept_faults);
  if (restored.faults > 0)
    context.console.tell(Severity::warning, "stream.faults", {{"count", std::to_string(restored.faults)}});
  context.console.note(context.options.dry_run ? "stream.dry_run" : "stream.restored",
                       {{"records", std::to_string(restored.records)}, {"ops", std::to_string(restored.operations)}});
  return ExitCode::ok;
}

}  // namespace

Action declare_fast_export(CLI::App&) {
  return [](Context& context) { return fast_export(context); };
}

Action declare_fast_import(CLI::App& app) {
  struct Given {
    std::string path;
    bool accept_faults = false;
  };
  auto given = std::make_shared<Given>();
  declare_file(app, given->path);
  app.add_flag("--accept-faults", given->accept_faults);
  return [given](Context& context) { return fast_import(given->path, given->accept_faults, context); };
}

}  // namespace mops::commands
