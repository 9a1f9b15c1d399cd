// writer_hours.cpp -- lengths of time that count hours of a form of support.
#include <algorithm>

#include "change/draft.h"
#include "change/value.h"
#include "registry/header.h"

namespace mops::change {

using registry::Field;
using registry::Type;

// How many minutes an hour has by the field at the end of the path; 0 when that is not known.
int Writer::hour_of(const Draft& draft, const Field& field) {
  const auto* entity = &draft.entity;
  std::optional<Row> row;
  for (const auto& step : registry::split(field.hour, '.')) {
    const auto* at = entity->find(step);
    auto value = row                                  ? row->value(*at)
                 : draft.live && !draft.is_given(*at) ? draft.live->value(*at)
                                                      : draft.row.value(*at);
    if (at->type == Type::integer) {
      if (store::is_null(value) && !at->default_value.empty()) value = parse_value(*at, at->default_value).value;
      const auto* minutes = std::get_if<std::int64_t>(&value);
      return minutes == nullptr ? 0 : static_cast<int>(std::clamp<std::int64_t>(*minutes, 0, 1440));
    }
    const auto* id = std::get_if<std::int64_t>(&value);
    if (id == nullptr) return 0;
    entity = at->target;
    row = records_.load(*entity, *id);
    if (!row) return 0;
  }
  return 0;
}

// Lengths of time that count hours whose length a field of the record, or of one that it refers to, says.
void Writer::read_hours(Draft& draft) {
  for (const auto& field : draft.entity.fields) {
    if (field.type != Type::minutes || !draft.is_given(field) || draft.wrong[field.at]) continue;
    const auto* cell = draft.cell(field);
    if (cell == nullptr || cell->text.empty() || !store::is_null(draft.value(field))) continue;
    auto parsed = parse_minutes(field, cell->text, cell->header, hour_of(draft, field));
    if (parsed.error.empty()) {
      draft.value(field) = std::move(parsed.value);
    } else if (!draft.bad || parsed.error != "minutes.hour_unknown") {
      fault(draft, parsed.error, cell);
    }
  }
}

}  // namespace mops::change
