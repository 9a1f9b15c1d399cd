#include "work/enrollment_plan_data.h"

#include <algorithm>

#include "registry/facts.h"

namespace mops::work {
namespace {

// What somebody's enrollment serves is not open; a step done in part waits for somebody to take it up again.
constexpr std::string_view kOpenSteps = R"sql(
  SELECT i.id, u.id, i.key, u.key, c.key, c.state, u.state, i.kind, i.support_group, n.code, i.instrument,
         i.planned_from, i.planned_to, u.joined_on,
         max(c.signed_by_person_on, c.signed_by_centre_on),
         CASE WHEN u.state <> 'active' OR u.joined_on > :on THEN 'not_active'
              WHEN c.state <> 'active' OR c.starts_on > :on OR c.ends_on < :on
                OR coalesce(max(c.signed_by_person_on, c.signed_by_centre_on), '9999-12-31') > :on THEN 'no_contract'
              WHEN i.state = 'partly_done' THEN 'partly_done'
              ELSE '' END
  FROM participation u
  CROSS JOIN social_contract c ON c.participation_id = u.id AND c.state IN ('draft', 'active', 'suspended')
  CROSS JOIN path_item i ON i.contract_id = c.id AND i.state IN ('planned', 'in_progress', 'partly_done')
  LEFT JOIN unit n ON n.id = i.unit_id
  WHERE u.project_id = :project
    AND NOT EXISTS (SELECT 1 FROM enrollment e
                    WHERE e.path_item_id = i.id AND e.state IN ('enrolled', 'attending', 'completed'))
  ORDER BY u.key, c.key, i.position
)sql";

// Who joins a group late must still be able to reach the threshold of completion (R-53, R-54).
constexpr std::string_view kForms = R"sql(
  WITH length AS MATERIALIZED (
    SELECT f.id AS form, s.held_on,
           minutes_between(s.starts_at, s.ends_at, s.break_minutes) AS minutes
    FROM form_of_support f
    CROSS JOIN session s ON s.form_id = f.id AND s.state <> 'cancelled'
    WHERE f.project_id = :project AND f.mode = 'group' AND f.starts_on < :on AND f.ends_on >= :on),
  left_over AS (
    SELECT form, sum(minutes) AS minutes, sum(iif(held_on >= :on, minutes, 0)) AS ahead
    FROM length
    GROUP BY form)
  SELECT f.id, f.key, f.starts_on, f.ends_on, f.mode = 'group', f.capacity,
         (SELECT count(*) FROM occupied_place o WHERE o.form_id = f.id),
         iif(f.mode = 'group' AND f.starts_on >= :on, coalesce(f.min_group, 0), 0),
         CASE WHEN f.ends_on < :on THEN 'over'
              WHEN f.mode = 'group' AND f.starts_on < :on
                AND NOT coalesce(l.ahead * 100 >= coalesce(f.completion_threshold, p.completion_threshold) * l.minutes
                                 AND l.minutes > 0, 0) THEN 'begun'
              ELSE '' END
  FROM project p
  CROSS JOIN form_of_support f ON f.project_id = p.id
  LEFT JOIN left_over l ON l.form = f.id
  WHERE p.id = :project
  ORDER BY f.starts_on, f.key
)sql";

