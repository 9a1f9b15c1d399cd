// explain.cpp -- who is behind a figure of a report, and what keeps the others out.
#include "report/explain.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "context.h"
#include "declare.h"
#include "headings.h"
#include "moment.h"
#include "report/known_names.h"
#include "report/why_not.h"
#include "report_choice.h"

namespace mops::commands {
namespace {

struct ExplainOptions : ReportChoice {
  std::string cell;
  std::vector<std::string> why_not;
  bool left_out = false;
};

ExitCode explain_report(const ExplainOptions& given, Context& context) {
  const auto& report = report_at(given.name);
  const auto arguments = given.arguments(context);
  const auto& database = context.database();
  const Moment moment(database, given.at_op);
  report::check_arguments(database, report, arguments);
  const auto cell = report::parse_cell(report, given.cell);
  auto format = context.format();
  const auto project = arguments.find("project");
  format.names = std::make_shared<report::KnownNames>(database, project == arguments.end() ? "" : project->second);
  const auto renderer = make_table(format, context);
  if (given.why_not.empty() && !given.left_out) {
    report::explain(database, report, arguments, cell, context.language(), *renderer);
    return ExitCode::ok;
  }
  report::require_cell(database, report, arguments, cell);
  const bool in = report::why_not(database, report, arguments, cell, given.why_not, context.language(), *renderer);
  return in || given.left_out ? ExitCode::ok : ExitCode::no;
}

}  // namespace

Action declare_report_explain(CLI::App& app) {
  auto given = std::make_shared<ExplainOptions>();
  given->declare(app);
  app.add_option("--cell", given->cell)->required()->type_name("FIGURE[:PART]|ROW:COLUMN");
  auto* why = app.add_option("--why-not", given->why_not)->type_name("PARTICIPANT");
  app.add_flag("--left-out", given->left_out)->excludes(why);
  return [given](Context& context) { return explain_report(*given, context); };
}

}  // namespace mops::commands
