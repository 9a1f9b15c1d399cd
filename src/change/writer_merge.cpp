// writer_merge.cpp -- where file and record differ: who moved since the source last spoke (contract 3.12).
#include <algorithm>

#include "change/draft.h"
#include "change/value.h"
#include "registry/transition.h"

namespace mops::change {

using registry::Field;
using registry::Type;

namespace {

bool is_state(const Field& field) { return field.name == "state" && registry::has_transitions(field.entity->name); }

}  // namespace

// A conflict is a fault, unless the file or the record was said to win.
void Writer::conflict(Draft& draft, const Cell& cell, std::int64_t op) {
  ++result_.conflicts;
  if (on_conflict_ == OnConflict::report)
    fault(draft, "import.conflict", &cell,
          {{"op", std::to_string(op)}, {"key", draft.live ? records_.key_of(draft.entity, *draft.live) : ""}});
}

void Writer::merge_field(Draft& draft, const Field& field, const Cell& cell, std::optional<std::string> file) {
  const auto i = field.at;
  const auto& live_value = draft.live->value(field);
  const auto live = store::is_null(live_value) ? std::nullopt : std::optional(records_.text_of(field, live_value));
  if (file == live) return;
  const auto base = bases_.base(draft.entity, *draft.live, field);
  auto verdict = decide(file, live, base);
  // A state that no file has spoken of was moved by what was done: the file goes on from there, as far as a way leads.
  if (verdict == MergeVerdict::conflict && is_state(field) && base.value_or(field.default_value) == field.default_value)
    verdict = MergeVerdict::change;
  if (verdict == MergeVerdict::conflict) {
    conflict(draft, cell, bases_.writer_of(draft.entity, *draft.live, field));
    verdict = on_conflict_ == OnConflict::file ? MergeVerdict::change : MergeVerdict::keep;
  }
  if (verdict == MergeVerdict::change) {
    draft.given[i] = true;
    draft.cells[i] = &cell;
  } else {
    draft.given[i] = false;
    draft.kept = draft.kept || file.has_value();
  }
}

void Writer::merge(Draft& draft) {
  for (const auto& cell : draft.input.cells) {
    const auto* field = cell.target.field;
    if (cell.target.via != nullptr || !field->stored() || field->identity != 0 || field->type == Type::key) continue;
    const auto i = field->at;
    if (draft.wrong[i]) continue;
    const auto& value = draft.value(*field);
    const bool blank = !draft.given[i] || store::is_null(value);
    // What made the value when the record came in would make it again.
    if (blank && !field->default_value.empty()) continue;
    merge_field(draft, *field, cell, blank ? std::nullopt : std::optional(records_.text_of(*field, value)));
  }
}

// A list is merged item by item, so there are no conflicts: what the source put in and somebody took out stays out, and
// what somebody else put in stays in.
void Writer::merge_list(Draft& draft, const Field& list, std::int64_t owner, std::vector<store::Value>& wanted) {
  const auto& item = *list.target_field;
  std::vector<store::Value> live;
  for (const auto id : records_.children(*list.target->identity.front(), owner))
    live.push_back(records_.load(*list.target, id)->value(item));
  const auto supplied = bases_.list_base(list, owner, records_.key_of(draft.entity, *draft.live));
  const auto by_source = [&](const store::Value& value) {
    return std::ranges::binary_search(supplied, records_.text_of(item, value));
  };
  const auto among = [](const std::vector<store::Value>& values, const store::Value& value) {
    return std::ranges::find(values, value) != values.end();
  };
  const auto taken_out =
      std::erase_if(wanted, [&](const store::Value& value) { return !among(live, value) && by_source(value); });
  if (taken_out > 0) draft.kept = true;
  for (const auto& value : live) {
    if (among(wanted, value) || by_source(value)) continue;
    wanted.push_back(value);
    draft.kept = true;
  }
}

// What a record that is not there any more was known by: its key, its identity, another identifier, or what proposes a
// match; empty where all of these are incomplete.
FieldTexts Writer::former_identity(Draft& draft) {
  const auto& entity = draft.entity;
  const auto all_of = [&](const std::vector<const Field*>& fields) {
    FieldTexts texts;
    for (const auto* field : fields)
      if (!store::is_null(draft.value(*field)))
        texts.emplace(field->name, records_.text_of(*field, draft.value(*field)));
    return texts.size() == fields.size() ? texts : FieldTexts();
  };
  if (entity.keyed() && draft.is_given(entity.fields.front())) return all_of({&entity.fields.front()});
  if (auto texts = all_of(entity.identity); !texts.empty()) return texts;
  for (const auto* field : entity.alternatives)
    if (auto texts = all_of({field}); !texts.empty()) return texts;
  return all_of(entity.likeness);
}

// A record that this source wrote and somebody dropped stays dropped while the source says nothing new.
std::optional<Outcome> Writer::merge_dropped(Draft& draft) {
  const auto& entity = draft.entity;
  const auto dropped = bases_.dropped(entity, former_identity(draft));
  if (!dropped) return std::nullopt;
  const bool same = std::ranges::all_of(entity.fields, [&](const Field& field) {
    if (!field.stored() || !draft.is_given(field)) return true;
    const auto held = dropped->image.find(field.name);
    return held != dropped->image.end() && held->second == records_.text_of(field, draft.value(field));
  });
  if (!same && on_conflict_ == OnConflict::file) return std::nullopt;
  if (!same) {
    ++result_.conflicts;
    if (on_conflict_ == OnConflict::report) {
      fault(draft, "import.conflict.dropped", nullptr, {{"op", std::to_string(dropped->op)}});
      return Outcome{};
    }
  }
  draft.kept = true;
  return Outcome{Verdict::unchanged, 0};
}

}  // namespace mops::change
