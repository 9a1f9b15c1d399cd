// fsck.cpp -- is the database whole?
#include "change/fsck.h"

#include <CLI/CLI.hpp>

#include "context.h"
#include "declare.h"

namespace mops::commands {
namespace {

ExitCode fsck(Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const std::vector<report::Column> columns{{"what", "what", report::Kind::text},
                                            {"record", "record", report::Kind::text},
                                            {"message", "message", report::Kind::text}};
  const auto renderer = report::make_renderer(context.format(), context.console);
  renderer->begin(columns);
  bool any = false;
  change::check_database(database, context.options.as_of, [&](const change::Fault& fault) {
    any = true;
    const auto message = registry::message(context.language(), fault.code, fault.arguments);
    const report::Cell cells[] = {fault.code, fault.record.empty() ? report::Cell() : report::Cell(fault.record),
                                  message};
    renderer->row(cells);
  });
  renderer->end();
  return any ? ExitCode::no : ExitCode::ok;
}

}  // namespace

Action declare_fsck(CLI::App&) {
  return [](Context& context) { return fsck(context); };
}

}  // namespace mops::commands
