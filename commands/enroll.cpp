// enroll.cpp -- requests for places in forms of support, completion and dropping out.
#include "enroll.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "change/value.h"
#include "declare.h"
#include "file_argument.h"
#include "import_options.h"
#include "text/date.h"
#include "work/enrollment.h"
#include "work/place.h"
#include "work/turns.h"

namespace mops::commands {

std::string code_of(Operation& operation, const VerbRow& row, std::string_view option, std::string_view entity,
                    std::string_view field, std::initializer_list<std::string_view> codes) {
  const auto parsed = change::parse_value(*registry::registry().at(entity).find(field), row.value(option));
  const auto* code = std::get_if<std::string>(&parsed.value);
  if (code == nullptr) {
    row.complain(operation, parsed.error, parsed.arguments, std::string(option));
    return {};
  }
  if (std::ranges::find(codes, *code) != codes.end()) return *code;
  std::string choices;
  for (const auto one : codes) choices += (choices.empty() ? "" : ", ") + std::string(one);
  row.complain(operation, "option.choice", {{"option", "--" + std::string(option)}, {"choices", choices}},
               std::string(option));
  return {};
}

change::Outcome end_enrollment(Operation& operation, const VerbRow& row, change::RecordInput input,
                               const std::string& state, const std::string& on) {
  input.set("state", state).set("ended_on", on);
  if (row.has("reason")) input.set("reason", row.value("reason"));
  return operation.writer.put(input);
}

namespace {

using change::Outcome;
using change::RecordInput;
using change::Verdict;

struct EnrollmentOptions {
  std::string participation, form, on, at, path_item;
};

ExitCode add_enrollment(const EnrollmentOptions& given, Context& context) {
  const auto operation = context.begin("enroll.add");
  RecordInput input("enrollment");
  input.presence = change::Presence::must_be_new;
  input.set("form", given.form).set("participation", given.participation);
  input.set("requested_on", given.on.empty() ? context.options.as_of : given.on);
  if (!given.at.empty()) input.set("requested_at", given.at);
  if (!given.path_item.empty()) input.set("path_item", given.path_item);
  work::Places places(operation->write.database());
  work::request_place(operation->writer, places, std::move(input));
  return context.finish(*operation, "enroll.add");
}

// Requests of all files of one import, which get their places in order of the day of request.
struct Requests {
  std::size_t files_left = 0;
  std::vector<RecordInput> rows;
};

// What orders requests: day and hour.  Those without a readable day come last and are refused anyway; those without an
// hour come last of their day.
std::string moment_of(const RecordInput& input) {
  std::string day = "9999-12-31", hour = "23:59";
  for (const auto& cell : input.cells) {
    if (cell.target.via != nullptr) continue;
    if (cell.target.field->name == "requested_on")
      if (const auto parsed = text::parse_date(cell.text)) day = text::to_iso(*parsed.value);
    if (cell.target.field->name != "requested_at") continue;
    const auto parsed = change::parse_value(*cell.target.field, cell.text);
    if (const auto* time = std::get_if<std::string>(&parsed.value)) hour = *time;
  }
  return day + ' ' + hour;
}

void place_all(change::Writer& writer, std::vector<RecordInput>& rows) {
  std::ranges::stable_sort(rows, {}, moment_of);
  work::Places places(writer.records().database());
  for (auto& row : rows) work::request_place(writer, places, std::move(row));
  rows.clear();
}

ExitCode import_rows(const FileOptions& given, const std::string& entity, Context& context) {
  const auto& enrollment = registry::registry().at("enrollment");
  Requests requests{given.files.size(), {}};
  change::ImportOptions options;
  options.entity = &registry::registry().at(entity);
  options.take = [&](change::Writer& writer, RecordInput input) {
    if (input.entity == &enrollment) {
      requests.rows.push_back(std::move(input));
    } else {
      writer.put(input);
    }
  };
  options.finish = [&](change::Writer& writer, const std::string&) {
    if (--requests.files_left > 0) return;
    requests.files_left = given.files.size();  // there may be another pass without rejected rows
    place_all(writer, requests.rows);
  };
  return run_import(context, given, "enroll.import", std::move(options));
}

// The day of a row, or what --as-of says; empty after a complaint.
std::string day_of(Context& context, Operation& operation, const VerbRow& row) {
  return row.has("on") ? date_of(operation, row, "on") : context.options.as_of;
}

// Somebody who is in a form again is known by the key of that turn; complains about an earlier one, which is over.
bool is_later_turn_meant(Operation& operation, const VerbRow& row, const std::optional<work::Enrollment>& enrollment) {
  if (!enrollment || enrollment->is_open()) return false;
  const auto all = work::turns(operation.write.database(), enrollment->form, enrollment->participation);
  if (!all.back().open()) return false;
  row.complain(operation, "enroll.later_turn", {{"enrollment", row.key}, {"turn", all.back().key}});
  return true;
}

bool went_well(const Outcome& outcome) { return outcome.verdict != Verdict::rejected; }

void complete_form(Context& context, Operation& operation, const VerbRow& row) {
  const auto on = day_of(context, operation, row);
  const auto result = row.has("result")
                          ? code_of(operation, row, "result", "enrollment", "state", {"completed", "not_completed"})
                          : "completed";
  if (on.empty() || result.empty()) return;
  const auto& database = operation.write.database();
  const auto enrollment = work::find_enrollment(database, row.key);
  if (is_later_turn_meant(operation, row, enrollment)) return;
  auto input = row.change("enrollment", row.key);
  if (row.has("exam")) input.set("exam_passed", row.value("exam"));
  auto certificate = row.value("certificate");
  if (certificate == "next" && enrollment)
    certificate = enrollment->certificate_number.empty()
                      ? work::next_certificate(database, enrollment->project, on.substr(0, 4))
                      : enrollment->certificate_number;
  if (!certificate.empty()) input.set("certificate_number", certificate);
  if (!went_well(end_enrollment(operation, row, std::move(input), result, on)) || !enrollment) return;
  work::advance_path(operation.writer, *enrollment, result == "completed" ? "done" : "partly_done", row.file);
  if (enrollment->holds_place()) work::give_free_place(operation.writer, enrollment->form, on, row.file);
}

void drop_from_form(Context& context, Operation& operation, const VerbRow& row) {
  // Of other records "drop" deletes; whoever means that says neither a day nor a reason.
  if (!row.has("on") && !row.has("reason")) return row.complain(operation, "enrollment.drop_ends");
  const auto on = day_of(context, operation, row);
  if (on.empty()) return;
  const auto enrollment = work::find_enrollment(operation.write.database(), row.key);
  if (is_later_turn_meant(operation, row, enrollment)) return;
  const auto state = enrollment ? work::state_when_dropped(*enrollment) : "removed";
  const auto outcome = end_enrollment(operation, row, row.change("enrollment", row.key), state, on);
  if (went_well(outcome) && enrollment && enrollment->holds_place())
    work::give_free_place(operation.writer, enrollment->form, on, row.file);
}

}  // namespace

Action declare_enroll_add(CLI::App& app) {
  auto given = std::make_shared<EnrollmentOptions>();
  app.add_option("participation", given->participation)->required()->type_name("PARTICIPANT");
  app.add_option("form", given->form)->required()->type_name("FORM");
  app.add_option("--on", given->on)->type_name("DATE");
  app.add_option("--at", given->at)->type_name("TIME");
  app.add_option("--path-item", given->path_item)->type_name("KEY");
  return [given](Context& context) { return add_enrollment(*given, context); };
}

Action declare_enroll_import(CLI::App& app) {
  struct Files {
    FileOptions file;
    std::string entity = "enrollment";
  };
  auto given = std::make_shared<Files>();
  declare_files(app, given->file.files);
  app.add_option("--entity", given->entity)->type_name("NAME")->check(CLI::IsMember({"enrollment", "form_of_support"}));
  declare_file_options(app, given->file);
  return [given](Context& context) { return import_rows(given->file, given->entity, context); };
}

Action declare_enroll_complete(CLI::App& app) {
  return declare_verb(
      app, {"enroll.complete",
            "enrollment",
            {{"on"}, {"result"}, {"exam"}, {"certificate", false, Says::words}, {"reason", false, Says::words}},
            complete_form});
}

Action declare_enroll_drop(CLI::App& app) {
  return declare_verb(app, {"enroll.drop", "enrollment", {{"on"}, {"reason", false, Says::words}}, drop_from_form});
}

}  // namespace mops::commands
