#include "work/leaving.h"

#include "registry/facts.h"

namespace mops::work {
namespace {

constexpr std::string_view kContracts = R"sql(
  SELECT c.key, c.state,
         (SELECT r.result FROM contract_review r
          WHERE r.contract_id = c.id AND r.final = 'yes' AND r.held_on IS NOT NULL ORDER BY r.held_on DESC LIMIT 1),
         EXISTS (SELECT 1 FROM contract_review r
                 WHERE r.contract_id = c.id AND r.final = 'yes' AND r.held_on IS NOT NULL),
         (SELECT r.planned_on FROM contract_review r
          WHERE r.contract_id = c.id AND r.held_on IS NULL
          ORDER BY coalesce(r.final, 'no') = 'yes' DESC, r.planned_on DESC LIMIT 1)
  FROM social_contract c
  WHERE c.participation_id = :participation AND c.state IN ('active', 'suspended')
  ORDER BY c.key
)sql";

// The rate as the rule enrollment.below_threshold takes it.
constexpr std::string_view kCompleted = R"sql(
  WITH form AS (
    SELECT f.id, f.mode, f.exam_on, coalesce(f.completion_threshold, p.completion_threshold) AS threshold
    FROM form_of_support f
    CROSS JOIN project p ON p.id = f.project_id
    WHERE f.id = :form),
  span AS (SELECT t.* FROM turn_of_form t WHERE t.id = :enrollment),
  own AS (
    SELECT sum(m.minutes) AS attended, sum(iif(m.cancelled, m.session_minutes, 0)) AS left_out,
           sum(iif(m.cancelled, 0, m.session_minutes)) AS marked
    FROM span
    CROSS JOIN attendance_mark m ON m.form_id = span.form_id AND m.participation_id = span.participation_id
                                AND m.held_on > span.after_on AND m.held_on < span.before_on),
  held AS (
    SELECT sum(s.minutes) AS minutes
    FROM span
    CROSS JOIN session_held s ON s.form_id = span.form_id AND s.held_on > span.after_on AND s.held_on < span.before_on),
  rate AS (
    SELECT coalesce(own.attended, 0) AS attended,
           CASE form.mode WHEN 'individual' THEN coalesce(own.marked, 0)
                          ELSE coalesce(held.minutes, 0) - coalesce(own.left_out, 0) END AS held,
           form.threshold
    FROM form, own, held)
  SELECT rate.held > 0 AND rate.attended * 100 >= rate.threshold * rate.held
         AND (form.exam_on IS NULL OR coalesce(e.exam_passed, 'no') = 'yes')
         AND NOT EXISTS (SELECT 1 FROM session s WHERE s.form_id = :form AND s.state <> 'cancelled' AND s.held_on > :on)
  FROM form, rate
  CROSS JOIN enrollment e ON e.id = :enrollment
)sql";

constexpr std::string_view kClaims = R"sql(
  SELECT a.key || ', ' || f.key || ', ' || x.from_on || ' – ' || x.to_on
  FROM allowance_claim x
  CROSS JOIN allowance a ON a.id = x.allowance_id
  CROSS JOIN form_of_support f ON f.id = x.form_id
  WHERE x.participation_id = :participation AND x.paid IS NULL
  ORDER BY a.key, f.key, x.from_on
)sql";

constexpr std::string_view kLeavingSteps = R"sql(
  SELECT i.key
  FROM social_contract c
  CROSS JOIN path_item i ON i.contract_id = c.id AND i.state IN ('planned', 'in_progress')
  WHERE c.participation_id = :participation AND c.state NOT IN ('draft', 'refused')
  ORDER BY c.key, i.position
)sql";

std::vector<std::string> texts(const store::Database& database, std::string_view sql, std::int64_t participation) {
  auto query = database.prepare(sql);
  query.bind(":participation", participation);
  std::vector<std::string> found;
  while (query.step()) found.emplace_back(query.text(0));
  return found;
}

}  // namespace

std::vector<OpenContract> open_contracts(const store::Database& database, std::int64_t participation) {
  auto query = database.prepare(kContracts);
  query.bind(":participation", participation);
  std::vector<OpenContract> found;
  while (query.step())
    found.push_back({std::string(query.text(0)), std::string(query.text(1)), std::string(query.text(2)),
                     query.integer(3) != 0, std::string(query.text(4))});
  return found;
}

bool is_completed(const store::Database& database, const Enrollment& enrollment, std::string_view on) {
  auto query = database.prepare(registry::with_facts("turn_of_form session_held attendance_mark", kCompleted));
  return query.bind(":form", enrollment.form).bind(":enrollment", enrollment.id).bind(":on", on).first_integer() == 1;
}

std::vector<std::string> open_claims(const store::Database& database, std::int64_t participation) {
  return texts(database, kClaims, participation);
}

std::vector<std::string> open_steps(const store::Database& database, std::int64_t participation) {
  return texts(database, kLeavingSteps, participation);
}

}  // namespace mops::work
