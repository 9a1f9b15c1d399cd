// report.cpp -- one report in any format, on stdout or atomically into a file.
#include "report/report.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <memory>

#include "context.h"
#include "day_option.h"
#include "declare.h"
#include "error.h"
#include "headings.h"
#include "moment.h"
#include "option_mark.h"
#include "report_bytes.h"
#include "report_choice.h"
#include "report_monitoring.h"
#include "sensitive.h"
#include "text/date.h"
#include "text/suggest.h"
#include "work/resolve.h"
#include "written.h"

namespace mops::commands {

const report::Report& report_at(const std::string& name) {
  if (const auto* found = report::find_report(name)) return *found;
  std::vector<std::string> names;
  for (const auto& one : report::reports()) names.push_back(one.name);
  const auto guess = text::closest(name, names);
  throw Error(ErrorKind::usage, guess ? "report.unknown.suggest" : "report.unknown",
              {{"name", name}, {"suggestion", guess.value_or("")}});
}

namespace {

// "14", "14d" and "2w" as a number of days.
std::string days_within(const std::string& text) {
  int count = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  constexpr int kMost = 36500;
  if (fault != std::errc() || count < 0 || count > kMost || !(unit.empty() || unit == "d" || unit == "w"))
    throw Error(ErrorKind::usage, "option.days", {{"option", "--within"}, {"value", text}});
  return std::to_string(unit == "w" ? 7 * count : count);
}

std::string value_of(const std::string& parameter, const std::string& text, const Context& context) {
  if (parameter == "within") return days_within(text);
  const bool day = parameter == "from" || parameter == "to" || parameter == "by";
  return day ? day_option(text, "--" + parameter, context) : text;
}

}  // namespace

void ReportChoice::declare(CLI::App& app) {
  declare_parameters(app);
  declare_at_op(app, at_op);
}

void ReportChoice::declare_parameters(CLI::App& app) {
  app.add_option("name", name)->required()->type_name("NAME");
  for (const char* parameter : {"project", "round", "form", "participation", "from", "to", "by", "within"})
    app.add_option("--" + std::string(parameter), parameters[parameter])->type_name("VALUE");
}

report::ParameterValues ReportChoice::arguments(const Context& context) const {
  report::ParameterValues arguments{{"as_of", context.options.as_of}};
  for (const auto& [parameter, value] : parameters)
    if (!value.empty()) arguments.emplace(parameter, value_of(parameter, value, context));
  return arguments;
}

namespace {

struct BuildOptions : ReportChoice {
  std::string output;
  std::string if_changed;
  bool sensitive = false, names = false;
  MonitoringOptions monitoring;
};

// What the suffix of FILE says, unless --format says otherwise.
report::Format format_for(const BuildOptions& given, const Context& context) {
  auto format = context.format();
  if (given.output.empty()) return format;
  format.width = context.options.width.value_or(80);  // of a page, whatever the terminal
  if (context.options.format) return format;
  format.name = format_of_suffix(given.output);
  return format;
}

// The columns asked for; all of them with --sensitive.
std::vector<std::string> fields_of(const BuildOptions& given, const report::Report& report, const Context& context) {
  auto fields = context.options.fields;
  if (given.sensitive && fields.empty())
    for (const auto& column : report.columns) fields.push_back(column.name);
  return fields;
}

ExitCode build(const BuildOptions& given, Context& context) {
  if (given.name == "monitoring")
    return build_monitoring({given.monitoring, given.parameters, given.output, given.if_changed, given.at_op}, context);
  const auto& report = report_at(given.name);
  if (const auto option = monitoring_option(given.monitoring); !option.empty())
    throw Error(ErrorKind::usage, report.parameters.empty() ? "parameter.none" : "parameter.unknown",
                {{"parameter", option}, {"report", report.name}, {"known", report::options_of(report)}});
  const auto arguments = given.arguments(context);
  const auto& database = context.database();
  const Moment moment(database, given.at_op);
  report::check_arguments(database, report, arguments);
  const auto fields = fields_of(given, report, context);
  const ReportFile file{report, arguments, format_for(given, context), fields, context.report_language(), given.names};
  if (given.output.empty() || given.output == "-") {
    write_report(file, database, context.console);
    if (fields.empty())
      note_hidden(static_cast<std::size_t>(std::ranges::count_if(report.columns, &report::ReportColumn::sensitive)),
                  context);
    return ExitCode::ok;
  }
  report::StringOutput bytes;
  write_report(file, database, bytes);
  return write_result(context, given.name, given.output, bytes.text(), given.if_changed);
}

ExitCode list_reports(Context& context) {
  const bool polish = context.language() == registry::Language::polish;
  const std::vector<report::Column> columns{{"name", "name", report::Kind::text},
                                            {"title", "title", report::Kind::text},
                                            {"parameters", "parameters", report::Kind::text}};
  const auto renderer = make_table(context);
  renderer->begin(columns);
  // The files for the authority are no SQL report, but they are built like one.
  const auto title = registry::message(context.language(), "monitoring.title");
  const report::Cell monitoring[] = {"monitoring", title, "--form --project [--from] [--to]"};
  bool told = false;
  for (const auto& report : report::reports()) {
    if (!told && report.name > "monitoring") renderer->row(monitoring);
    told = told || report.name > "monitoring";
    std::string parameters;
    for (const auto& parameter : report.parameters)
      parameters +=
          (parameters.empty() ? "" : " ") + (parameter.required ? "--" + parameter.name : "[--" + parameter.name + ']');
    const report::Cell cells[] = {report.name, polish ? report.title_pl : report.title_en, parameters};
    renderer->row(cells);
  }
  renderer->end();
  return ExitCode::ok;
}

}  // namespace

Action declare_report_list(CLI::App&) {
  return [](Context& context) { return list_reports(context); };
}

namespace {

void declare_output(CLI::App& app, BuildOptions& given) {
  mark(app.add_option("-o,--output", given.output)->type_name("FILE"), Mark::output);
  declare_if_changed(app, given.if_changed);
}

std::shared_ptr<BuildOptions> declare_report(CLI::App& app) {
  auto given = std::make_shared<BuildOptions>();
  given->declare(app);
  declare_sensitive(app, given->sensitive);
  app.add_flag("--names", given->names);
  return given;
}

}  // namespace

Action declare_report_build(CLI::App& app) {
  const auto given = declare_report(app);
  declare_output(app, *given);
  declare_monitoring_options(app, given->monitoring);
  return [given](Context& context) { return build(*given, context); };
}

// The report "due", for every day.
Action declare_report_due(CLI::App& app) {
  auto given = std::make_shared<BuildOptions>();
  given->name = "due";
  app.add_option("--project", given->parameters["project"])->type_name("VALUE");
  declare_at_op(app, given->at_op);
  app.add_option("--within", given->parameters["within"])->type_name("DAYS");
  app.add_flag("--names", given->names);
  declare_output(app, *given);
  return [given](Context& context) { return build(*given, context); };
}

// The report "forecast"; of the only project, when there is one.
Action declare_forecast(CLI::App& app) {
  auto given = std::make_shared<BuildOptions>();
  given->name = "forecast";
  app.add_option("--project", given->parameters["project"])->type_name("PROJECT");
  app.add_option("--from", given->parameters["from"])->type_name("DATE");
  app.add_option("--by", given->parameters["by"])->type_name("DATE");
  declare_output(app, *given);
  return [given](Context& context) {
    if (given->parameters["project"].empty())
      given->parameters["project"] = work::only_project(context.database()).value_or("");
    return build(*given, context);
  };
}

// The same report, on standard output only.
Action declare_render_report(CLI::App& app) {
  const auto given = declare_report(app);
  return [given](Context& context) { return build(*given, context); };
}

}  // namespace mops::commands
