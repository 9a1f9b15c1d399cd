#include "report/report.h"

#include <algorithm>
#include <forward_list>
#include <optional>

#include "change/past_state.h"
#include "error.h"
#include "registry/registry.h"
#include "report/figures.h"
#include "report/heading.h"
#include "report/words.h"
#include "schema.h"
#include "text/suggest.h"
#include "text/trim.h"

namespace mops::report {
namespace {

// "W okresie > Kobiety ~ K": the group, the heading, and what stands in its place where there is little room.
Heading read_heading(std::string_view text) {
  Heading heading;
  if (const auto at = text.find(" > "); at != std::string_view::npos) {
    heading.group = text.substr(0, at);
    text.remove_prefix(at + 3);
  }
  const auto at = text.find(" ~ ");
  heading.label = text.substr(0, at);
  heading.brief = at == std::string_view::npos ? heading.label : text.substr(at + 3);
  return heading;
}

// "woman text sensitive | Kobieta | Woman"
ReportColumn read_column(std::string_view line) {
  const auto parts = registry::split(line, '|');
  const auto words = registry::split(parts.at(0), ' ');
  ReportColumn column;
  column.name = words.at(0);
  column.type = words.size() > 1 ? words[1] : "text";
  const auto says = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
  column.sensitive = says("sensitive");
  column.machine = says("machine");
  column.share = says("share");
  constexpr std::string_view kPlain[] = {"text", "integer", "decimal", "minutes", "money"};
  if (std::ranges::find(kPlain, column.type) == std::end(kPlain)) column.reads.push_back({"", column.type});
  column.pl = read_heading(parts.size() > 1 ? parts[1] : column.name);
  column.en = read_heading(parts.size() > 2 ? parts[2] : column.name);
  return column;
}

// "value joining = value:participation": how a column is read in rows that begin so (Reading::when).
void add_reading(Report& report, std::string_view line) {
  const auto equals = line.find('=');
  const auto left = line.substr(0, equals);
  const auto blank = left.find(' ');
  const auto column = std::ranges::find(report.columns, left.substr(0, blank), &ReportColumn::name);
  if (equals == std::string_view::npos || blank == std::string_view::npos || column == report.columns.end())
    throw Error(ErrorKind::bug, "bug.schema", {{"reason", "words of " + report.name}});
  column->reads.push_back(
      {std::string(text::trim(left.substr(blank))), std::string(text::trim(line.substr(equals + 1)))});
}

constexpr std::string_view kTableMark = "\n-- table:\n";

Report read_report(const schema::File& file);

// The people of another report and those of the query OWN as one query, which lives as long as the catalogue.
std::string_view with_people_of(std::string_view other, std::string_view own) {
  static std::forward_list<std::string> queries;
  const auto path = "reports/" + std::string(other) + ".sql";
  const auto text = schema::find(path);
  if (!text) throw Error(ErrorKind::bug, "bug.schema", {{"reason", path}});
  return queries.emplace_front("SELECT * FROM (" + std::string(read_report({path, *text}).header.sql) +
                               "\n) UNION ALL SELECT * FROM (" + std::string(own) + "\n)");
}

Report read_report(const schema::File& file) {
  Report report;
  report.header = registry::read_query(file.text);
  report.name = report.header.first("name");
  report.title_pl = report.header.first("title-pl");
  report.title_en = report.header.first("title-en");
  report.counts = report.header.first("kind") == "count";
  report.text = report.header.first("text");
  for (const auto line : report.header.all("parameter")) {
    const auto words = registry::split(line, ' ');
    report.parameters.push_back({words.at(0), std::ranges::find(words, "required") != words.end()});
  }
  for (const auto line : report.header.all("row")) report.rows.push_back(registry::split(line, ' '));
  for (const auto line : report.header.all("column")) report.columns.push_back(read_column(line));
  for (const auto line : report.header.all("words")) add_reading(report, line);
  for (const auto line : report.header.all("identity")) report.identities.emplace_back(line);
  auto& sql = report.header.sql;
  if (const auto at = sql.find(kTableMark); at != std::string_view::npos) {
    report.table = sql.substr(at + kTableMark.size());
    sql = sql.substr(0, at);
  }
  if (const auto name = report.header.first("frozen"); !name.empty())
    report.frozen = schema::find("frozen/" + std::string(name) + ".sql").value();
  if (const auto other = report.header.first("people"); !other.empty()) sql = with_people_of(other, sql);
  return report;
}

// Parameters named after what they are the key of.
const registry::Entity* entity_of(std::string_view parameter) {
  if (parameter == "round") return registry::registry().find("recruitment_round");
  if (parameter == "form") return registry::registry().find("form_of_support");
  return registry::registry().find(parameter);
}

std::vector<std::size_t> chosen_columns(const Report& report, const std::vector<std::string>& fields) {
  std::vector<std::size_t> chosen;
  if (fields.empty()) {
    for (std::size_t i = 0; i < report.columns.size(); ++i)
      if (!report.columns[i].sensitive) chosen.push_back(i);
    return chosen;
  }
  std::vector<std::string> names;
  for (const auto& column : report.columns) names.push_back(column.name);
  for (const auto& field : fields) {
    const auto found = std::ranges::find(names, field);
    if (found == names.end()) {
      const auto guess = text::closest(field, names);
      throw Error(ErrorKind::usage, guess ? "field.unknown.suggest" : "field.unknown",
                  {{"name", field}, {"entity", report.name}, {"suggestion", guess.value_or("")}});
    }
    chosen.push_back(static_cast<std::size_t>(found - names.begin()));
  }
  return chosen;
}

// QUERY yields the columns of the report; its parameters are bound.
void run_rows(store::Statement& query, const Report& report, const std::vector<std::string>& fields, bool polish,
              Renderer& renderer) {
  const auto chosen = chosen_columns(report, fields);
  std::vector<Column> columns;
  for (const auto at : chosen) {
    const auto& column = report.columns[at];
    constexpr std::string_view kNumbers[] = {"integer", "decimal", "minutes", "money"};
    const bool number = std::ranges::find(kNumbers, column.type) != std::end(kNumbers);
    const auto& heading = polish ? column.pl : column.en;
    columns.push_back({column.name, heading.label, number ? Kind::number : Kind::text, column.reads, heading.group,
                       heading.brief, column.machine && fields.empty(), column.share});
  }
  renderer.begin(columns);
  std::vector<Cell> cells(chosen.size());
  while (query.step()) {
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const int at = static_cast<int>(chosen[i]);
      cells[i] = query.is_null(at) ? Cell() : Cell(query.text(at));
    }
    renderer.row(cells);
  }
  renderer.end();
}

// What the report stands still after: a decision is told as it was made.
std::optional<std::int64_t> standstill(const store::Database& database, const Report& report,
                                       const ParameterValues& arguments) {
  if (report.frozen.empty()) return std::nullopt;
  auto query = database.prepare(report.frozen);
  bind_arguments(query, arguments);
  if (!query.step() || query.is_null(0)) return std::nullopt;
  return query.integer(0);
}

}  // namespace

