#include "work/recruitment.h"

#include <algorithm>
#include <cstdlib>

#include "change/condition.h"
#include "error.h"
#include "registry/views.h"
#include "text/date.h"

namespace mops::work {
namespace {

using store::Database;

constexpr std::string_view kCriteria = R"sql(
  SELECT c.key, c.code, c.name, coalesce(c.condition, ''), coalesce(c.evidence_kind, ''), coalesce(c.points, 0),
         coalesce(c.exclusive_group, ''), p.key
  FROM recruitment_round AS r JOIN project AS p ON p.id = r.project_id JOIN criterion AS c ON c.project_id = p.id
  WHERE r.id = ?1 AND (c.kind = 'formal') = (?2 = 'formal') ORDER BY c.position, c.code
)sql";

constexpr std::string_view kApplications = R"sql(
  SELECT id, person_id, key, state, coalesce(complete_by, ''), coalesce(reason, '')
  FROM application WHERE round_id = ?1 ORDER BY received_on, coalesce(received_at, ''), key
)sql";

constexpr std::string_view kEvidence = R"sql(
  SELECT a.key, min(e.key)
  FROM application AS a JOIN evidence AS e ON e.person_id = a.person_id
  WHERE a.round_id = ?1 AND e.kind = ?2 AND coalesce(e.issued_on, a.received_on) <= a.received_on
    AND coalesce(e.valid_to, a.received_on) >= a.received_on
  GROUP BY a.id
)sql";

constexpr std::string_view kRoundSteps = R"sql(
  SELECT t.step FROM recruitment_round AS r JOIN tie_break AS t ON t.project_id = r.project_id
  WHERE r.id = ?1 ORDER BY t.position
)sql";

constexpr std::string_view kCandidates = R"sql(
  SELECT a.id, a.key, v.sex = 'female', coalesce(a.unit_id, 0), v.points_total, coalesce(a.disability_degree, ''),
         v.premise_count, a.received_on, coalesce(a.received_at, '23:59')
  FROM application AS a JOIN v1_applicant AS v ON v.key = a.key
  WHERE a.round_id = ?1
    AND (a.state = 'scored'
         OR ?2 AND a.state = 'reserve'
            AND NOT EXISTS (SELECT 1 FROM place_offer AS o WHERE o.application_id = a.id AND o.answer IS NULL))
  ORDER BY a.key
)sql";

constexpr std::string_view kPointsOf = R"sql(
  SELECT coalesce(max(s.points), 0) FROM score AS s JOIN criterion AS c ON c.id = s.criterion_id
  WHERE s.application_id = ?1 AND c.code = ?2
)sql";

constexpr std::string_view kLimits = R"sql(
  SELECT r.limit_total, r.target_women, r.target_men, r.reserve_limit, p.points_threshold
  FROM recruitment_round AS r JOIN project AS p ON p.id = r.project_id WHERE r.id = ?1
)sql";

// The reserve list of the last meeting, without those who were asked for this place already.
constexpr std::string_view kReserve = R"sql(
  SELECT a.id, a.key, p.sex = 'female', coalesce(l.unit_id, a.unit_id, 0)
  FROM application AS freed
  JOIN application AS a ON a.round_id = freed.round_id AND a.state = 'reserve'
  JOIN person AS p ON p.id = a.person_id
  JOIN list_entry AS l ON l.application_id = a.id AND l.list = 'reserve'
  JOIN commission_meeting AS m ON m.id = l.meeting_id
  WHERE freed.id = ?1
    AND m.number = (SELECT max(number) FROM commission_meeting WHERE round_id = freed.round_id)
    AND NOT EXISTS (SELECT 1 FROM place_offer AS o WHERE o.application_id = a.id
                    AND (o.freed_by_id = freed.id OR o.answer IS NULL))
  ORDER BY l.position
)sql";

// Which quotas an application counts for, whatever the unit: their places in the order of the round.  A status takes in
// those under it, whose codes begin with it.
constexpr std::string_view kQuotasOf = R"sql(
  SELECT l.place
  FROM application AS a
  JOIN person AS p ON p.id = a.person_id
  JOIN (SELECT *, row_number() OVER (ORDER BY number) - 1 AS place FROM round_limit WHERE round_id = ?2) AS l
  WHERE a.id = ?1 AND coalesce(l.sex, p.sex) = p.sex
    AND (l.labour_status IS NULL OR a.labour_status = l.labour_status OR a.labour_status GLOB l.labour_status || '_*')
  ORDER BY l.place
)sql";

