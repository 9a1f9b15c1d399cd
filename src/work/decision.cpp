#include "work/decision.h"

#include <tuple>
#include <vector>

#include "registry/transition.h"

namespace mops::work {
namespace {

constexpr std::string_view kMeeting = R"sql(
  SELECT key FROM commission_meeting
  WHERE round_id = :round AND held_on = coalesce(:day, held_on)
  ORDER BY number DESC LIMIT 1
)sql";

constexpr std::string_view kNext = R"sql(
  SELECT r.key || '/K' || (coalesce((SELECT max(number) FROM commission_meeting WHERE round_id = r.id), 0) + 1)
  FROM recruitment_round r WHERE r.id = :round
)sql";

constexpr std::string_view kListed = R"sql(
  SELECT l.id, a.key, a.state, l.list, l.reason
  FROM list_entry l
  CROSS JOIN application a ON a.id = l.application_id
  WHERE l.meeting_id = (SELECT id FROM commission_meeting WHERE round_id = :round ORDER BY number DESC LIMIT 1)
    AND a.state IN ('submitted', 'to_complete', 'formally_correct', 'scored')
  ORDER BY a.key
)sql";

struct Listed {
  std::int64_t entry = 0;
  std::string application, state, list, reason;
};

std::vector<Listed> listed(const store::Database& database, std::int64_t round) {
  auto query = database.prepare(kListed);
  query.bind(":round", round);
  std::vector<Listed> found;
  while (query.step())
    found.push_back({query.integer(0), std::string(query.text(1)), std::string(query.text(2)),
                     std::string(query.text(3)), std::string(query.text(4))});
  return found;
}

std::string key_of(store::Statement& query) { return query.step() ? std::string(query.text(0)) : std::string(); }

void take_steps(change::Writer& writer, change::RecordInput record, std::string_view from, std::string_view to,
                std::string_view reason) {
  record.presence = change::Presence::must_exist;
  record.alone = true;  // several steps of one record, each a version of its own
  for (const auto& state : registry::way(record.entity->name, from, to)) {
    auto step = record;
    step.set("state", state);
    if (state == to && !reason.empty()) step.set("reason", reason);
    writer.put(step);
  }
}

}  // namespace

std::string meeting_of(const store::Database& database, std::int64_t round, std::string_view day) {
  auto query = database.prepare(kMeeting);
  query.bind(":round", round).bind(":day", day.empty() ? std::nullopt : std::optional(std::string(day)));
  return key_of(query);
}

std::string next_meeting(const store::Database& database, std::int64_t round) {
  auto query = database.prepare(kNext);
  query.bind(":round", round);
  return key_of(query);
}

void follow_lists(change::Writer& writer, std::int64_t round) {
  const auto& database = writer.records().database();
  const auto& entry = registry::registry().at("list_entry");
  for (const auto& one : listed(database, round)) {
    change::RecordInput application("application");
    std::tie(application.file, application.line) = writer.origin_of(entry, one.entry);
    const auto state = one.list == "basic" ? "admitted" : one.list;
    take_steps(writer, application.set("key", one.application), one.state, state, one.reason);
  }
  const auto row = writer.records().load(registry::registry().at("recruitment_round"), round);
  const auto state = row->text("state");
  if (state == "decided" || meeting_of(database, round, {}).empty()) return;
  change::RecordInput decided("recruitment_round");
  take_steps(writer, decided.set("key", row->text("key")), state, "decided", {});
}

}  // namespace mops::work
