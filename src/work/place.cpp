#include "work/place.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "registry/facts.h"
#include "text/date.h"
#include "work/enrollment.h"
#include "work/turns.h"

namespace mops::work {
namespace {

using change::RecordInput;
using registry::registry;

constexpr std::string_view kFree = R"sql(
  SELECT 1
  FROM form_of_support f
  WHERE f.id = :form
    AND (f.capacity IS NULL
         OR f.capacity > (SELECT count(*) FROM occupied_place o WHERE o.form_id = f.id))
)sql";

constexpr std::string_view kStep = R"sql(
  SELECT i.key
  FROM form_of_support f
  CROSS JOIN social_contract c ON c.participation_id = :participation AND c.state IN ('active', 'suspended')
  CROSS JOIN path_item i ON i.contract_id = c.id AND i.state <> 'abandoned'
  WHERE f.id = :form
    AND (i.form_id = f.id OR (i.form_id IS NULL AND i.kind = f.kind AND i.support_group = f.support_group))
  ORDER BY i.form_id IS NULL, c.starts_on > :on OR c.ends_on < :on,
           EXISTS (SELECT 1 FROM enrollment e WHERE e.path_item_id = i.id AND e.state <> 'removed'),
           c.state, i.position, i.id
  LIMIT 1
)sql";

// Somebody without a contract that holds such a step and is in force on the day cannot be enrolled (rules
// enrollment.no_contract, enrollment.outside_contract), nor somebody who joins later.
constexpr std::string_view kWaiting = R"sql(
  SELECT e.key, e.participation_id, u.key, f.key, max(e.requested_on, :on), e.path_item_id IS NOT NULL,
         u.joined_on <= max(e.requested_on, :on)
         AND EXISTS (SELECT 1
                     FROM social_contract c
                     CROSS JOIN path_item i ON i.contract_id = c.id AND i.kind = f.kind AND i.state <> 'abandoned'
                     WHERE c.participation_id = u.id AND c.state = 'active'
                       AND coalesce(c.starts_on, '0000') <= max(e.requested_on, :on)
                       AND coalesce(c.ends_on, '9999') >= max(e.requested_on, :on))
  FROM form_of_support f
  CROSS JOIN enrollment e ON e.form_id = f.id AND e.state = 'waiting'
  CROSS JOIN participation u ON u.id = e.participation_id AND u.state = 'active'
  WHERE f.id = :form AND f.ends_on >= :on
  ORDER BY e.requested_on, coalesce(e.requested_at, '23:59'), e.id
)sql";

struct Waiting {
  std::string key, participation_key, form_key, enrolled_on;
  std::int64_t participation = 0;
  bool has_step = false, eligible = false;
};

std::vector<Waiting> waiting(const store::Database& database, std::int64_t form, std::string_view on) {
  auto query = database.prepare(kWaiting);
  query.bind(":form", form).bind(":on", on);
  std::vector<Waiting> people;
  while (query.step()) {
    people.push_back({std::string(query.text(0)), std::string(query.text(2)), std::string(query.text(3)),
                      std::string(query.text(4)), query.integer(1), query.integer(5) != 0, query.integer(6) != 0});
  }
  return people;
}

// What the record says of a field of its own, or of the key of the record that the field refers to.
std::string text_of(const RecordInput& input, std::string_view field) {
  for (const auto& cell : input.cells) {
    if (cell.text.empty()) continue;
    if (cell.target.via == nullptr && cell.target.field->name == field) return cell.text;
    if (cell.target.via != nullptr && cell.target.via->name == field && cell.target.field->type == registry::Type::key)
      return cell.text;
  }
  return {};
}

// When a place is given or asked for, in ISO form; empty when no cell says it readably.
std::string day_of_place(const RecordInput& input) {
  for (const auto* field : {"enrolled_on", "requested_on"})
    if (const auto day = text::parse_date(text_of(input, field))) return text::to_iso(*day.value);
  return {};
}

// The participant named by a full key, or by the number inside the project of the form.
std::optional<std::int64_t> find_participation(change::RecordStore& records, std::int64_t form,
                                               const std::string& text) {
  const auto& participation = registry().at("participation");
  if (const auto id = records.id_of(participation, text)) return id;
  const auto project = records.project_of(registry().at("enrollment"), form);
  if (!project) return std::nullopt;
  return records.id_of(participation, records.key_of(registry().at("project"), *project) + '-' + text);
}

// The day of the request in ISO form; empty when no cell says it readably.
std::string day_of_request(const RecordInput& input) {
  const auto day = text::parse_date(text_of(input, "requested_on"));
  return day ? text::to_iso(*day.value) : std::string();
}

change::Outcome refuse_request(change::Writer& writer, const RecordInput& input, std::string_view code,
                               Arguments arguments) {
  auto diagnostic = input.diagnostic(code);
  diagnostic.arguments = std::move(arguments);
  writer.complain(std::move(diagnostic));
  return {};
}

