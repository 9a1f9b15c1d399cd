#include "report/explain.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "error.h"
#include "report/heading.h"
#include "report/record_names.h"
#include "report/row_names.h"
#include "text/suggest.h"

namespace mops::report {
namespace {

// Somebody may have applied in several rounds; in a project there is one participation.  The first % is people of the
// cell (person, sex, amount), the second what is behind it.
constexpr std::string_view kPeople = R"sql(
  SELECT p.key AS person,
         (SELECT u.key FROM participation u JOIN project j ON j.id = u.project_id
          WHERE u.person_id = p.id AND j.key = :project) AS participation,
         (SELECT group_concat(a.key, ' ') FROM application a JOIN recruitment_round r ON r.id = a.round_id
          JOIN project j ON j.id = r.project_id WHERE a.person_id = p.id AND j.key = :project) AS application,
         COALESCE(x.sex, p.sex), COALESCE(c.amount, x.amount), c.amount IS NOT NULL, c.entity, c.record
)sql";

constexpr std::string_view kCounted = R"sql(
  FROM (SELECT person, max(sex) AS sex, sum(amount) AS amount, count(amount) AS amounts
        FROM (%) WHERE figure = :figure AND (:sex = '' OR sex = :sex)
        GROUP BY person HAVING person IS NOT NULL OR amounts > 0) AS x
)sql";

constexpr std::string_view kBehind = R"sql(
  LEFT JOIN (SELECT DISTINCT person, entity, record, amount FROM (%) WHERE lacks IS NULL) AS c ON c.person IS x.person
  LEFT JOIN person p ON p.id = x.person
  ORDER BY p.key IS NULL, p.key, c.entity, c.record
)sql";

// A report of rows has no people of its own: those of its cell are the people behind it.
constexpr std::string_view kOfRow = R"sql(
  FROM (SELECT DISTINCT person, entity, record, amount FROM (%) WHERE lacks IS NULL) AS c
  JOIN (SELECT NULL AS sex, NULL AS amount) x
  LEFT JOIN person p ON p.id = c.person
  ORDER BY p.key IS NULL, p.key, c.entity, c.record
)sql";

// Throws Error(usage) unless NAME is one of NAMES.
void require_one_of(const std::vector<std::string>& names, const std::string& name, const Report& report) {
  if (std::ranges::find(names, name) != names.end()) return;
  const auto guess = text::closest(name, names);
  const auto* id = report.counts ? (guess ? "figure.unknown.suggest" : "figure.unknown")
                                 : (guess ? "row.unknown.suggest" : "row.unknown");
  throw Error(ErrorKind::usage, id, {{"name", name}, {"report", report.name}, {"suggestion", guess.value_or("")}});
}

// One line of the answer; the records of a person come one after another.
struct Line {
  std::vector<std::optional<std::string>> cells;
  std::string evidence;
};

void put(Renderer& renderer, const Line& line) {
  std::vector<Cell> cells(line.cells.begin(), line.cells.end());
  cells.push_back(line.evidence.empty() ? Cell() : Cell(line.evidence));
  renderer.row(cells);
}

}  // namespace

void require_cell(const store::Database& database, const Report& report, const ParameterValues& arguments,
                  const CellName& cell) {
  if (report.counts) {
    std::vector<std::string> names;
    for (const auto& one : count(database, report, arguments)) names.push_back(one.name);
    return require_one_of(names, cell.figure, report);
  }
  RowNames rows(report);
  run(database, report, arguments, {}, registry::Language::english, rows);
  require_one_of(rows.found, cell.figure, report);
}

void explain(const store::Database& database, const Report& report, const ParameterValues& arguments,
             const CellName& cell, registry::Language language, Renderer& renderer) {
  require_cell(database, report, arguments, cell);
  const bool polish = language == registry::Language::polish;
  const std::vector<Column> columns{{"person", heading(polish, "explain.person"), Kind::text},
                                    {"participation", heading(polish, "explain.participation"), Kind::text},
                                    {"application", heading(polish, "explain.application"), Kind::text},
                                    {"sex", heading(polish, "explain.sex"), Kind::text, {{"", "code:sex"}}},
                                    {"amount", heading(polish, "explain.amount"), Kind::number},
                                    {"evidence", heading(polish, "explain.evidence"), Kind::text}};
  const auto behind = behind_sql(report);
  auto query =
      database.prepare(std::string(kPeople) + (report.counts ? over(kCounted, bare_sql(report)) + over(kBehind, behind)
                                                             : over(kOfRow, behind)));
  bind_behind(query, arguments, cell);
  query.bind(":sex", std::string_view(cell.part == Part::women ? "female" : cell.part == Part::men ? "male" : ""));
  RecordNames names(database);
  renderer.begin(columns);
  std::optional<Line> line;
  while (query.step()) {
    constexpr int kCells = 5, kPart = 5, kEntity = 6, kRecord = 7;
    Line next;
    for (int i = 0; i < kCells; ++i)
      next.cells.push_back(query.is_null(i) ? std::nullopt : std::optional(std::string(query.text(i))));
    if (!query.is_null(kRecord)) next.evidence = names.name(query.text(kEntity), query.integer(kRecord));
    const bool same = line && query.integer(kPart) == 0 && line->cells == next.cells;
    if (same) {
      line->evidence += ' ' + next.evidence;
      continue;
    }
    if (line) put(renderer, *line);
    line = std::move(next);
  }
  if (line) put(renderer, *line);
  renderer.end();
}

}  // namespace mops::report
