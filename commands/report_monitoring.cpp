// report_monitoring.cpp -- the files that an authority takes: built, checked, compared.
#include "report_monitoring.h"

#include <algorithm>

#include "change/record_store.h"
#include "error.h"
#include "headings.h"
#include "import_options.h"
#include "moment.h"
#include "option_mark.h"
#include "report/monitoring_check.h"
#include "report/monitoring_rows.h"
#include "rules/rule.h"
#include "text/date.h"
#include "work/monitoring_file.h"
#include "work/monitoring_match.h"
#include "written.h"

namespace mops::commands {
namespace {

using report::Cell;
using report::Column;
using report::Kind;
using report::MonitoringForm;
using report::Participant;

std::string given(const MonitoringRequest& request, const std::string& name) {
  const auto found = request.parameters.find(name);
  return found == request.parameters.end() ? "" : found->second;
}

const MonitoringForm& form_of(const MonitoringRequest& request) {
  return report::monitoring_form(given(request, "form"));
}

std::string day_of_request(const MonitoringRequest& request, const std::string& name, const std::string& otherwise) {
  const auto text = given(request, name);
  if (text.empty()) return otherwise;
  const auto parsed = text::parse_date(text);
  if (!parsed) throw Error(ErrorKind::usage, "date.form", {{"value", text}});
  return text::to_iso(*parsed.value);
}

std::vector<Participant> ours_of(const MonitoringRequest& request, const MonitoringForm& form, Context& context) {
  const auto& database = context.database();
  change::RecordStore records(database);
  const auto project = given(request, "project");
  if (project.empty())
    throw Error(ErrorKind::usage, "parameter.missing", {{"parameter", "project"}, {"report", "monitoring"}});
  context.require(records, "project", project);
  const auto as_of = day_of_request(request, "as_of", context.options.as_of);
  const auto to = std::min(day_of_request(request, "to", as_of), as_of);
  return report::monitoring_rows(database, form, {project, day_of_request(request, "from", ""), to});
}

// Findings as rows.  The person is known by line or key, never by name or number.
std::string render_findings(const std::vector<Diagnostic>& findings, const report::Format& format, Context& context) {
  report::StringOutput bytes;
  const std::vector<Column> columns{
      {"line", "line", Kind::number},       {"participation", "participation", Kind::text},
      {"column", "column", Kind::number},   {"heading", "heading", Kind::text},
      {"severity", "severity", Kind::text}, {"code", "code", Kind::text},
      {"message", "message", Kind::text},   {"cure", "cure", Kind::text}};
  const auto renderer = make_table(format, bytes, context.language());
  renderer->begin(columns);
  for (const auto& one : findings) {
    const auto line = std::to_string(one.line), column = std::to_string(one.column_no);
    const auto slash = one.key.find('/');
    const auto key = slash == std::string::npos ? "" : one.key.substr(slash + 1);
    const auto message = registry::message(context.language(), one.code, one.arguments);
    const auto cure = registry::find_message(context.language(), one.code + ".hint", one.arguments).value_or("");
    const auto cell = [](const std::string& text, bool there) { return there ? Cell(text) : Cell(); };
    const Cell cells[] = {cell(line, one.line != 0),
                          cell(key, !key.empty()),
                          cell(column, one.column_no != 0),
                          cell(one.column, !one.column.empty()),
                          rules::severity_name(one.severity),
                          one.code,
                          message,
                          cell(cure, !cure.empty())};
    renderer->row(cells);
  }
  renderer->end();
  return bytes.text();
}

report::Format format_of(const std::string& path, Context& context) {
  auto format = context.format();
  if (path.empty() || context.options.format) return format;
  const auto dot = path.rfind('.');
  const auto suffix = dot == std::string::npos ? "" : path.substr(dot + 1);
  format.width = 0;
  for (const char* known : {"csv", "tsv", "json", "jsonl"})
    if (suffix == known) format.name = known;
  return format;
}

ExitCode put_out(const MonitoringRequest& request, const std::string& bytes, Context& context) {
  if (!request.output.empty() && request.output != "-")
    return write_result(context, "monitoring", request.output, bytes, request.if_changed);
  context.console.write(bytes);
  return ExitCode::ok;
}

bool has_error(const std::vector<Diagnostic>& findings) {
  return std::ranges::any_of(findings, [](const auto& one) { return one.severity == Severity::error; });
}

// Only those in whom nothing is wrong; the others are told.
std::vector<Participant> complete_only(const MonitoringForm& form, std::vector<Participant> all,
                                       std::vector<Diagnostic>& findings) {
  auto repeated = report::check_repeated(form, all);
  std::vector<Participant> kept;
  for (auto& one : all) {
    auto found = report::check_participant(form, one);
    for (auto& fault : repeated)
      if (fault.key == "participation/" + one.key) found.push_back(fault);
    if (!has_error(found)) kept.push_back(std::move(one));
    findings.insert(findings.end(), found.begin(), found.end());
  }
  return kept;
}

ExitCode build_file(const MonitoringRequest& request, Context& context) {
  const Moment moment(context.database(), request.at_op);
  auto built = make_monitoring(request, context);
  const auto& options = request.options;
  const auto code = put_out(request, built.bytes, context);
  if (!options.report.empty())
    replace_file(context.files, options.report,
                 render_findings(built.findings, format_of(options.report, context), context), false);
  tell_left_out(built, context);
  return built.kept == built.total ? code : ExitCode::no;
}

work::MonitoringFile read_file(const MonitoringRequest& request, const std::string& path, work::Strictness strictness,
                               Context& context) {
  FileOptions reading;
  reading.delimiter = request.options.delimiter;
  auto source = context.open_source(path, encoding_of(request.options.encoding));
  return work::read_monitoring_file(source, form_of(request), strictness, delimiter_of(reading));
}

ExitCode check_file(const MonitoringRequest& request, Context& context) {
  const auto& form = form_of(request);
  auto file = read_file(request, request.options.check, work::Strictness::check, context);
  auto findings = std::move(file.diagnostics);
  const auto add = [&](const std::vector<Diagnostic>& more) {
    for (const auto& one : more) {
      // A cell that could not be read is empty to the checks: its fault has been told.
      const auto same = [&](const Diagnostic& other) {
        return other.line == one.line && other.column_no == one.column_no;
      };
      if (std::ranges::none_of(findings, same)) findings.push_back(one);
    }
  };
  if (file.readable) {
    for (const auto& one : file.participants) add(report::check_participant(form, one));
    add(report::check_repeated(form, file.participants));
  }
  std::ranges::stable_sort(findings, [](const auto& a, const auto& b) {
    return std::pair(a.line, a.column_no) < std::pair(b.line, b.column_no);
  });
  const auto code = put_out(request, render_findings(findings, format_of(request.output, context), context), context);
  return findings.empty() ? code : ExitCode::no;
}

// Sensitive values appear in a file, or where they are asked for by name.
bool shows_values(const MonitoringRequest& request, const Context& context) {
  return !request.output.empty() || std::ranges::find(context.options.fields, "ours") != context.options.fields.end() ||
         std::ranges::find(context.options.fields, "theirs") != context.options.fields.end();
}

ExitCode compare_file(const MonitoringRequest& request, Context& context) {
  const auto& form = form_of(request);
  const auto file = read_file(request, request.options.diff, work::Strictness::read, context);
  context.console.tell_all(file.diagnostics);
  if (has_error(file.diagnostics)) return ExitCode::rejected;
  const Moment moment(context.database(), request.at_op);
  const auto ours = ours_of(request, form, context);
  const auto differences = work::compare_monitoring(form, ours, file.participants);
  const std::vector<Column> columns{{"participation", "participation", Kind::text},
                                    {"line", "line", Kind::number},
                                    {"difference", "difference", Kind::text, {{"", "list:monitoring_diff"}}},
                                    {"column", "column", Kind::number},
                                    {"heading", "heading", Kind::text},
                                    {"ours", "ours", Kind::text},
                                    {"theirs", "theirs", Kind::text}};
  report::StringOutput bytes;
  const auto renderer = make_table(format_of(request.output, context), bytes, context.language());
  renderer->begin(columns);
  const bool open = shows_values(request, context);
  for (const auto& one : differences) {
    const bool both = one.ours != nullptr && one.theirs != nullptr;
    const auto line = one.theirs == nullptr ? "" : std::to_string(one.theirs->line);
    const auto number = std::to_string(one.column + 1);
    const auto shown = [&](const std::string& text) {
      return !both || text.empty() ? Cell() : one.sensitive && !open ? Cell("***") : Cell(text);
    };
    const Cell cells[] = {one.ours == nullptr ? Cell() : Cell(one.ours->key),
                          line.empty() ? Cell() : Cell(line),
                          both                  ? "differs"
                          : one.ours == nullptr ? "only_theirs"
                                                : "only_ours",
                          both ? Cell(number) : Cell(),
                          both ? Cell(form.columns[one.column].heading) : Cell(),
                          shown(one.our_text),
                          shown(one.their_text)};
    renderer->row(cells);
  }
  renderer->end();
  const auto code = put_out(request, bytes.text(), context);
  return differences.empty() ? code : ExitCode::no;
}

}  // namespace

void declare_monitoring_style(CLI::App& app, MonitoringOptions& options) {
  app.add_option("--rows", options.rows)->type_name("HOW")->check(CLI::IsMember({"per-person", "per-support"}));
  app.add_option("--date-format", options.date_format)->type_name("NAME")->check(CLI::IsMember({"iso", "dmy"}));
  app.add_flag("--apostrophe", options.apostrophe);
}

void declare_monitoring_options(CLI::App& app, MonitoringOptions& options) {
  app.add_option("--check", options.check)->type_name("FILE");
  app.add_option("--diff", options.diff)->type_name("FILE")->excludes("--check");
  declare_monitoring_style(app, options);
  mark(app.add_option("--report", options.report)->type_name("FILE"), Mark::output);
  app.add_option("--encoding", options.encoding)
      ->type_name("NAME")
      ->check(CLI::IsMember({"utf-8", "windows-1250", "iso-8859-2"}));
  app.add_option("--delimiter", options.delimiter)->type_name("CHAR");
}

std::string monitoring_option(const MonitoringOptions& options) {
  const std::pair<const char*, const std::string*> all[] = {{"check", &options.check},
                                                            {"diff", &options.diff},
                                                            {"rows", &options.rows},
                                                            {"report", &options.report},
                                                            {"date-format", &options.date_format},
                                                            {"encoding", &options.encoding},
                                                            {"delimiter", &options.delimiter}};
  for (const auto& [name, value] : all)
    if (!value->empty()) return name;
  return options.apostrophe ? "apostrophe" : "";
}

MonitoringBuilt make_monitoring(const MonitoringRequest& request, Context& context) {
  const auto& form = form_of(request);
  const auto& options = request.options;
  auto all = ours_of(request, form, context);
  MonitoringBuilt built;
  built.total = all.size();
  const auto kept = complete_only(form, std::move(all), built.findings);
  built.kept = kept.size();
  report::MonitoringStyle style{form.iso_dates, form.row_per_support, options.apostrophe};
  if (!options.date_format.empty()) style.iso_dates = options.date_format == "iso";
  if (!options.rows.empty()) style.row_per_support = options.rows == "per-support";
  built.bytes = report::monitoring_file(form, kept, style);
  return built;
}

void tell_left_out(MonitoringBuilt& built, Context& context) {
  for (auto& one : built.findings) one.severity = Severity::warning;
  context.console.tell_all(built.findings);
  if (built.kept == built.total) return;
  context.console.tell(Severity::warning, "monitoring.left_out",
                       {{"count", std::to_string(built.total - built.kept)}, {"total", std::to_string(built.total)}});
}

ExitCode build_monitoring(const MonitoringRequest& request, Context& context) {
  if (given(request, "form").empty())
    throw Error(ErrorKind::usage, "parameter.missing", {{"parameter", "form"}, {"report", "monitoring"}});
  if (!request.options.check.empty()) return check_file(request, context);
  if (!request.options.diff.empty()) return compare_file(request, context);
  return build_file(request, context);
}

}  // namespace mops::commands