// Says which turn INPUT speaks of.  True when that is an enrollment that exists, and the row is put as given.
enum class Request { known, fresh, refused };
Request settle_turn(change::Writer& writer, RecordInput& input, std::int64_t form, std::int64_t participation) {
  if (!text_of(input, "turn").empty()) return Request::fresh;
  const auto known = turns(writer.records().database(), form, participation);
  const auto asked = asked_for(known, day_of_request(input));
  const bool must_be_new = input.presence == change::Presence::must_be_new;
  if (asked.what == Asked::What::early && must_be_new) {
    const auto& last = known.back();
    refuse_request(writer, input, "enroll.turn_early",
                   {{"enrollment", last.key}, {"ended_on", last.ended_on.empty() ? last.requested_on : last.ended_on}});
    return Request::refused;
  }
  if (asked.number > 1) input.set("turn", std::to_string(asked.number));
  return asked.what == Asked::What::known || asked.what == Asked::What::early ? Request::known : Request::fresh;
}

void note(change::Writer& writer, Diagnostic diagnostic, const std::string& key, Arguments arguments) {
  diagnostic.severity = Severity::note;
  diagnostic.key = "enrollment/" + key;
  diagnostic.arguments = std::move(arguments);
  writer.complain(std::move(diagnostic));
}

}  // namespace

Places::Places(const store::Database& database)
    : free_(database.prepare(registry::with_facts("occupied_place", kFree))), step_(database.prepare(kStep)) {}

bool Places::has_free(std::int64_t form) { return free_.bind(":form", form).first_integer().has_value(); }

std::string Places::step_of_path(std::int64_t participation, std::int64_t form, std::string_view on) {
  std::string key;
  if (step_.bind(":participation", participation).bind(":form", form).bind(":on", on).step()) key = step_.text(0);
  step_.reset();
  return key;
}

change::Outcome request_place(change::Writer& writer, Places& places, RecordInput input) {
  auto& records = writer.records();
  if (const auto key = text_of(input, "key"); !key.empty() && records.id_of(*input.entity, key))
    return writer.put(input);
  const auto form = records.id_of(registry().at("form_of_support"), text_of(input, "form"));
  const auto participation = form ? find_participation(records, *form, text_of(input, "participation")) : std::nullopt;
  if (participation) {
    const auto request = settle_turn(writer, input, *form, *participation);
    if (request == Request::refused) return {};
    if (request == Request::known) return writer.put(input);
    if (const auto exit = find_exit(records.database(), records.key_of(registry().at("participation"), *participation));
        exit && exit->state != "active" && text_of(input, "state").empty())
      return refuse_request(
          writer, input, "enroll.has_left",
          {{"participation", records.key_of(registry().at("participation"), *participation)}, {"day", exit->ended_on}});
  }
  if (participation && text_of(input, "path_item").empty())
    if (const auto step = places.step_of_path(*participation, *form, day_of_place(input)); !step.empty())
      input.set("path_item", step);
  bool waits = false;
  if (text_of(input, "state").empty()) {
    waits = !participation || !places.has_free(*form);  // the writer complains of what is not known
    input.set("state", waits ? "waiting" : "enrolled");
    if (!waits && text_of(input, "enrolled_on").empty()) input.set("enrolled_on", text_of(input, "requested_on"));
  }
  const auto outcome = writer.put(input);
  if (waits && outcome.verdict == change::Verdict::created)
    note(writer, input.diagnostic("enroll.waits"), records.key_of(*input.entity, outcome.id),
         {{"participation", records.key_of(registry().at("participation"), *participation)},
          {"form", text_of(input, "form")}});
  return outcome;
}

void give_free_place(change::Writer& writer, std::int64_t form, std::string_view on, const std::string& file) {
  const auto& database = writer.records().database();
  Places places(database);
  if (!places.has_free(form)) return;
  const auto people = waiting(database, form, on);
  const auto next = std::ranges::find(people, true, &Waiting::eligible);
  if (next == people.end()) return;
  RecordInput input("enrollment");
  input.file = file;
  input.presence = change::Presence::must_exist;
  input.set("key", next->key).set("state", "enrolled").set("enrolled_on", next->enrolled_on);
  if (!next->has_step)
    if (const auto step = places.step_of_path(next->participation, form, next->enrolled_on); !step.empty())
      input.set("path_item", step);
  if (writer.put(input).verdict != change::Verdict::updated) return;
  for (auto person = people.begin(); person != next; ++person)
    note(writer, input.diagnostic("enroll.passed_over"), person->key,
         {{"participation", person->participation_key}, {"form", person->form_key}});
  note(writer, input.diagnostic("enroll.place_given"), next->key,
       {{"participation", next->participation_key}, {"form", next->form_key}, {"on", next->enrolled_on}});
}

}  // namespace mops::work
