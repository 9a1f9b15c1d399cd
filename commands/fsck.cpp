// fsck.cpp -- is the database whole?
#include "change/fsck.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "change/digest_chain.h"
#include "context.h"
#include "declare.h"
#include "findings.h"

namespace mops::commands {
namespace {

// What is no fault, and is told on a terminal or with -v: whose clock it was, and the seal to be written down.
void tell_remarks(const store::Database& database, Console& console) {
  if (const auto given = change::hand_set_clocks(database); given.count > 0)
    console.note("fsck.clock", {{"count", std::to_string(given.count)},
                                {"first", std::to_string(given.first)},
                                {"last", std::to_string(given.last)}});
  const auto last = change::last_seal(database);
  if (last.op != 0) console.note("journal.seal", {{"op", std::to_string(last.op)}, {"seal", last.seal}});
}

ExitCode fsck(const std::string& expected, Context& context) {
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const std::vector<report::Column> columns{{"what", "what", report::Kind::text},
                                            {"record", "record", report::Kind::text},
                                            {"message", "message", report::Kind::text}};
  const auto renderer = make_findings_table(context);
  renderer->begin(columns);
  bool any = false;
  const auto tell = [&](const change::Fault& fault) {
    any = true;
    const auto message = registry::message(context.language(), fault.code, fault.arguments);
    const report::Cell cells[] = {fault.code, fault.record.empty() ? report::Cell() : report::Cell(fault.record),
                                  message};
    renderer->row(cells);
  };
  const auto seen = expected.empty() ? 0 : change::check_expected(database, expected, tell);
  change::check_database(database, context.options.as_of, tell, seen);
  renderer->end();
  tell_remarks(database, context.console);
  return any ? ExitCode::no : ExitCode::ok;
}

}  // namespace

Action declare_fsck(CLI::App& app) {
  auto expected = std::make_shared<std::string>();
  app.add_option("--expect", *expected)->type_name("OP:SEAL");
  return [expected](Context& context) { return fsck(*expected, context); };
}

}  // namespace mops::commands
