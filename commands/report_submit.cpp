// report_submit.cpp -- a report is handed in: the file, and the record of what it was made from.
#include <CLI/CLI.hpp>
#include <memory>

#include "clock.h"
#include "declare.h"
#include "error.h"
#include "option_mark.h"
#include "report_bytes.h"
#include "report_choice.h"
#include "report_monitoring.h"
#include "submission.h"
#include "text/date.h"
#include "text/digest.h"

namespace mops::commands {
namespace {

struct SubmitOptions : ReportChoice {
  MonitoringOptions monitoring;
  std::string output, recipient, on;
};

Submission asked_for(const SubmitOptions& given, const Context& context) {
  Submission submission;
  submission.report = given.name;
  submission.arguments = given.arguments(context);
  submission.file_format = format_of_suffix(given.output);
  submission.language = context.report_language() == registry::Language::english ? "en" : "pl";
  if (given.name == "monitoring") {
    const auto& options = given.monitoring;
    if (!options.rows.empty()) submission.arguments.emplace("rows", options.rows);
    if (!options.date_format.empty()) submission.arguments.emplace("date-format", options.date_format);
    if (options.apostrophe) submission.arguments.emplace("apostrophe", "yes");
    submission.file_format = "csv";
  }
  for (const auto& field : context.options.fields)
    submission.columns += (submission.columns.empty() ? "" : ",") + field;
  return submission;
}

// Today in Poland unless the option says another day.
std::string day_of_submission(const SubmitOptions& given, const Context& context) {
  if (given.on.empty()) return polish_day(context.options.clock.at);
  const auto parsed = text::parse_date(given.on);
  if (!parsed) throw Error(ErrorKind::usage, "date.form", {{"value", given.on}});
  return text::to_iso(*parsed.value);
}

// The same bytes handed in again on the same day are the submission that is there.
bool is_stored(const Submission& submission, const std::string& day, change::RecordStore& records) {
  const store::Value identity[] = {submission.report, arguments_json(submission), submission.sha256, day};
  return records.find_by_identity(registry::registry().at("submission"), identity).has_value();
}

ExitCode submit(const SubmitOptions& given, Context& context) {
  const auto day = day_of_submission(given, context);
  auto submission = asked_for(given, context);
  const auto operation = context.begin("report.submit");
  auto& records = operation->writer.records();
  submission.made_at = change::last_operation(records.database());
  const auto bytes = submission_bytes(submission, context, true);
  submission.sha256 = text::sha256_hex(bytes);
  if (!is_stored(submission, day, records)) {
    change::RecordInput input("submission");
    input.set("report", submission.report).set("arguments", arguments_json(submission));
    input.set("sha256", submission.sha256).set("submitted_on", day).set("file_format", submission.file_format);
    input.set("language", submission.language).set("bytes", std::to_string(bytes.size()));
    input.set("made_at", std::to_string(submission.made_at)).set("program", context.options.program);
    if (!submission.columns.empty()) input.set("columns", submission.columns);
    if (!given.recipient.empty()) input.set("recipient", given.recipient);
    if (const auto project = submission.arguments.find("project"); project != submission.arguments.end())
      input.set("project", project->second);
    operation->writer.put(input);
  }
  // The file is on the disk before the record of it, and in its place after it: neither is there without the other.
  if (!context.options.dry_run && context.options.plan.empty()) {
    operation->put_file(context.files, given.output, bytes);
  }
  const bool writes = !operation->files.empty();
  const auto ended = context.finish(*operation, "report.submit");
  if (writes && ended == ExitCode::ok) context.console.note("report.written", {{"path", given.output}});
  return ended;
}

}  // namespace

Action declare_report_submit(CLI::App& app) {
  auto given = std::make_shared<SubmitOptions>();
  given->declare_parameters(app);
  mark(app.add_option("-o,--output", given->output)->required()->type_name("FILE"), Mark::output);
  app.add_option("--on", given->on)->type_name("DATE");
  add_words(app, "--recipient", given->recipient);
  declare_monitoring_style(app, given->monitoring);
  return [given](Context& context) { return submit(*given, context); };
}

}  // namespace mops::commands
