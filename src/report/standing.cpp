#include "report/standing.h"

#include <algorithm>

#include "error.h"
#include "registry/dictionary.h"

namespace mops::report {
namespace {

constexpr std::string_view kCandidates = R"sql(
  SELECT c.person, p.key, p.sex,
         (SELECT u.key FROM participation u JOIN project j ON j.id = u.project_id
          WHERE u.person_id = c.person AND j.key = :project),
         c.lacks, c.entity, c.record, c.field, r.person IS NOT NULL
  FROM (%) AS c
  JOIN person p ON p.id = c.person
)sql";

// The people of the figure as the report itself counts them.
constexpr std::string_view kCountedOperations =
    "LEFT JOIN (SELECT DISTINCT person FROM (%) WHERE figure = :figure) AS r ON r.person = c.person";
constexpr std::string_view kNotCounted = "LEFT JOIN (SELECT NULL AS person) AS r ON r.person = c.person";
constexpr std::string_view kInOrder = "\nORDER BY p.key, c.entity, c.record";

// The place of a condition in the order of all.
int place_of(std::string_view condition) {
  const auto& entries = registry::dictionary("report_condition").entries();
  const auto found = std::ranges::find(entries, condition, &registry::DictionaryEntry::code);
  if (found == entries.end())
    throw Error(ErrorKind::bug, "bug.schema", {{"reason", "condition " + std::string(condition)}});
  return static_cast<int>(found - entries.begin());
}

Standing read_candidate(const store::Statement& query) {
  const auto text = [&](int at) { return std::string(query.text(at)); };
  Standing standing{query.integer(0), text(1), text(2), text(3), text(4), text(7), query.integer(8) != 0, {}};
  standing.records.push_back({text(5), query.is_null(6) ? std::nullopt : std::optional(query.integer(6))});
  return standing;
}

// Nearer is whoever lacks nothing, then whoever fails at a later condition.
void take_nearer(Standing& nearest, Standing&& candidate) {
  if (nearest.in()) {
    if (candidate.in()) nearest.records.push_back(candidate.records.front());
  } else if (candidate.in() || place_of(candidate.lacks) > place_of(nearest.lacks)) {
    nearest = std::move(candidate);
  }
}

}  // namespace

Standings::Standings(const store::Database& database, const Report& report, Beside beside)
    : query_(database.prepare(over(kCandidates, behind_sql(report)) +
                              (beside == Beside::counted && report.counts ? over(kCountedOperations, bare_sql(report))
                                                                          : std::string(kNotCounted)) +
                              std::string(kInOrder))) {}

int Standings::each(const ParameterValues& arguments, const CellName& cell, std::optional<std::int64_t> person,
                    const std::function<void(const Standing&)>& visit) {
  bind_behind(query_, arguments, cell, person);
  std::optional<Standing> nearest;
  int visited = 0;
  const auto tell = [&] {
    if (!nearest) return;
    visit(*nearest);
    ++visited;
  };
  while (query_.step()) {
    auto candidate = read_candidate(query_);
    if (nearest && nearest->person == candidate.person) {
      take_nearer(*nearest, std::move(candidate));
      continue;
    }
    tell();
    nearest = std::move(candidate);
  }
  tell();
  return visited;
}

}  // namespace mops::report
