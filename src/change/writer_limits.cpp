// writer_limits.cpp -- values that nobody can mean: out of the limits of their field (registry/limits.h).
#include "change/draft.h"
#include "change/value.h"
#include "registry/header.h"
#include "registry/limits.h"
#include "text/date.h"

namespace mops::change {
namespace {

using registry::Bound;
using registry::Field;
using registry::Type;
using store::Value;

Value shifted(const Value& from, const Bound& bound) {
  if (const auto* number = std::get_if<std::int64_t>(&from)) return *number + bound.shift;
  const auto* text = std::get_if<std::string>(&from);
  auto day = text == nullptr ? std::nullopt : text::parse_iso_date(*text);
  if (!day) return {};
  const auto count = static_cast<int>(bound.shift);
  if (bound.unit == 'y') {
    day->year += count;
    day->day = std::min(day->day, text::days_in_month(day->year, day->month));
  } else if (bound.unit == 'd') {
    *day = text::add_days(*day, count);
  }
  return text::is_valid(*day) ? Value(text::to_iso(*day)) : Value();
}

}  // namespace

// What stands at the end of the path: a field of the draft, or of a record that it refers to.
Value Writer::bound_value(Draft& draft, const Bound& bound) {
  if (bound.path.front() == "today") return today_;
  const auto* entity = &draft.entity;
  const auto* field = entity->find(bound.path.front());
  Value value;
  if (field != nullptr) {
    value = draft.wrong[field->at] ? Value() : draft.value(*field);
  } else if (bound.path.front() == "project" && !entity->scope.empty() && draft.project) {
    field = nullptr;
    value = *draft.project;
  }
  const auto* target = field == nullptr ? registry::registry().find("project") : field->target;
  for (std::size_t i = 1; i < bound.path.size(); ++i) {
    const auto* id = std::get_if<std::int64_t>(&value);
    if (id == nullptr || target == nullptr) return {};
    const auto* row = bounding_row(*target, *id);
    const auto* next = target->find(bound.path[i]);
    if (row == nullptr || next == nullptr) return {};
    value = row->values[next->at];
    target = next->target;
  }
  return value;
}

// Many rows of a file have the same project and round.
const Row* Writer::bounding_row(const registry::Entity& entity, std::int64_t id) {
  constexpr std::size_t kRemembered = 64;
  if (bounding_.size() > kRemembered) bounding_.clear();
  auto& row = bounding_[{&entity, id}];
  if (!row) row = records_.load(entity, id);
  return row ? &*row : nullptr;
}

// The narrowest of BOUNDS that holds for the draft; NULL when none does.
Value Writer::narrowest(Draft& draft, const Field& field, const std::vector<Bound>& bounds, bool least) {
  Value found;
  for (const auto& bound : bounds) {
    auto value =
        bound.fixed.empty() ? shifted(bound_value(draft, bound), bound) : parse_value(field, bound.fixed).value;
    if (value.index() != draft.value(field).index()) continue;
    if (store::is_null(found) || (least ? value > found : value < found)) found = std::move(value);
  }
  return found;
}

// Of the fields that are new, or CHANGED: an old value that nobody can mean does not stand in the way of a new
// telephone.
void Writer::check_limits(Draft& draft, const std::vector<bool>* changed) {
  for (const auto& field : draft.entity.fields) {
    const auto& value = draft.value(field);
    if (draft.wrong[field.at] || (changed != nullptr && !(*changed)[field.at]) || store::is_null(value)) continue;
    const auto& limits = registry::limits_of(field);
    if (limits.min.empty() && limits.max.empty()) continue;
    const auto least = narrowest(draft, field, limits.min, true), most = narrowest(draft, field, limits.max, false);
    const bool below = !store::is_null(least) && value < least;
    if (!below && (store::is_null(most) || value <= most)) continue;
    const auto* cell = draft.cell(field);
    // The day of birth that a PESEL tells stands in the PESEL.
    if (cell == nullptr && field.default_value.starts_with("@pesel.")) cell = draft.cell(*draft.entity.find("pesel"));
    const auto* code = field.type == Type::date ? below ? "date.too_early" : "date.too_late"
                       : below                  ? "number.too_small"
                                                : "number.too_large";
    fault(draft, code, cell,
          {{"limit", to_text(field, below ? least : most)}, {"entity", draft.entity.name}, {"field", field.name}});
  }
}

}  // namespace mops::change