const std::vector<Report>& reports() {
  static const auto all = [] {
    std::vector<Report> result;
    for (const auto& file : schema::files())
      if (file.name.starts_with("reports/")) result.push_back(read_report(file));
    std::ranges::sort(result, {}, &Report::name);
    return result;
  }();
  return all;
}

const Report* find_report(std::string_view name) {
  static std::map<std::string, Report, std::less<>> known;
  if (const auto found = known.find(name); found != known.end()) return &found->second;
  const auto path = "reports/" + std::string(name) + ".sql";
  const auto text = schema::find(path);
  return text ? &known.emplace(name, read_report({path, *text})).first->second : nullptr;
}

std::string options_of(const Report& report) {
  std::string options;
  for (const auto& parameter : report.parameters) options += (options.empty() ? "--" : ", --") + parameter.name;
  return options;
}

void check_arguments(const store::Database& database, const Report& report, const ParameterValues& arguments) {
  for (const auto& parameter : report.parameters) {
    const auto given = arguments.find(parameter.name);
    if (given == arguments.end()) {
      if (parameter.required)
        throw Error(ErrorKind::usage, "parameter.missing", {{"parameter", parameter.name}, {"report", report.name}});
      continue;
    }
    const auto* entity = entity_of(parameter.name);
    if (entity == nullptr || !entity->keyed()) continue;
    auto found = database.prepare("SELECT id FROM " + entity->name + " WHERE key = ?1");
    if (!found.bind(1, std::string_view(given->second)).first_integer())
      throw Error(ErrorKind::refused, "record.none", {{"entity", entity->name}, {"key", given->second}});
  }
  for (const auto& [name, text] : arguments) {
    if (name == "as_of" || std::ranges::find(report.parameters, name, &Parameter::name) != report.parameters.end())
      continue;
    throw Error(ErrorKind::usage, report.parameters.empty() ? "parameter.none" : "parameter.unknown",
                {{"parameter", name}, {"report", report.name}, {"known", options_of(report)}});
  }
}

void bind_arguments(store::Statement& query, const ParameterValues& arguments) {
  for (const auto& [name, text] : arguments) query.bind((':' + name).c_str(), std::string_view(text));
}

void check_fields(const Report& report, const std::vector<std::string>& fields) {
  if (!report.counts || report.lays_out()) chosen_columns(report, fields);
}

void run(const store::Database& database, const Report& report, const ParameterValues& arguments,
         const std::vector<std::string>& fields, registry::Language language, Renderer& renderer) {
  const bool polish = language == registry::Language::polish;
  std::optional<change::PastState> past;
  if (const auto op = standstill(database, report, arguments)) past.emplace(database, *op);
  if (!report.counts || report.lays_out()) {
    auto query = database.prepare(report.counts ? table_sql(report) : std::string(report.header.sql));
    const auto figures = report.counts ? figures_json(count(database, report, arguments)) : std::string();
    if (report.counts) query.bind(":figures", std::string_view(figures));
    bind_arguments(query, arguments);
    return run_rows(query, report, fields, polish, renderer);
  }
  const std::vector<Column> columns{{"figure", heading(polish, "figure.figure"), Kind::text, {{"", kFigureWords}}},
                                    {"women", heading(polish, "figure.women"), Kind::number},
                                    {"men", heading(polish, "figure.men"), Kind::number},
                                    {"total", heading(polish, "figure.total"), Kind::number}};
  renderer.begin(columns);
  for (const auto& figure : count(database, report, arguments)) {
    const auto cell = [](const std::string& text) { return text.empty() ? Cell() : Cell(text); };
    const Cell cells[] = {figure.name, cell(figure.women), cell(figure.men), figure.total};
    renderer.row(cells);
  }
  renderer.end();
}

}  // namespace mops::report