// Places that the commission has moved to women, less those moved to men.  A meeting that does not say the direction
// moved them to the sex of which it admitted more than the round planned (R-12).
constexpr std::string_view kMoved = R"sql(
  SELECT coalesce(sum(CASE
           WHEN m.moved_to_women IS NOT NULL OR m.moved_to_men IS NOT NULL
             THEN coalesce(m.moved_to_women, 0) - coalesce(m.moved_to_men, 0)
           ELSE min(coalesce(m.places_moved, 0), max(0, basic.women - r.target_women))
                - min(coalesce(m.places_moved, 0), max(0, basic.men - r.target_men)) END), 0)
  FROM recruitment_round AS r
  JOIN commission_meeting AS m ON m.round_id = r.id
  JOIN (SELECT y.id, coalesce(sum(p.sex = 'female'), 0) AS women, coalesce(sum(p.sex = 'male'), 0) AS men
        FROM commission_meeting AS y
        LEFT JOIN list_entry AS l ON l.meeting_id = y.id AND l.list = 'basic'
        LEFT JOIN application AS a ON a.id = l.application_id
        LEFT JOIN person AS p ON p.id = a.person_id
        WHERE y.round_id = ?1 GROUP BY y.id) AS basic ON basic.id = m.id
  WHERE r.id = ?1
)sql";

// Who holds a place: the admitted and the participants where the last list put them, and those to whom a freed place is
// offered.
constexpr std::string_view kHolders = R"sql(
  SELECT a.id, a.key, p.sex = 'female',
         coalesce((SELECT l.unit_id FROM list_entry AS l JOIN commission_meeting AS m ON m.id = l.meeting_id
                   WHERE l.application_id = coalesce(o.freed_by_id, a.id) ORDER BY m.number DESC LIMIT 1), a.unit_id, 0)
  FROM application AS a
  JOIN person AS p ON p.id = a.person_id
  LEFT JOIN place_offer AS o ON o.application_id = a.id AND o.answer IS NULL
  WHERE a.round_id = ?1 AND (a.state IN ('admitted', 'participant') OR a.state = 'reserve' AND o.id IS NOT NULL)
  ORDER BY a.key
)sql";

constexpr std::string_view kPlaced = R"sql(
  SELECT coalesce(l.unit_id, a.unit_id, 0)
  FROM application AS a
  LEFT JOIN list_entry AS l ON l.application_id = a.id
  LEFT JOIN commission_meeting AS m ON m.id = l.meeting_id
  WHERE a.id = ?1 ORDER BY m.number DESC LIMIT 1
)sql";

// Higher goes first.
int degree_rank(std::string_view degree) {
  if (degree == "severe") return 3;
  if (degree == "moderate") return 2;
  return degree == "light" ? 1 : 0;
}

// Earlier goes first: minutes before a far day.
int earliness(std::string_view day, std::string_view time) {
  const auto date = text::parse_iso_date(day);
  const auto minutes = text::parse_time(time);
  return date && minutes ? -static_cast<int>(text::days_from_civil(*date) * 1440 + *minutes) : 0;
}

std::optional<int> optional_number(const store::Statement& query, int column) {
  return query.is_null(column) ? std::nullopt : std::optional(static_cast<int>(query.integer(column)));
}

std::vector<std::size_t> quotas_of(store::Statement& query, std::int64_t application, std::int64_t round) {
  std::vector<std::size_t> found;
  query.bind(1, application).bind(2, round);
  while (query.step()) found.push_back(static_cast<std::size_t>(query.integer(0)));
  return found;
}

std::vector<domain::Candidate> holders(const Database& database, std::int64_t round) {
  auto query = database.prepare(kHolders);
  auto quotas = database.prepare(kQuotasOf);
  query.bind(1, round);
  std::vector<domain::Candidate> found;
  while (query.step())
    found.push_back({static_cast<long>(query.integer(0)),
                     std::string(query.text(1)),
                     query.integer(2) != 0,
                     static_cast<long>(query.integer(3)),
                     0,
                     {},
                     quotas_of(quotas, query.integer(0), round)});
  return found;
}

