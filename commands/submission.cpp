#include "submission.h"

#include "error.h"
#include "registry/header.h"
#include "report_bytes.h"
#include "report_choice.h"
#include "report_monitoring.h"
#include "text/json.h"
#include "text/json_reader.h"

namespace mops::commands {
namespace {

report::ParameterValues read_arguments(std::string_view json) {
  report::ParameterValues arguments;
  text::JsonReader reader(json);
  std::string_view name;
  reader.begin_object();
  while (reader.next(name)) {
    const std::string known(name);
    arguments[known] = reader.text();
  }
  if (reader.failed()) throw Error(ErrorKind::refused, "submission.arguments", {{"arguments", std::string(json)}});
  return arguments;
}

std::string monitoring_bytes(const Submission& submission, Context& context, bool tell) {
  const auto option = [&](const char* name) {
    const auto found = submission.arguments.find(name);
    return found == submission.arguments.end() ? std::string() : found->second;
  };
  MonitoringOptions options;
  options.rows = option("rows");
  options.date_format = option("date-format");
  options.apostrophe = option("apostrophe") == "yes";
  std::map<std::string, std::string> parameters;
  for (const char* name : {"project", "form", "from", "to", "as_of"})
    if (auto value = option(name); !value.empty()) parameters.emplace(name, std::move(value));
  if (!parameters.contains("form"))
    throw Error(ErrorKind::usage, "parameter.missing", {{"parameter", "form"}, {"report", "monitoring"}});
  auto built = make_monitoring({options, parameters, {}, {}, {}}, context);
  if (tell) tell_left_out(built, context);
  return std::move(built.bytes);
}

}  // namespace

std::string arguments_json(const Submission& submission) {
  std::string json = "{";
  for (const auto& [name, value] : submission.arguments) {
    if (json.size() > 1) json += ',';
    text::append_json_name(json, name);
    text::append_json_string(json, value);
  }
  return json + '}';
}

std::vector<Submission> stored_submissions(const store::Database& database, const std::vector<std::string>& keys) {
  change::RecordStore records(database);
  const auto& entity = registry::registry().at("submission");
  std::vector<change::Row> rows;
  for (const auto& key : keys) {
    auto row = records.find_by_key(entity, key);
    if (!row) throw Error(ErrorKind::refused, "record.none", {{"entity", "submission"}, {"key", key}});
    rows.push_back(std::move(*row));
  }
  if (keys.empty()) records.each_of(entity, "e.id > ?1", 0, [&](const change::Row& row) { rows.push_back(row); });
  std::vector<Submission> found;
  for (const auto& row : rows) {
    const auto text = [&](const char* name) {
      const auto* field = entity.find(name);
      const auto& value = row.value(*field);
      return store::is_null(value) ? std::string() : records.text_of(*field, value);
    };
    found.push_back({text("key"), text("report"), read_arguments(text("arguments")), text("file_format"),
                     text("language"), text("columns"), text("sha256"), std::stoll(text("made_at"))});
  }
  return found;
}

std::string submission_bytes(const Submission& submission, Context& context, bool tell) {
  if (submission.report == "monitoring") return monitoring_bytes(submission, context, tell);
  const auto& report = report_at(submission.report);
  const auto& database = context.database();
  report::check_arguments(database, report, submission.arguments);
  report::Format format;
  format.name = submission.file_format;
  const auto fields = registry::split(submission.columns, ',');
  report::StringOutput bytes;
  write_report({report, submission.arguments, format, fields,
                submission.language == "en" ? registry::Language::english : registry::Language::polish},
               database, bytes);
  return bytes.text();
}

}  // namespace mops::commands
