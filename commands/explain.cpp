// explain.cpp -- who is behind a figure of a report.
#include "report/explain.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "context.h"
#include "declare.h"
#include "report_choice.h"

namespace mops::commands {
namespace {

struct ExplainOptions : ReportChoice {
  std::string cell;
};

ExitCode explain(const ExplainOptions& given, Context& context) {
  const auto& report = report_at(given.name);
  const auto arguments = given.arguments(context);
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  report::check_arguments(database, report, arguments);
  const auto renderer = report::make_renderer(context.format(), context.console);
  report::explain(database, report, arguments, report::parse_cell(given.cell), context.language(), *renderer);
  return ExitCode::ok;
}

}  // namespace

Action declare_report_explain(CLI::App& app) {
  auto given = std::make_shared<ExplainOptions>();
  given->declare(app);
  app.add_option("--cell", given->cell, "figure of the report, and women, men or total of it")
      ->required()
      ->type_name("FIGURE[:PART]");
  return [given](Context& context) { return explain(*given, context); };
}

}  // namespace mops::commands
