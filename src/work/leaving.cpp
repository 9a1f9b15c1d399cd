#include "work/leaving.h"

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
  length AS (
    SELECT s.id, s.held_on, minutes_between(s.starts_at, s.ends_at, s.break_minutes) AS minutes
    FROM session s
    WHERE s.form_id = :form AND s.state = 'held'),
  span AS (
    SELECT e.participation_id,
           coalesce((SELECT max(b.ended_on) FROM enrollment b
                     WHERE b.form_id = e.form_id AND b.participation_id = e.participation_id
                       AND b.state = 'completed' AND coalesce(b.turn, 1) < coalesce(e.turn, 1)), '') AS after_on,
           coalesce((SELECT min(coalesce(n.enrolled_on, n.requested_on)) FROM enrollment n
                     WHERE n.form_id = e.form_id AND n.participation_id = e.participation_id
                       AND n.state NOT IN ('waiting', 'removed') AND n.turn > coalesce(e.turn, 1)), '9999-12-31') AS before_on
    FROM enrollment e
    WHERE e.id = :enrollment),
  inside AS (SELECT s.id, s.minutes FROM span CROSS JOIN length s ON s.held_on > span.after_on AND s.held_on < span.before_on),
  own AS (
    SELECT sum(CASE WHEN c.attended = 'yes' THEN coalesce(a.minutes, s.minutes) ELSE 0 END) AS attended,
           sum(CASE WHEN c.cancels = 'yes' THEN s.minutes ELSE 0 END) AS left_out,
           sum(CASE WHEN c.cancels = 'yes' THEN 0 ELSE s.minutes END) AS marked
    FROM span
    CROSS JOIN inside s
    CROSS JOIN attendance a ON a.session_id = s.id AND a.participation_id = span.participation_id
    CROSS JOIN presence_code c ON c.id = a.presence_id),
  rate AS (
    SELECT coalesce(own.attended, 0) AS attended,
           CASE form.mode WHEN 'individual' THEN coalesce(own.marked, 0)
                          ELSE (SELECT coalesce(sum(minutes), 0) FROM inside) - coalesce(own.left_out, 0) END AS held,
           form.threshold
    FROM form, own)
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
  auto query = database.prepare(kCompleted);
  return query.bind(":form", enrollment.form).bind(":enrollment", enrollment.id).bind(":on", on).first_integer() == 1;
}

std::vector<std::string> open_claims(const store::Database& database, std::int64_t participation) {
  return texts(database, kClaims, participation);
}

std::vector<std::string> open_steps(const store::Database& database, std::int64_t participation) {
  return texts(database, kLeavingSteps, participation);
}

}  // namespace mops::work
