// report_diff.cpp -- what changed in a report between two operations or days, and why.
#include <CLI/CLI.hpp>
#include <memory>

#include "change/past_state.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "headings.h"
#include "report/difference.h"
#include "report/known_names.h"
#include "report_choice.h"

namespace mops::commands {
namespace {

struct ReportDiffOptions {
  std::string name, from, to = "@";
  std::map<std::string, std::string> parameters;
  bool people = false, exit_code = false;
};

ExitCode diff(const ReportDiffOptions& given, Context& context) {
  const auto& report = report_at(given.name);
  ReportChoice choice;
  choice.parameters = given.parameters;
  const auto arguments = choice.arguments(context);
  const auto& database = context.database();
  change::PastState::keep_in_memory(database);
  const store::ReadTransaction snapshot(database);
  report::check_arguments(database, report, arguments);
  const report::Stretch stretch{change::operation_at(database, given.from), change::operation_at(database, given.to)};
  if (stretch.from > stretch.to)
    throw Error(ErrorKind::usage, "diff.order",
                {{"from", std::to_string(stretch.from)}, {"to", std::to_string(stretch.to)}});
  auto format = context.format();
  const auto project = arguments.find("project");
  format.names = std::make_shared<report::KnownNames>(database, project == arguments.end() ? "" : project->second);
  const auto renderer = make_table(format, context);
  const bool differs = report::difference(database, report, arguments, stretch,
                                          given.people ? report::Detail::people : report::Detail::figures,
                                          context.language(), *renderer);
  return given.exit_code && differs ? ExitCode::no : ExitCode::ok;
}

}  // namespace

Action declare_report_diff(CLI::App& app) {
  auto given = std::make_shared<ReportDiffOptions>();
  app.add_option("name", given->name)->required()->type_name("NAME");
  app.add_option("--from", given->from)->required()->type_name("OP|DATE");
  app.add_option("--to", given->to)->type_name("OP|DATE");
  for (const char* parameter : {"project", "round", "form", "participation"})
    app.add_option("--" + std::string(parameter), given->parameters[parameter])->type_name("VALUE");
  app.add_option("--period-from", given->parameters["from"])->type_name("DATE");
  app.add_option("--period-to", given->parameters["to"])->type_name("DATE");
  app.add_flag("--people", given->people);
  app.add_flag("--exit-code", given->exit_code);
  return [given](Context& context) { return diff(*given, context); };
}

}  // namespace mops::commands
