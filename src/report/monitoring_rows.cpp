#include "report/monitoring_rows.h"

#include <algorithm>
#include <functional>

#include "error.h"
#include "registry/facts.h"
#include "registry/header.h"
#include "schema.h"
#include "text/csv.h"
#include "text/date.h"

namespace mops::report {
namespace {

std::vector<std::optional<int>> places(const MonitoringForm& form, const store::Statement& query) {
  std::vector<std::optional<int>> result(form.columns.size());
  for (std::size_t i = 0; i < form.columns.size(); ++i)
    for (int at = 0; at < query.columns(); ++at)
      if (!form.columns[i].empty() && query.column_name(at) == form.columns[i].name) result[i] = at;
  return result;
}

std::string each_fact(const std::string& value, const std::function<std::string(const std::string&)>& change) {
  std::string joined;
  for (const auto& one : registry::split(value, '|')) joined += (joined.empty() ? "" : "|") + change(one);
  return joined;
}

// The code of the form's list; of a main column the parent, of a sub column nothing when the code has none.  A value
// that the list does not have stays as it is, and the check will say so.
std::string canonical(const FormColumn& column, const std::string& value) {
  if (column.dictionary.empty() || value.empty()) return value;
  if (column.facts && value.find('|') != std::string::npos)
    return each_fact(value, [&](const std::string& one) { return canonical(column, one); });
  const auto code = form_code(column.dictionary, value);
  if (!code) return column.type == "sub" ? "" : value;
  const auto* entry = registry::dictionary(column.dictionary).find(*code);
  if (entry == nullptr) return *code;
  if (column.type == "main") return entry->parent.empty() ? entry->code : entry->parent;
  if (column.type == "sub") return entry->parent.empty() ? "" : entry->code;
  return entry->code;
}

void add_support(const MonitoringForm& form, const std::vector<std::string>& row, Participant& participant) {
  for (std::size_t i = 0; i < form.columns.size(); ++i) {
    if (!form.columns[i].repeats) continue;
    auto& list = participant.values[i];
    if (form.columns[i].distinct && std::ranges::find(list, row[i]) != list.end()) continue;
    list.push_back(row[i]);
  }
}

void append_row(std::string& bytes, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) bytes += ';';
    text::append_csv_cell(bytes, cells[i], ';');
  }
  bytes += "\r\n";
}

// A spreadsheet would compute what begins so.
std::string inert(std::string text) {
  constexpr std::string_view kActive = "=+-@";
  if (text.size() > 1 && kActive.find(text.front()) != std::string_view::npos) text.insert(text.begin(), '\'');
  return text;
}

std::string list_cell(const FormColumn& column, const std::vector<std::string>& values, const MonitoringStyle& style) {
  std::string joined;
  for (std::size_t i = 0; i < values.size(); ++i)
    joined += (i == 0 ? "" : "|") + monitoring_cell(column, values[i], style);
  return joined;
}

}  // namespace

std::vector<Participant> monitoring_rows(const store::Database& database, const MonitoringForm& form,
                                         const MonitoringPeriod& period) {
  const auto sql = schema::find("forms/" + form.rows);
  if (!sql) throw Error(ErrorKind::bug, "bug.schema", {{"reason", form.rows}});
  const auto header = registry::read_header(*sql);
  auto query = database.prepare(registry::with_facts(header.facts, header.sql));
  query.bind(":project", std::string_view(period.project)).bind(":to", std::string_view(period.to));
  query.bind(":from", period.from.empty() ? std::nullopt : std::optional(period.from));
  const auto at = places(form, query);
  std::vector<Participant> result;
  std::vector<std::string> row(form.columns.size());
  while (query.step()) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i] = at[i] ? std::string(query.text(*at[i])) : "";
      row[i] = canonical(form.columns[i], row[i]);
    }
    if (result.empty() || result.back().key != query.text(0)) {
      Participant participant;
      participant.key = query.text(0);
      participant.person = query.text(2);
      for (std::size_t i = 0; i < row.size(); ++i)
        participant.values.push_back(form.columns[i].repeats ? std::vector<std::string>{} : std::vector{row[i]});
      result.push_back(std::move(participant));
    }
    if (!query.is_null(1)) add_support(form, row, result.back());
  }
  return result;
}

std::string monitoring_cell(const FormColumn& column, const std::string& value, const MonitoringStyle& style) {
  if (value.empty()) return {};
  if (column.facts && value.find('|') != std::string::npos)
    return each_fact(value, [&](const std::string& one) { return monitoring_cell(column, one, style); });
  if (column.type == "digit") return value.substr(value.size() - 1);
  if (!column.dictionary.empty()) return registry::dictionary(column.dictionary).label(value, true);
  if (column.type == "date" && !style.iso_dates)
    if (const auto date = text::parse_iso_date(value)) {
      const auto iso = text::to_iso(*date);
      return iso.substr(8, 2) + '-' + iso.substr(5, 2) + '-' + iso.substr(0, 4);
    }
  if (style.apostrophe && (column.type == "pesel" || column.type == "phone")) return '\'' + value;
  if (column.type == "money") {
    auto text = value;
    std::ranges::replace(text, '.', ',');
    return text;
  }
  return inert(value);
}

std::string monitoring_file(const MonitoringForm& form, const std::vector<Participant>& participants,
                            const MonitoringStyle& style) {
  std::string bytes = "\xEF\xBB\xBF";
  std::vector<std::string> cells;
  for (const auto& column : form.columns) cells.push_back(column.heading);
  append_row(bytes, cells);
  for (const auto& participant : participants) {
    const auto rows = style.row_per_support ? std::max<std::size_t>(1, participant.supports(form)) : 1;
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto& column = form.columns[i];
        const auto& values = participant.values[i];
        if (!column.repeats) {
          cells[i] = monitoring_cell(column, participant.value(i), style);
        } else if (!style.row_per_support) {
          cells[i] = list_cell(column, values, style);
        } else {
          cells[i] = row < values.size() ? monitoring_cell(column, values[row], style) : "";
        }
      }
      append_row(bytes, cells);
    }
  }
  return bytes;
}

}  // namespace mops::report