std::int64_t placed_unit_id(const Database& database, std::int64_t application) {
  return database.prepare(kPlaced).bind(1, application).first_integer().value_or(0);
}

}  // namespace

std::vector<Criterion> criteria(const Database& database, std::int64_t round, std::string_view kind) {
  auto query = database.prepare(kCriteria);
  query.bind(1, round).bind(2, kind);
  std::vector<Criterion> found;
  while (query.step())
    found.push_back({std::string(query.text(0)), std::string(query.text(1)), std::string(query.text(2)),
                     std::string(query.text(3)), std::string(query.text(4)), query.integer(5),
                     std::string(query.text(6)), std::string(query.text(7))});
  return found;
}

std::vector<Application> applications(const Database& database, std::int64_t round,
                                      const std::vector<std::string>& states) {
  auto query = database.prepare(kApplications);
  query.bind(1, round);
  std::vector<Application> found;
  while (query.step()) {
    Application one{query.integer(0),           query.integer(1),           std::string(query.text(2)),
                    std::string(query.text(3)), std::string(query.text(4)), std::string(query.text(5))};
    if (std::ranges::find(states, one.state) != states.end()) found.push_back(std::move(one));
  }
  return found;
}

bool received_outside(const Database& database, std::int64_t application) {
  auto query = database.prepare(
      "SELECT a.received_on < r.opens_on OR a.received_on > r.closes_on"
      " FROM application AS a JOIN recruitment_round AS r ON r.id = a.round_id WHERE a.id = ?1");
  return query.bind(1, application).first_integer().value_or(0) != 0;
}

std::map<std::string, std::optional<bool>> judge_condition(change::RecordStore& records, std::string_view round,
                                                           const Criterion& criterion) {
  const auto& database = records.database();
  change::KnownKeys keys{records, records.id_of(registry::registry().at("project"), criterion.project), nullptr};
  const auto read = change::read_conditions(registry::subject("applicant"), criterion.condition, &keys);
  if (!read.error.empty())
    throw Error(ErrorKind::refused, "criterion.condition",
                {{"criterion", criterion.key}, {"condition", criterion.condition}});
  database.execute(registry::create_views_named_in("v1_applicant").c_str());
  auto query =
      database.prepare("SELECT key, " + change::truth_expression(read.all, 2) + " FROM v1_applicant WHERE round = ?1");
  query.bind(1, round);
  change::bind_conditions(query, read.all, 2);
  std::map<std::string, std::optional<bool>> answers;
  while (query.step())
    answers.emplace(query.text(0), query.is_null(1) ? std::nullopt : std::optional(query.integer(1) != 0));
  return answers;
}

std::map<std::string, std::string> evidence_of(const Database& database, std::int64_t round, std::string_view kind) {
  auto query = database.prepare(kEvidence);
  query.bind(1, round).bind(2, kind);
  std::map<std::string, std::string> found;
  while (query.step()) found.emplace(query.text(0), query.text(1));
  return found;
}

std::map<std::string, std::string> formal_answers(const Database& database, std::int64_t application) {
  auto query = database.prepare(
      "SELECT c.key, f.result FROM formal_check AS f JOIN criterion AS c ON c.id = f.criterion_id WHERE "
      "f.application_id = ?1");
  query.bind(1, application);
  std::map<std::string, std::string> found;
  while (query.step()) found.emplace(query.text(0), query.text(1));
  return found;
}

std::vector<std::string> tie_break_steps(const Database& database, std::int64_t round) {
  auto query = database.prepare(kRoundSteps);
  query.bind(1, round);
  std::vector<std::string> steps;
  while (query.step()) steps.emplace_back(query.text(0));
  if (steps.empty()) steps = {"disability", "premises", "received", "number"};
  return steps;
}