// A form that the step names has to meet its planned days; one that was found has to lie inside them, if it is a group.
// The last two hindrances are those of enrollment.needs_disability and enrollment.refused_profile.
constexpr std::string_view kOptions = R"sql(
  SELECT i.id, f.id, e.key, e.state, iif(e.state = 'waiting', e.requested_on, ''), e.id, e.path_item_id = i.id,
         CASE
           WHEN e.state <> 'waiting' OR e.path_item_id <> i.id THEN 'had'
           WHEN f.ends_on < i.planned_from OR f.starts_on > i.planned_to
             OR (f.mode = 'individual' AND i.planned_to < :on)
             OR (f.mode = 'group' AND i.form_id IS NULL AND e.id IS NULL
                 AND (f.starts_on < i.planned_from OR f.ends_on > i.planned_to)) THEN 'dates'
           WHEN (f.kind = 'ASYST' OR f.needs_disability = 'yes')
             AND coalesce(u.disability_degree, 'none') NOT IN ('light', 'moderate', 'severe')
             AND coalesce(u.disability_special, 'none') NOT IN ('combined', 'mental', 'intellectual', 'pervasive')
             THEN 'needs_disability'
           WHEN f.support_group = 'ZAW'
             AND instr('|' || p.profile_refused || '|', '|' || a.labour_office_profile || '|') > 0
             THEN 'refused_profile'
           ELSE '' END
  FROM project p
  CROSS JOIN participation u ON u.project_id = p.id
  CROSS JOIN social_contract c ON c.participation_id = u.id AND c.state IN ('draft', 'active', 'suspended')
  CROSS JOIN path_item i ON i.contract_id = c.id AND i.state IN ('planned', 'in_progress', 'partly_done')
  CROSS JOIN form_of_support f ON f.project_id = p.id AND f.kind = i.kind
  LEFT JOIN application a ON a.id = u.application_id
  LEFT JOIN enrollment e ON e.form_id = f.id AND e.participation_id = u.id
                        AND NOT EXISTS (SELECT 1 FROM enrollment n
                                        WHERE n.form_id = f.id AND n.participation_id = u.id AND n.turn > coalesce(e.turn, 1))
  WHERE p.id = :project
    AND (i.form_id = f.id
         OR (i.form_id IS NULL AND i.support_group = f.support_group
             AND (i.unit_id IS NULL OR f.unit_id IS NULL OR i.unit_id = f.unit_id)
             AND (i.instrument IS NULL OR f.instrument IS NULL OR fold(i.instrument) = fold(f.instrument)))
         OR (e.state = 'waiting' AND e.path_item_id = i.id))
)sql";

constexpr std::string_view kHeld = R"sql(
  SELECT u.id, f.id, f.key, f.starts_on, f.ends_on, f.mode = 'group', i.planned_from, i.planned_to
  FROM participation u
  CROSS JOIN participation o ON o.person_id = u.person_id
  CROSS JOIN enrollment e ON e.participation_id = o.id AND e.state IN ('enrolled', 'attending')
  CROSS JOIN form_of_support f ON f.id = e.form_id AND f.ends_on >= :on
  LEFT JOIN path_item i ON i.id = e.path_item_id AND o.id = u.id
  WHERE u.project_id = :project AND u.state = 'active'
  ORDER BY u.id, f.key
)sql";

constexpr std::string_view kSameTime = R"sql(
  WITH mattering AS (
    SELECT id FROM form_of_support WHERE project_id = :project
    UNION
    SELECT e.form_id
    FROM participation u
    CROSS JOIN participation o ON o.person_id = u.person_id AND o.project_id <> u.project_id
    CROSS JOIN enrollment e ON e.participation_id = o.id AND e.state IN ('enrolled', 'attending')
    WHERE u.project_id = :project AND u.state = 'active'),
  meeting AS MATERIALIZED (
    SELECT s.form_id, s.held_on, s.starts_at, s.ends_at
    FROM mattering
    CROSS JOIN form_of_support f ON f.id = mattering.id AND f.mode = 'group' AND f.kind NOT IN ('PSOC', 'ASYST')
    CROSS JOIN session s ON s.form_id = f.id AND s.held_on >= :on AND s.state <> 'cancelled')
  SELECT a.form_id, b.form_id, min(a.held_on)
  FROM meeting a
  JOIN meeting b ON b.held_on = a.held_on AND b.form_id > a.form_id
  WHERE a.starts_at < b.ends_at AND b.starts_at < a.ends_at
  GROUP BY a.form_id, b.form_id
)sql";

store::Statement ask(const store::Database& database, std::string_view sql, std::int64_t project, std::string_view on) {
  auto query = database.prepare(sql);
  query.bind(":project", project).bind(":on", on);
  return query;
}

