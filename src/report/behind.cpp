#include "report/behind.h"

#include <algorithm>
#include <map>

#include "error.h"
#include "registry/facts.h"
#include "schema.h"
#include "text/suggest.h"

namespace mops::report {
namespace {

// Whom a question is about, put between the common tables of the report and those of its conditions.
constexpr std::string_view kAsked = R"sql(
  asked(person, participation) AS MATERIALIZED (
    SELECT pe.id, u.id
    FROM person pe
    LEFT JOIN participation u ON u.person_id = pe.id AND u.project_id = (SELECT id FROM project WHERE key = :project)
    WHERE pe.id IN (
      SELECT :person WHERE :person IS NOT NULL
      UNION ALL
      SELECT u.person_id FROM project j JOIN participation u ON u.project_id = j.id
      WHERE j.key = :project AND :person IS NULL
      UNION ALL
      SELECT a.person_id
      FROM project j
      JOIN recruitment_round r ON r.project_id = j.id
      JOIN application a ON a.round_id = r.id
      WHERE j.key = :project AND :person IS NULL)),
  part AS MATERIALIZED (
    SELECT asked.person, u.id,
           CASE WHEN u.id IS NULL THEN 'takes_part'
                WHEN u.joined_on > MIN(COALESCE(:to, :as_of), :as_of) THEN 'joined' END AS lacks
    FROM asked LEFT JOIN participation u ON u.id = asked.participation)%
)sql";

// Of a report without conditions of its own.
constexpr std::string_view kAny = R"sql(
SELECT person, COALESCE(lacks, IIF(person IN (SELECT person FROM (%) WHERE figure = :figure), NULL, 'otherwise')) AS lacks,
       'participation' AS entity, id AS record, 'joined_on' AS field, NULL AS amount
FROM part
)sql";

struct Conditions {
  registry::Header header;
  std::vector<std::string> explained;  // columns of a report of rows; empty: all
};

// Null when the report has none.
const Conditions* conditions_of(const Report& report) {
  static std::map<std::string, std::optional<Conditions>> known;
  const auto [found, fresh] = known.try_emplace(report.name);
  if (fresh) {
    if (const auto text = schema::find("conditions/" + report.name + ".sql")) {
      Conditions conditions{registry::read_header(*text), {}};
      conditions.explained = registry::split(conditions.header.first("explained"), ' ');
      found->second = std::move(conditions);
    }
  }
  return found->second ? &*found->second : nullptr;
}

void require_column(const Report& report, const Conditions& conditions, const std::string& column) {
  std::vector<std::string> names = conditions.explained;
  if (names.empty())
    for (const auto& one : report.columns) names.push_back(one.name);
  if (std::ranges::find(names, column) != names.end()) return;
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  throw Error(ErrorKind::usage, "cell.column", {{"report", report.name}, {"column", column}, {"columns", list}});
}

}  // namespace

std::string over(std::string_view outer, std::string_view inner) {
  std::string sql(outer);
  return sql.replace(sql.find('%'), 1, inner);
}

std::string_view bare_sql(const Report& report) {
  auto sql = report.header.sql;
  while (!sql.empty() && (sql.back() == '\n' || sql.back() == ';' || sql.back() == ' ')) sql.remove_suffix(1);
  return sql;
}

CellName parse_cell(const Report& report, std::string_view text) {
  const auto colon = text.rfind(':');
  CellName cell{std::string(text.substr(0, colon)), {}, Part::total};
  const auto part = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  if (!report.counts) {
    const auto* conditions = conditions_of(report);
    if (conditions == nullptr) throw Error(ErrorKind::usage, "report.no_people", {{"report", report.name}});
    if (part.empty()) throw Error(ErrorKind::usage, "cell.row", {{"report", report.name}, {"cell", std::string(text)}});
    cell.column = part;
    require_column(report, *conditions, cell.column);
  } else if (part == "women") {
    cell.part = Part::women;
  } else if (part == "men") {
    cell.part = Part::men;
  } else if (!part.empty() && part != "total") {
    throw Error(ErrorKind::usage, "cell.part", {{"part", std::string(part)}});
  }
  return cell;
}

std::string behind_sql(const Report& report) {
  const auto sql = bare_sql(report);
  const auto* conditions = conditions_of(report);
  if (conditions == nullptr) return "WITH" + over(kAsked, over(kAny, sql));
  // A query of a report is WITH its common tables, and a SELECT that begins a line.
  const auto end = sql.find("\nSELECT");
  if (end == std::string_view::npos) throw Error(ErrorKind::bug, "bug.schema", {{"reason", "query of " + report.name}});
  // Facts that the conditions use beside those of the report.
  auto facts = registry::facts_behind(conditions->header.facts);
  const auto known = registry::facts_behind(report.header.facts);
  std::erase_if(facts, [&](const std::string& name) { return std::ranges::find(known, name) != known.end(); });
  // What follows begins with a common table of its own, or is the SELECT alone.
  const auto own = conditions->header.sql;
  const auto first = own.find('\n') + 1;  // behind the empty comment that ends the header
  const auto body = own.substr(first);
  return std::string(sql.substr(0, end)) + ',' + registry::common_tables(facts) +
         over(kAsked, body.starts_with("SELECT") ? "" : ",") + std::string(body);
}

void bind_behind(store::Statement& query, const ParameterValues& arguments, const CellName& cell,
                 std::optional<std::int64_t> person) {
  bind_arguments(query, arguments);
  query.bind(cell.column.empty() ? ":figure" : ":row", std::string_view(cell.figure));
  query.bind(":column", std::string_view(cell.column));
  if (person) query.bind(":person", *person);
}

}  // namespace mops::report
