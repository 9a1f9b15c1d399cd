// writer_identity.cpp -- which record is meant: by key, identity, another identifier, or what proposes a match.
//
// Nothing is guessed: a record that agrees in all that proposes a match and contradicts nothing is the one that is
// meant; several of them, or one that agrees only in part, are a fault that asks.  Whoever means somebody else gives
// the record a key of its own.
#include <algorithm>

#include "change/draft.h"
#include "change/papers.h"
#include "change/value.h"
#include "domain/pesel.h"
#include "text/date.h"

namespace mops::change {
namespace {

using registry::Entity;
using registry::Field;
using registry::Type;
using store::Value;

std::string text_of_identity(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

// Both say something, and not the same.
bool contradicts(const Field& field, const std::vector<Value>& a, const std::vector<Value>& b) {
  const auto &one = a[field.at], &other = b[field.at];
  if (store::is_null(one) || store::is_null(other)) return false;
  return field.alternative ? Likeness::bare(text_of_identity(one)) != Likeness::bare(text_of_identity(other))
                           : one != other;
}

bool contradicts(const std::vector<const Field*>& fields, const std::vector<Value>& a, const std::vector<Value>& b) {
  return std::ranges::any_of(fields, [&](const Field* field) { return contradicts(*field, a, b); });
}

// The values with the day of birth that a PESEL tells; nothing when one that proposes a match is missing.
std::optional<std::vector<Value>> proposing(const Entity& entity, std::vector<Value> values) {
  for (const auto* field : entity.likeness) {
    auto& value = values[field->at];
    if (store::is_null(value) && field->default_value == "@pesel.birth_date") {
      const auto facts = domain::check_pesel(text_of_identity(values[entity.find("pesel")->at])).facts;
      if (facts) value = text::to_iso(facts->birth);
    }
    if (store::is_null(value)) return std::nullopt;
  }
  return values;
}

// Which records are in question, and the heading under which the answer is given.
Arguments question(const Entity& entity, std::string keys) {
  return {{"entity", entity.name}, {"keys", std::move(keys)}, {"label", entity.fields.front().label_pl}};
}

std::string keys_of(RecordStore& records, const Entity& entity, const std::vector<Row>& rows) {
  std::string keys;
  for (const auto& row : rows) keys += (keys.empty() ? "" : ", ") + records.key_of(entity, row);
  return keys;
}

}  // namespace

Likeness& Writer::likeness_of(const Entity& entity) {
  return likeness_.try_emplace(&entity, records_, entity).first->second;
}

// The record that the key names, so that what it refers to helps to understand the rest.
void Writer::locate_by_key(Draft& draft) {
  const auto& entity = draft.entity;
  if (!entity.keyed() || !draft.is_given(entity.fields.front()) || draft.wrong[0]) return;
  draft.live = records_.find_by_key(entity, std::get<std::string>(draft.value(entity.fields.front())));
}

// Finds the record that is meant; false when the draft contradicts itself, or it has to be asked who is meant.
bool Writer::locate(Draft& draft) {
  const auto& entity = draft.entity;
  const bool keyed = entity.keyed() && draft.is_given(entity.fields.front());
  if (draft.live) return true;
  if (keyed && draft.wrong[0]) return false;
  std::vector<Value> identity;
  for (const auto* field : entity.identity) {
    auto& value = identity.emplace_back(draft.value(*field));
    const bool has_default = !field->default_value.empty() && !field->default_value.starts_with('@');
    if (store::is_null(value) && has_default) value = parse_value(*field, field->default_value).value;
  }
  draft.live = records_.find_by_identity(entity, identity);
  if (!keyed) {
    if (entity.alternatives.empty()) return true;
    // Who is meant cannot be known from the rest while a number is at fault.
    const auto wrong = [&](const Field* field) { return draft.wrong[field->at]; };
    if (std::ranges::any_of(entity.identity, wrong) || std::ranges::any_of(entity.alternatives, wrong)) return true;
    if (!locate_by_identifier(draft) || !locate_by_likeness(draft)) return false;
    // A record that was merged with another is that other one.
    if (!draft.live && draft.input.merges)
      if (const auto heir = bases_.heir(entity, former_identity(draft))) draft.live = records_.load(entity, *heir);
    return true;
  }
  if (!draft.live) return !is_taken(draft);
  // Of two papers of one person neither is the other under a wrong number.
  if (const Papers papers(records_, entity); papers.any()) {
    fault(draft, papers.code(), draft.cell(entity.fields.front()),
          {{"key", records_.key_of(entity, *draft.live)},
           {"live", papers.text(draft.live->values)},
           {"found", papers.text(draft.row.values)}});
    return false;
  }
  fault(draft, "record.other_key", draft.cell(entity.fields.front()),
        {{"entity", entity.name}, {"key", records_.key_of(entity, *draft.live)}});
  return false;
}

// Whether an identifier that the draft gives belongs to another record.
bool Writer::is_taken(Draft& draft) {
  const auto& entity = draft.entity;
  for (const auto* field : entity.alternatives) {
    if (!draft.is_given(*field) || store::is_null(draft.value(*field))) continue;
    auto holders = likeness_of(entity).identified_by(*field, text_of_identity(draft.value(*field)));
    std::erase_if(holders, [&](const Row& row) { return draft.live && row.id == draft.live->id; });
    if (holders.empty()) continue;
    fault(draft, "record.identifier_taken", draft.cell(*field), question(entity, keys_of(records_, entity, holders)));
    return true;
  }
  return false;
}

bool Writer::locate_by_identifier(Draft& draft) {
  const auto& entity = draft.entity;
  for (const auto* field : entity.alternatives) {
    if (!draft.is_given(*field) || store::is_null(draft.value(*field))) continue;
    auto& likeness = likeness_of(entity);
    auto holders = likeness.identified_by(*field, text_of_identity(draft.value(*field)));
    if (holders.empty()) continue;
    const auto refuse = [&](std::string_view code) {
      fault(draft, code, draft.cell(*field), question(entity, keys_of(records_, entity, holders)));
      return false;
    };
    if (draft.live) {
      if (std::ranges::none_of(holders, [&](const Row& row) { return row.id == draft.live->id; }))
        return refuse("record.identifier_taken");
      continue;
    }
    const auto values = proposing(entity, draft.row.values);
    if (holders.size() > 1 && values) {
      std::vector<Row> meant;
      std::ranges::copy_if(holders, std::back_inserter(meant),
                           [&](const Row& row) { return likeness.same(row.values, *values); });
      if (meant.size() == 1) holders = std::move(meant);
    }
    if (holders.size() > 1) return refuse("record.several");
    const auto& holder = holders.front();
    // The number of a document that somebody else's record already holds: nothing but the number agrees.
    const bool somebody_else = values && std::ranges::all_of(entity.likeness, [&](const Field* one) {
                                 return contradicts(*one, holder.values, *values);
                               });
    if (somebody_else || contradicts(entity.identity, holder.values, draft.row.values))
      return refuse("record.identifier_taken");
    draft.live = holder;
    note_recognised(draft);
  }
  return true;
}

bool Writer::locate_by_likeness(Draft& draft) {
  const auto& entity = draft.entity;
  if (draft.live || entity.likeness.empty()) return true;
  const auto values = proposing(entity, draft.row.values);
  if (!values) return true;
  const bool identified =
      std::ranges::none_of(entity.identity, [&](const Field* field) { return store::is_null(draft.value(*field)); });
  auto& likeness = likeness_of(entity);
  auto candidates = likeness.like(*values, identified);
  const auto doubtful = [&](const Row& row) {
    return contradicts(entity.alternatives, row.values, *values) || !likeness.same(row.values, *values);
  };
  if (std::ranges::any_of(candidates, [&](const Row& row) { return !doubtful(row); }))
    std::erase_if(candidates, doubtful);
  if (candidates.empty()) return true;
  if (candidates.size() == 1 && !doubtful(candidates.front())) {
    draft.live = std::move(candidates.front());
    note_recognised(draft);
    return true;
  }
  const auto* cell = draft.cell(*entity.likeness.front());
  fault(draft, doubtful(candidates.front()) ? "record.alike" : "record.several", cell,
        question(entity, keys_of(records_, entity, candidates)));
  return false;
}

// Says that a record was known by something else than the identity it is about to get.
void Writer::note_recognised(Draft& draft) {
  const auto gains = [&](const Field* field) {
    return !store::is_null(draft.value(*field)) && store::is_null(draft.live->values[field->at]);
  };
  const auto gained = std::ranges::find_if(draft.entity.identity, gains);
  if (gained == draft.entity.identity.end()) return;
  auto note = draft.input.diagnostic("record.recognised", draft.cell(**gained));
  note.severity = Severity::note;
  note.key = draft.entity.name + '/' + records_.key_of(draft.entity, *draft.live);
  note.arguments = {{"key", records_.key_of(draft.entity, *draft.live)}, {"field", (*gained)->name}};
  complain(std::move(note));
}

// The record that a row means by columns of a reference ("person.pesel" in a table that does not embed persons): by its
// key, its identity, another identifier, or all that proposes a match.  It has to be there.
void Writer::resolve_by_identity(Draft& draft) {
  std::vector<const Field*> references;
  for (const auto& cell : draft.input.cells) {
    const auto* via = cell.target.via;
    if (via == nullptr || via == draft.entity.embedding() || draft.is_given(*via)) continue;
    if (std::ranges::find(references, via) == references.end()) references.push_back(via);
  }
  for (const auto* via : references) resolve_by_columns(draft, *via);
}

void Writer::resolve_by_columns(Draft& draft, const Field& via) {
  const auto& target = *via.target;
  std::vector<Value> values(target.fields.size());
  const Cell* named = nullptr;  // the cell by which faults are told
  bool wrong = false, unidentifying = false;
  for (const auto& cell : draft.input.cells) {
    if (cell.target.via != &via) continue;
    const auto& field = *cell.target.field;
    wrong = wrong || cell.wrong;
    if (cell.wrong || cell.text.empty()) continue;
    auto parsed = parse_value(field, cell.text, cell.kind);
    if (!parsed.error.empty()) {
      fault(draft, parsed.error, &cell, std::move(parsed.arguments));
      wrong = true;
      continue;
    }
    if (field.type != Type::key && !field.alternative && !field.likeness &&
        !(target.identity.size() == 1 && target.identity[0] == &field)) {
      fault(draft, "reference.not_identity", &cell, {{"entity", target.name}, {"field", field.name}});
      unidentifying = true;
      continue;
    }
    if (named == nullptr) named = &cell;
    values[field.at] = std::move(parsed.value);
  }
  if (wrong) draft.bad = draft.wrong[via.at] = true;
  if (wrong || unidentifying || named == nullptr) return;
  const auto found = find_by_columns(target, values);
  if (found.size() == 1) {
    draft.given[via.at] = true;
    draft.cells[via.at] = named;
    draft.value(via) = found.front().id;
    return;
  }
  draft.wrong[via.at] = true;
  const bool proposes = named->target.field->likeness;
  if (found.size() > 1) {
    fault(draft, "record.several", named, question(target, keys_of(records_, target, found)));
  } else if (proposes && !proposing(target, values)) {
    fault(draft, "reference.not_identity", named, {{"entity", target.name}, {"field", named->target.field->name}});
  } else {
    fault(draft, "reference.unknown", named,
          {{"entity", target.name}, {"key", named->target.field->sensitive ? "" : named->text}});
  }
}

std::vector<Row> Writer::find_by_columns(const Entity& target, const std::vector<Value>& values) {
  const auto one = [](std::optional<Row> row) { return row ? std::vector<Row>{*std::move(row)} : std::vector<Row>(); };
  if (target.keyed() && !store::is_null(values.front()))
    return one(records_.find_by_key(target, text_of_identity(values.front())));
  if (target.identity.size() == 1) {
    const auto& identity = values[target.identity[0]->at];
    if (!store::is_null(identity)) {
      auto found = one(records_.find_by_identity(target, std::span(&identity, 1)));
      if (!found.empty() || target.alternatives.empty()) return found;
    }
  }
  for (const auto* field : target.alternatives)
    if (const auto text = text_of_identity(values[field->at]); !text.empty())
      return likeness_of(target).identified_by(*field, text);
  const auto wanted = target.likeness.empty() ? std::nullopt : proposing(target, values);
  if (!wanted) return {};
  auto found = likeness_of(target).like(*wanted, false);
  std::erase_if(found, [&](const Row& row) {
    return contradicts(target.identity, row.values, *wanted) || !likeness_of(target).same(row.values, *wanted);
  });
  return found;
}

}  // namespace mops::change
