#include "work/attendance.h"

#include <vector>

namespace mops::work {
namespace {

constexpr std::string_view kCode = R"sql(
  SELECT c.key
  FROM session s
  CROSS JOIN form_of_support f ON f.id = s.form_id
  CROSS JOIN presence_code c ON c.project_id = f.project_id AND c.cancels = 'no'
  WHERE s.id = :session
    AND (c.valid_from IS NULL OR c.valid_from <= s.held_on)
    AND (c.valid_to IS NULL OR c.valid_to >= s.held_on)
    AND CASE :meaning
          WHEN 'present' THEN c.attended = 'yes'
          WHEN 'absent' THEN c.attended = 'no' AND c.breach = 'yes'
          WHEN 'excused' THEN c.attended = 'no' AND c.breach = 'no' AND c.needs_excuse = 'yes'
        END
  ORDER BY c.id
  LIMIT 1
)sql";

constexpr std::string_view kHeldSession = R"sql(
  SELECT DISTINCT s.key
  FROM temp.touched t
  CROSS JOIN attendance a ON a.id BETWEEN t.first AND t.last
  CROSS JOIN presence_code c ON c.id = a.presence_id AND c.cancels = 'no'
  CROSS JOIN session s ON s.id = a.session_id AND s.state = 'planned'
  WHERE t.entity = :attendance
  ORDER BY s.id
)sql";

constexpr std::string_view kAttending = R"sql(
  SELECT DISTINCT e.key
  FROM temp.touched t
  CROSS JOIN attendance a ON a.id BETWEEN t.first AND t.last
  CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
  CROSS JOIN session s ON s.id = a.session_id
  CROSS JOIN enrollment e ON e.form_id = s.form_id AND e.participation_id = a.participation_id
  WHERE t.entity = :attendance AND e.state = 'enrolled'
    AND (e.turn IS NULL OR coalesce(e.enrolled_on, e.requested_on) <= s.held_on)
  ORDER BY e.id
)sql";

constexpr std::string_view kBegun = R"sql(
  SELECT DISTINCT i.key
  FROM temp.touched t
  CROSS JOIN attendance a ON a.id BETWEEN t.first AND t.last
  CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
  CROSS JOIN session s ON s.id = a.session_id
  CROSS JOIN enrollment e ON e.form_id = s.form_id AND e.participation_id = a.participation_id
  CROSS JOIN path_item i ON i.id = e.path_item_id
  WHERE t.entity = :attendance AND e.state IN ('enrolled', 'attending') AND i.state = 'planned'
    AND (e.turn IS NULL OR coalesce(e.enrolled_on, e.requested_on) <= s.held_on)
  ORDER BY i.id
)sql";

// All keys are read before the first record is written: the writes change what the query reads.
void set_states(change::Writer& writer, std::string_view query, std::string_view entity, std::string_view state,
                const std::string& file) {
  auto find = writer.records().database().prepare(query);
  find.bind(":attendance", static_cast<std::int64_t>(registry::registry().at("attendance").number));
  std::vector<std::string> keys;
  while (find.step()) keys.emplace_back(find.text(0));
  for (const auto& key : keys) {
    change::RecordInput input(entity);
    input.file = file;
    input.presence = change::Presence::must_exist;
    writer.put(input.set("key", key).set("state", state));
  }
}

}  // namespace

std::optional<std::string> presence_code(const store::Database& database, std::int64_t session,
                                         std::string_view meaning) {
  auto query = database.prepare(kCode);
  if (!query.bind(":session", session).bind(":meaning", meaning).step()) return std::nullopt;
  return std::string(query.text(0));
}

void settle_marks(change::Writer& writer, const std::string& file) {
  writer.settle();  // the queries read what was touched
  set_states(writer, kHeldSession, "session", "held", file);
  set_states(writer, kAttending, "enrollment", "attending", file);
  set_states(writer, kBegun, "path_item", "in_progress", file);
}

}  // namespace mops::work
