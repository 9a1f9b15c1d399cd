#include "work/participation.h"

namespace mops::work {
namespace {

constexpr std::string_view kByKey = R"sql(
  SELECT u.id, u.key, u.state, a.key, u.joined_on, u.ended_on, u.exit_kind,
         (SELECT max(r.returned_on) FROM participation_return r WHERE r.participation_id = u.id)
  FROM participation u
  LEFT JOIN application a ON a.id = u.application_id
  WHERE u.key = :key
)sql";

constexpr std::string_view kOfApplicant = R"sql(
  SELECT u.id, u.key, u.state, first.key, u.joined_on, u.ended_on, u.exit_kind,
         (SELECT max(r.returned_on) FROM participation_return r WHERE r.participation_id = u.id)
  FROM application a
  CROSS JOIN recruitment_round n ON n.id = a.round_id
  CROSS JOIN participation u ON u.project_id = n.project_id AND u.person_id = a.person_id
  LEFT JOIN application first ON first.id = u.application_id
  WHERE a.id = :application
)sql";

std::optional<Participation> read(store::Statement& query) {
  if (!query.step()) return std::nullopt;
  const auto text = [&](int column) { return std::string(query.text(column)); };
  return Participation{query.integer(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7)};
}

change::RecordInput record_of(std::string_view entity, const change::RecordInput& from) {
  change::RecordInput input(entity);
  input.file = from.file;
  input.line = from.line;
  input.record = from.record;
  return input;
}

}  // namespace

std::optional<Participation> find_participation(const store::Database& database, std::string_view key) {
  auto query = database.prepare(kByKey);
  query.bind(":key", key);
  return read(query);
}

std::optional<Participation> participation_of_applicant(const store::Database& database, std::int64_t application) {
  auto query = database.prepare(kOfApplicant);
  query.bind(":application", application);
  return read(query);
}

std::optional<std::int64_t> return_by(const store::Database& database, std::int64_t application) {
  auto query = database.prepare("SELECT id FROM participation_return WHERE application_id = ?1");
  return query.bind(1, application).first_integer();
}

void record_return(change::Writer& writer, const Participation& interrupted, std::string_view on,
                   const change::RecordInput& from) {
  auto interruption = from;
  interruption.set("participation", interrupted.key)
      .set("interrupted_on", interrupted.ended_on)
      .set("exit_kind", interrupted.exit_kind)
      .set("returned_on", on);
  writer.put(interruption);
  auto participation = record_of("participation", from);
  participation.presence = change::Presence::must_exist;
  participation.blank_clears = true;
  participation.set("key", interrupted.key).set("state", "active");
  participation.set("ended_on", "").set("exit_kind", "").set("exit_reason", "");
  writer.put(participation);
}

}  // namespace mops::work
