#include "report/explain.h"

#include <algorithm>
#include <vector>

#include "error.h"
#include "text/suggest.h"

namespace mops::report {
namespace {

// Somebody may have applied in several rounds; in a project there is one participation.
constexpr std::string_view kPeople = R"sql(
  SELECT p.key AS person,
         (SELECT u.key FROM participation u JOIN project j ON j.id = u.project_id
          WHERE u.person_id = x.person AND j.key = :project) AS participation,
         (SELECT group_concat(a.key, ' ') FROM application a JOIN recruitment_round r ON r.id = a.round_id
          JOIN project j ON j.id = r.project_id WHERE a.person_id = x.person AND j.key = :project) AS application,
         x.sex, x.amount
  FROM (SELECT person, max(sex) AS sex, sum(amount) AS amount, count(amount) AS amounts
        FROM (%) WHERE figure = :figure AND (:sex = '' OR sex = :sex)
        GROUP BY person HAVING person IS NOT NULL OR amounts > 0) AS x
  LEFT JOIN person p ON p.id = x.person
  ORDER BY p.key IS NULL, p.key
)sql";

std::string over(std::string_view outer, std::string_view inner) {
  while (!inner.empty() && (inner.back() == '\n' || inner.back() == ';' || inner.back() == ' ')) inner.remove_suffix(1);
  std::string sql(outer);
  return sql.replace(sql.find('%'), 1, inner);
}

void bind(store::Statement& query, const Arguments& arguments) {
  for (const auto& [name, value] : arguments) query.bind((':' + name).c_str(), std::string_view(value));
}

void require_figure(const store::Database& database, const Report& report, const Arguments& arguments,
                    const std::string& figure) {
  std::vector<std::string> names;
  for (const auto& one : count(database, report, arguments)) names.push_back(one.name);
  if (std::ranges::find(names, figure) != names.end()) return;
  const auto guess = text::closest(figure, names);
  throw Error(ErrorKind::usage, guess ? "figure.unknown.suggest" : "figure.unknown",
              {{"name", figure}, {"report", report.name}, {"suggestion", guess.value_or("")}});
}

}  // namespace

CellName parse_cell(std::string_view text) {
  const auto colon = text.rfind(':');
  CellName cell{std::string(text.substr(0, colon)), Part::total};
  if (colon == std::string_view::npos) return cell;
  const auto part = text.substr(colon + 1);
  if (part == "women") {
    cell.part = Part::women;
  } else if (part == "men") {
    cell.part = Part::men;
  } else if (part != "total") {
    throw Error(ErrorKind::usage, "cell.part", {{"part", std::string(part)}});
  }
  return cell;
}

void explain(const store::Database& database, const Report& report, const Arguments& arguments, const CellName& cell,
             registry::Language language, Renderer& renderer) {
  if (!report.counts) throw Error(ErrorKind::usage, "report.no_people", {{"report", report.name}});
  require_figure(database, report, arguments, cell.figure);
  const bool polish = language == registry::Language::polish;
  const std::vector<Column> columns{{"person", polish ? "Osoba" : "Person", Kind::text},
                                    {"participation", polish ? "Udział" : "Participation", Kind::text},
                                    {"application", polish ? "Zgłoszenie" : "Application", Kind::text},
                                    {"sex", polish ? "Płeć" : "Sex", Kind::text},
                                    {"amount", polish ? "Ilość" : "Amount", Kind::number}};
  auto query = database.prepare(over(kPeople, report.header.sql));
  bind(query, arguments);
  query.bind(":figure", std::string_view(cell.figure));
  query.bind(":sex", std::string_view(cell.part == Part::women ? "female" : cell.part == Part::men ? "male" : ""));
  renderer.begin(columns);
  std::vector<Cell> cells(columns.size());
  while (query.step()) {
    for (int i = 0; i < static_cast<int>(cells.size()); ++i)
      cells[static_cast<std::size_t>(i)] = query.is_null(i) ? Cell() : Cell(query.text(i));
    renderer.row(cells);
  }
  renderer.end();
}

}  // namespace mops::report