std::vector<domain::Candidate> candidates(const Database& database, std::int64_t round,
                                          const std::vector<std::string>& steps, bool waiting) {
  database.execute(registry::create_views_named_in(kCandidates).c_str());
  auto query = database.prepare(kCandidates);
  auto points_of = database.prepare(kPointsOf);
  auto quotas = database.prepare(kQuotasOf);
  query.bind(1, round).bind(2, std::int64_t{waiting});
  std::vector<domain::Candidate> found;
  while (query.step()) {
    domain::Candidate candidate{
        static_cast<long>(query.integer(0)),       std::string(query.text(1)),         query.integer(2) != 0,
        static_cast<long>(query.integer(3)),       static_cast<int>(query.integer(4)), {},
        quotas_of(quotas, query.integer(0), round)};
    for (const auto& step : steps) {
      if (step == "number") break;  // always the last word
      if (step == "disability") {
        candidate.tie_values.push_back(degree_rank(query.text(5)));
      } else if (step == "premises") {
        candidate.tie_values.push_back(static_cast<int>(query.integer(6)));
      } else if (step == "received") {
        candidate.tie_values.push_back(earliness(query.text(7), query.text(8)));
      } else {
        points_of.bind(1, query.integer(0)).bind(2, std::string_view(step));
        candidate.tie_values.push_back(static_cast<int>(points_of.first_integer().value_or(0)));
      }
    }
    found.push_back(std::move(candidate));
  }
  return found;
}

domain::Limits limits(const Database& database, std::int64_t round) {
  auto query = database.prepare(kLimits);
  domain::Limits limits;
  if (!query.bind(1, round).step()) return limits;
  limits.total = static_cast<int>(query.integer(0));
  limits.women = optional_number(query, 1);
  limits.men = optional_number(query, 2);
  limits.reserve_limit = optional_number(query, 3);
  limits.threshold = optional_number(query, 4);
  const auto each = [&](const char* sql, const auto& take) {
    auto rows = database.prepare(sql);
    rows.bind(1, round);
    while (rows.step()) take(static_cast<long>(rows.integer(0)), static_cast<int>(rows.integer(1)));
  };
  each("SELECT unit_id, places FROM round_unit WHERE round_id = ?1 ORDER BY unit_id",
       [&](long unit, int places) { limits.units.emplace_back(unit, places); });
  each("SELECT coalesce(unit_id, 0), places FROM round_limit WHERE round_id = ?1 ORDER BY number",
       [&](long unit, int places) {
         limits.quotas.push_back({unit, places});
       });
  each(
      "SELECT u.id, 0 FROM recruitment_round AS r JOIN unit AS u ON u.project_id = r.project_id WHERE r.id = ?1"
      " ORDER BY u.id",
      [&](long unit, int) { limits.other_units.push_back(unit); });
  const auto moved = static_cast<int>(database.prepare(kMoved).bind(1, round).first_integer().value_or(0));
  (moved > 0 ? limits.move_to_women : limits.move_to_men) = std::abs(moved);
  limits.holders = holders(database, round);
  return limits;
}

std::optional<std::string> next_offer(const Database& database, std::int64_t freed) {
  const auto round =
      database.prepare("SELECT round_id FROM application WHERE id = ?1").bind(1, freed).first_integer().value_or(0);
  auto query = database.prepare(kReserve);
  auto quotas = database.prepare(kQuotasOf);
  query.bind(1, freed);
  std::vector<domain::Candidate> reserve;
  while (query.step())
    reserve.push_back({static_cast<long>(query.integer(0)),
                       std::string(query.text(1)),
                       query.integer(2) != 0,
                       static_cast<long>(query.integer(3)),
                       0,
                       {},
                       quotas_of(quotas, query.integer(0), round)});
  const auto place = domain::freed_place(limits(database, round), static_cast<long>(placed_unit_id(database, freed)));
  const auto chosen = domain::next_reserve(reserve, place);
  return chosen ? std::optional(reserve[*chosen].number) : std::nullopt;
}

std::optional<std::string> open_offer(const Database& database, std::int64_t application) {
  auto query = database.prepare(
      "SELECT f.key FROM place_offer AS o JOIN application AS f ON f.id = o.freed_by_id"
      " WHERE o.application_id = ?1 AND o.answer IS NULL ORDER BY o.id LIMIT 1");
  return query.bind(1, application).step() ? std::optional<std::string>(query.text(0)) : std::nullopt;
}

std::optional<std::string> placed_unit(const Database& database, std::int64_t application) {
  auto query = database.prepare("SELECT key FROM unit WHERE id = ?1");
  query.bind(1, placed_unit_id(database, application));
  return query.step() ? std::optional<std::string>(query.text(0)) : std::nullopt;
}

}  // namespace mops::work
