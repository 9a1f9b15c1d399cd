#include "work/enrollment.h"

#include "registry/facts.h"
#include "registry/transition.h"

namespace mops::work {
namespace {

constexpr std::string_view kFindEnrollment = R"sql(
  SELECT e.id, e.form_id, e.participation_id, f.project_id, e.key, e.state, e.certificate_number, i.key, i.state,
         EXISTS (SELECT 1
                 FROM turn_of_form t
                 CROSS JOIN session s ON s.form_id = t.form_id AND s.held_on >= t.begins_on AND s.held_on < t.before_on
                 CROSS JOIN attendance a ON a.session_id = s.id AND a.participation_id = t.participation_id
                 WHERE t.id = e.id)
  FROM enrollment e
  CROSS JOIN form_of_support f ON f.id = e.form_id
  LEFT JOIN path_item i ON i.id = e.path_item_id
  WHERE e.key = :key
)sql";

constexpr std::string_view kOpen = R"sql(
  SELECT e.key
  FROM enrollment e
  CROSS JOIN form_of_support f ON f.id = e.form_id
  WHERE e.participation_id = :participation AND e.state IN ('waiting', 'enrolled', 'attending')
  ORDER BY f.key
)sql";

// Numbers taken back stand in the before-images of the journal.
constexpr std::string_view kLastCertificate = R"sql(
  WITH number AS (
      SELECT e.certificate_number AS text
      FROM form_of_support f
      CROSS JOIN enrollment e ON e.form_id = f.id AND e.certificate_number IS NOT NULL
      WHERE f.project_id = :project
      UNION ALL
      SELECT json_extract(c.before, '$.certificate_number')
      FROM change c
      CROSS JOIN enrollment e ON e.id = c.record
      CROSS JOIN form_of_support f ON f.id = e.form_id AND f.project_id = :project
      WHERE c.entity = 'enrollment')
  SELECT max(CAST(substr(text, length(:start) + 1) AS INTEGER))
  FROM number
  WHERE text GLOB :start || '[0-9]*'
)sql";

constexpr std::string_view kInForce = R"sql(
  SELECT key
  FROM social_contract
  WHERE participation_id = :participation AND state IN ('active', 'suspended')
  ORDER BY key
)sql";

std::vector<std::string> keys(store::Statement& query) {
  std::vector<std::string> found;
  while (query.step()) found.emplace_back(query.text(0));
  return found;
}

}  // namespace

std::optional<Exit> find_exit(const store::Database& database, std::string_view participation) {
  auto query = database.prepare("SELECT id, state, exit_kind, ended_on FROM participation WHERE key = :key");
  if (!query.bind(":key", participation).step()) return std::nullopt;
  return Exit{query.integer(0), std::string(query.text(1)), std::string(query.text(2)), std::string(query.text(3))};
}

std::optional<Enrollment> find_enrollment(const store::Database& database, std::string_view key) {
  auto query = database.prepare(registry::with_facts("turn_of_form", kFindEnrollment));
  if (!query.bind(":key", key).step()) return std::nullopt;
  Enrollment found;
  found.id = query.integer(0);
  found.form = query.integer(1);
  found.participation = query.integer(2);
  found.project = query.integer(3);
  found.key = query.text(4);
  found.state = query.text(5);
  found.certificate_number = query.text(6);
  found.path_item = query.text(7);
  found.path_state = query.text(8);
  found.marked = query.integer(9) != 0;
  return found;
}

std::vector<Enrollment> open_enrollments(const store::Database& database, std::int64_t participation) {
  auto query = database.prepare(kOpen);
  query.bind(":participation", participation);
  std::vector<Enrollment> open;
  for (const auto& key : keys(query)) open.push_back(*find_enrollment(database, key));
  return open;
}

std::string state_when_dropped(const Enrollment& enrollment) {
  if (enrollment.state == "waiting" || enrollment.state == "removed") return "removed";
  return enrollment.state == "enrolled" && !enrollment.marked ? "removed" : "interrupted";
}

std::string state_after_exit(const Enrollment& enrollment, bool participation_completed) {
  const auto state = state_when_dropped(enrollment);
  return state == "interrupted" && participation_completed ? "not_completed" : state;
}

void advance_path(change::Writer& writer, const Enrollment& enrollment, std::string_view state,
                  const std::string& file) {
  if (enrollment.path_item.empty() || !registry::allowed("path_item", enrollment.path_state, state)) return;
  change::RecordInput input("path_item");
  input.file = file;
  input.presence = change::Presence::must_exist;
  writer.put(input.set("key", enrollment.path_item).set("state", state));
}

std::string next_certificate(const store::Database& database, std::int64_t project, std::string_view year) {
  const std::string start = "Z/" + std::string(year) + '/';
  auto query = database.prepare(kLastCertificate);
  auto number = std::to_string(
      query.bind(":project", project).bind(":start", std::string_view(start)).first_integer().value_or(0) + 1);
  if (number.size() < 3) number.insert(0, 3 - number.size(), '0');
  return start + number;
}

std::vector<std::string> contracts_in_force(const store::Database& database, std::int64_t participation) {
  auto query = database.prepare(kInForce);
  query.bind(":participation", participation);
  return keys(query);
}

}  // namespace mops::work