std::string text(const store::Statement& query, int column) { return std::string(query.text(column)); }

PlanStep read_step(const store::Statement& query) {
  PlanStep step;
  step.id = query.integer(0);
  step.participation_id = query.integer(1);
  int column = 2;
  for (auto* field : {&step.key, &step.participation, &step.contract, &step.contract_state, &step.participation_state,
                      &step.kind, &step.group, &step.unit, &step.instrument, &step.planned_from, &step.planned_to,
                      &step.joined_on, &step.signed_on, &step.hindrance})
    *field = text(query, column++);
  return step;
}

PlanForm read_form(const store::Statement& query) {
  PlanForm form;
  form.id = query.integer(0);
  form.key = text(query, 1);
  form.starts_on = text(query, 2);
  form.ends_on = text(query, 3);
  form.group = query.integer(4) != 0;
  if (!query.is_null(5)) form.capacity = query.integer(5);
  form.taken = query.integer(6);
  form.min_group = query.integer(7);
  form.hindrance = text(query, 8);
  return form;
}

HeldPlace read_held(const store::Statement& query) {
  return {query.integer(1),      text(query, 2), text(query, 3), text(query, 4),
          query.integer(5) != 0, text(query, 6), text(query, 7)};
}

// Options of every step in the order of steps and forms; what hinders the form hinders every option of it.
void read_options(store::Statement query, EnrollmentPlanData& data) {
  std::map<std::int64_t, std::size_t> step_of, form_of;
  for (std::size_t i = 0; i < data.steps.size(); ++i) step_of[data.steps[i].id] = i;
  for (std::size_t i = 0; i < data.forms.size(); ++i) form_of[data.forms[i].id] = i;
  std::map<std::pair<std::size_t, std::size_t>, PlanOption> options;
  while (query.step()) {
    const auto step = step_of.find(query.integer(0));
    if (step == step_of.end()) continue;
    PlanOption option{step->second,     form_of.at(query.integer(1)), text(query, 2), text(query, 3), text(query, 4),
                      query.integer(5), query.integer(6) != 0,        text(query, 7)};
    if (option.hindrance.empty()) option.hindrance = data.forms[option.form].hindrance;
    options.emplace(std::pair(option.step, option.form), std::move(option));
  }
  for (auto& [place, option] : options) data.options.push_back(std::move(option));
}

}  // namespace

std::string EnrollmentPlanData::meeting_day(std::int64_t one, std::int64_t other) const {
  const auto found = same_time.find(std::minmax(one, other));
  return found == same_time.end() ? std::string() : found->second;
}

PlanTime time_of(const PlanStep& step, const PlanForm& form) {
  return {step.planned_from, step.planned_to, form.starts_on, form.ends_on, form.group};
}

PlanTime time_of(const HeldPlace& place) {
  return {place.planned_from, place.planned_to, place.starts_on, place.ends_on, place.group};
}

bool out_of_order(const PlanTime& one, const PlanTime& other) {
  if (!one.group || !other.group || one.planned_from.empty() || other.planned_from.empty()) return false;
  return (one.planned_to < other.planned_from && other.starts_on < one.ends_on) ||
         (other.planned_to < one.planned_from && one.starts_on < other.ends_on);
}

EnrollmentPlanData enrollment_plan_data(const store::Database& database, std::int64_t project, std::string_view on) {
  EnrollmentPlanData data;
  for (auto query = ask(database, kOpenSteps, project, on); query.step();) data.steps.push_back(read_step(query));
  for (auto query = ask(database, registry::with_facts("occupied_place", kForms), project, on); query.step();)
    data.forms.push_back(read_form(query));
  read_options(ask(database, kOptions, project, on), data);
  for (auto query = ask(database, kHeld, project, on); query.step();)
    data.held[query.integer(0)].push_back(read_held(query));
  for (auto query = ask(database, kSameTime, project, on); query.step();)
    data.same_time.emplace(std::pair(query.integer(0), query.integer(1)), text(query, 2));
  return data;
}

}  // namespace mops::work
