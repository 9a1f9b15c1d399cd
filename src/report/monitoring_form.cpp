#include "report/monitoring_form.h"

#include <algorithm>
#include <map>

#include "error.h"
#include "registry/header.h"
#include "schema.h"
#include "text/csv.h"

namespace mops::report {
namespace {

std::optional<FormCondition> read_condition(const MonitoringForm& form, std::string_view text) {
  if (text.empty()) return std::nullopt;
  FormCondition condition;
  if (text.front() == '!') {
    condition.filled = false;
    text.remove_prefix(1);
  }
  const auto equals = text.find('=');
  if (equals != std::string_view::npos) condition.code = text.substr(equals + 1);
  const auto column = form.find(text.substr(0, equals));
  if (!column) throw Error(ErrorKind::bug, "bug.schema", {{"reason", form.name + ": " + std::string(text)}});
  condition.column = *column;
  return condition;
}

void read_columns(MonitoringForm& form) {
  const auto rows = form_table(form.name);
  for (const auto& row : rows) {
    FormColumn column;
    column.number = row[0];
    column.heading = row[1];
    column.name = row[2];
    column.type = row[3];
    column.dictionary = row[4];
    column.need = row[5].empty() ? 'O' : row[5].front();
    column.repeats = row[8] == "list" || row[8] == "distinct";
    column.distinct = row[8] == "distinct";
    column.facts = row[8] == "facts";
    column.target = row[9];
    column.also = registry::split(row[10], '|');
    if (column.type == "sub") column.parent = form.find(column.name);
    form.columns.push_back(std::move(column));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    form.columns[i].when = read_condition(form, rows[i][6]);
    form.columns[i].only = read_condition(form, rows[i][7]);
  }
}

}  // namespace

std::optional<std::size_t> MonitoringForm::find(std::string_view column) const {
  const auto found = std::ranges::find(columns, column, &FormColumn::name);
  if (column.empty() || found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

std::vector<std::vector<std::string>> form_table(const std::string& name) {
  const auto csv = schema::find("forms/" + name + ".csv");
  if (!csv) throw Error(ErrorKind::bug, "bug.schema", {{"reason", "forms/" + name}});
  text::CsvOptions options;
  options.delimiter = ',';
  text::CsvReader reader(
      [rest = *csv](char* bytes, std::size_t size) mutable {
        const auto count = rest.copy(bytes, size);
        rest.remove_prefix(count);
        return count;
      },
      options);
  std::vector<std::vector<std::string>> rows;
  text::CsvRecord record;
  while (reader.next(record))
    if (record.number != 0) rows.emplace_back(record.cells.begin(), record.cells.end());
  return rows;
}

const std::vector<MonitoringForm>& monitoring_forms() {
  static const auto all = [] {
    std::vector<MonitoringForm> forms;
    for (const auto& row : form_table("forms")) {
      MonitoringForm form;
      form.name = row[0];
      form.rows = row[1];
      form.iso_dates = row[2] == "iso";
      form.row_per_support = row[3] == "support";
      form.title_pl = row[4];
      form.title_en = row[5];
      read_columns(form);
      forms.push_back(std::move(form));
    }
    return forms;
  }();
  return all;
}

const MonitoringForm& monitoring_form(std::string_view name) {
  std::string names;
  for (const auto& form : monitoring_forms()) {
    if (form.name == name) return form;
    names += (names.empty() ? "" : ", ") + form.name;
  }
  throw Error(ErrorKind::usage, "monitoring.form_unknown", {{"name", std::string(name)}, {"forms", names}});
}

const std::string& Participant::value(std::size_t column) const {
  static const std::string nothing;
  return values[column].empty() ? nothing : values[column].front();
}

std::size_t Participant::supports(const MonitoringForm& form) const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < form.columns.size(); ++i)
    if (form.columns[i].repeats) count = std::max(count, values[i].size());
  return count;
}

bool holds(const FormCondition& condition, const Participant& participant) {
  const auto& value = participant.value(condition.column);
  if (!condition.code.empty()) return value == condition.code;
  return value.empty() != condition.filled;
}

std::optional<std::string> form_code(const std::string& dictionary, const std::string& value) {
  static const auto codes = [] {
    std::map<std::pair<std::string, std::string>, std::string> all;
    for (const auto& row : form_table("codes")) all[{row[0], row[1]}] = row[2];
    return all;
  }();
  if (const auto found = codes.find({dictionary, value}); found != codes.end()) return found->second;
  if (const auto* entry = registry::dictionary(dictionary).recognise(value)) return entry->code;
  const auto slash = value.find('/');
  if (slash == std::string::npos) return std::nullopt;
  const auto group = codes.find({dictionary, '*' + value.substr(slash)});
  return group == codes.end() ? std::nullopt : std::optional(group->second);
}

}  // namespace mops::report
