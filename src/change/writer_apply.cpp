// writer_apply.cpp -- from a draft to a written row: defaults, checks, the row and its before-image.
#include <algorithm>

#include "change/draft.h"
#include "change/papers.h"
#include "change/value.h"
#include "domain/pesel.h"
#include "registry/header.h"
#include "registry/scope.h"
#include "registry/transition.h"
#include "text/date.h"
#include "text/json.h"

namespace mops::change {
namespace {

using registry::Entity;
using registry::Field;
using registry::Type;
using store::Value;

std::string padded(std::int64_t number, std::size_t width) {
  auto digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string text_for_message(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

bool has_cell(const RecordInput& input, const Field& field) {
  return std::ranges::any_of(input.cells, [&](const Cell& cell) { return cell.target.field == &field; });
}

}  // namespace

void Writer::apply_defaults(Draft& draft) {
  const auto* pesel = draft.entity.find("pesel");
  for (const auto& field : draft.entity.fields) {
    if (field.default_value.empty() || !store::is_null(draft.value(field))) continue;
    if (field.default_value.starts_with("@pesel.")) {
      if (pesel == nullptr || store::is_null(draft.value(*pesel))) continue;
      const auto facts = domain::check_pesel(text_for_message(draft.value(*pesel))).facts;
      if (!facts) continue;
      draft.value(field) =
          field.default_value == "@pesel.sex" ? (facts->female ? "female" : "male") : text::to_iso(facts->birth);
    } else {
      draft.value(field) = parse_value(field, field.default_value).value;
    }
  }
}

// What the PESEL says of sex and birth must be what the record says (only where a record has a PESEL).
void Writer::check_person(Draft& draft) {
  const auto* pesel = draft.entity.find("pesel");
  if (pesel == nullptr || store::is_null(draft.value(*pesel))) return;
  const auto facts = domain::check_pesel(text_for_message(draft.value(*pesel))).facts;
  if (!facts) return;
  const auto* sex = draft.entity.find("sex");
  const auto* birth = draft.entity.find("birth_date");
  if (sex != nullptr && !store::is_null(draft.value(*sex)) &&
      text_for_message(draft.value(*sex)) != (facts->female ? "female" : "male"))
    fault(draft, "pesel.sex_differs", draft.cell(*sex) != nullptr ? draft.cell(*sex) : draft.cell(*pesel));
  if (birth != nullptr && !store::is_null(draft.value(*birth)) &&
      text_for_message(draft.value(*birth)) != text::to_iso(facts->birth))
    fault(draft, "pesel.birth_date_differs", draft.cell(*birth) != nullptr ? draft.cell(*birth) : draft.cell(*pesel));
}

// Fills the key from the entity's pattern: "{project}/{code}", "P-{seq:6}", "KS/{drafted_on:year}/{seq:3}",
// "{form}/{participation}[/{turn}]".
bool Writer::make_key(Draft& draft) {
  const auto& entity = draft.entity;
  if (!entity.keyed() || !store::is_null(draft.row.values.front())) return true;
  std::string key;
  const std::string& pattern = entity.key_pattern;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '[') {  // left out where its field is blank
      const auto close = pattern.find(']', at), open = pattern.find('{', at);
      const auto* field = entity.find(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
      if (field == nullptr || store::is_null(draft.value(*field))) at = close;
      continue;
    }
    if (pattern[at] == ']') continue;
    if (pattern[at] != '{') {
      key += pattern[at];
      continue;
    }
    const auto end = pattern.find('}', at);
    const auto name = pattern.substr(at + 1, end - at - 1);
    at = end;
    const auto colon = name.find(':');
    if (name.starts_with("seq:")) {
      const auto width = static_cast<std::size_t>(std::stoi(name.substr(4)));
      // The same batch may have given numbers itself.
      auto next = key + padded(records_.next_sequence(entity, key), width);
      while (records_.id_of(entity, next)) next = key + padded(records_.next_sequence(entity, key), width);
      key = std::move(next);
      continue;
    }
    const auto* field = entity.find(name.substr(0, colon));
    if (field == nullptr || store::is_null(draft.value(*field))) return false;
    auto part = records_.text_of(*field, draft.value(*field));
    key += colon == std::string::npos ? part : part.substr(0, 4);
  }
  if (key.empty()) return false;
  draft.row.values.front() = key;
  return true;
}

bool Writer::check_required(Draft& draft) {
  bool complete = true;
  // Whether the record is new is not known while a part of its identity is at fault: it may have what the file lacks.
  // (Not so where somebody embedded is at fault: who is not there yet has nothing either.)
  const bool perhaps_there = std::ranges::any_of(draft.entity.identity, [&](const Field* field) {
    return draft.wrong[field->at] && field != draft.entity.embedding();
  });
  for (const auto& field : draft.entity.fields) {
    if (!field.required || !field.stored() || !store::is_null(draft.value(field))) continue;
    complete = false;
    if (draft.wrong[field.at]) continue;  // told already
    if (field.default_value.starts_with("@pesel.") && draft.wrong[draft.entity.find("pesel")->at]) continue;
    const auto cell =
        std::ranges::find_if(draft.input.cells, [&](const Cell& one) { return one.target.field == &field; });
    const bool in_file = draft.input.line != 0 && !draft.input.alone;
    // Where a PESEL would say it, a row without one is at fault and not the header.
    const bool by_pesel =
        field.default_value.starts_with("@pesel.") && has_cell(draft.input, *draft.entity.find("pesel"));
    if (perhaps_there && cell == draft.input.cells.end()) continue;
    if (in_file && !by_pesel && cell == draft.input.cells.end()) {
      if (!missing_columns_.insert(&field).second) continue;
      Diagnostic diagnostic;
      diagnostic.code = "header.missing";
      diagnostic.file = draft.input.file;
      diagnostic.line = 1;
      diagnostic.arguments = {{"field", field.name}, {"label", field.label_pl}, {"entity", draft.entity.name}};
      complain(std::move(diagnostic));
      continue;
    }
    auto diagnostic = draft.input.diagnostic("field.required", cell == draft.input.cells.end() ? nullptr : &*cell);
    diagnostic.arguments = {{"field", field.name}, {"entity", draft.entity.name}};
    complain(std::move(diagnostic));
  }
  return complete;
}

bool Writer::check_state(Draft& draft, const Value& from, const Value& to) {
  if (any_state_ || !registry::has_transitions(draft.entity.name) || from == to) return true;
  if (registry::allowed(draft.entity.name, text_for_message(from), text_for_message(to))) return true;
  if (store::is_null(from)) {
    fault(draft, "record.first_state", draft.cell(*draft.entity.find("state")),
          {{"entity", draft.entity.name}, {"to", text_for_message(to)}});
  } else {
    refuse_transition(draft, text_for_message(from), text_for_message(to));
  }
  return false;
}

// What the state of another record forbids (locks.h).
bool Writer::check_lock(Draft& draft, const Row& row, std::string_view change) {
  if (any_state_) return true;
  const auto lock = locks_.find(draft.entity, row.values, change, journal_.begun() ? journal_.op() : 0);
  if (!lock) return true;
  fault(draft, lock->code, nullptr, {{"by", lock->by}});
  return false;
}

// Whether the row tells of another paper than the record found by its identity; a fault then.
bool Writer::is_other_paper(Draft& draft) {
  const Papers papers(records_, draft.entity);
  if (!papers.differ(draft.live->values, draft.row.values)) return false;
  fault(draft, papers.code(), draft.cell(draft.entity.fields.front()),
        {{"key", records_.key_of(draft.entity, *draft.live)},
         {"live", papers.text(draft.live->values)},
         {"found", papers.text(draft.row.values)}});
  return true;
}

// Somebody else already has the identity that this record is about to take.
bool Writer::check_unique(Draft& draft, const std::vector<bool>& changed) {
  const auto moves = [&](const Field* field) { return changed[field->at]; };
  if (std::ranges::any_of(draft.entity.alternatives, moves) && is_taken(draft)) return false;
  if (!draft.entity.keyed() || std::ranges::none_of(draft.entity.identity, moves)) return true;
  std::vector<Value> identity;
  for (const auto* field : draft.entity.identity) identity.push_back(draft.value(*field));
  const auto other = records_.find_by_identity(draft.entity, identity);
  if (!other || (draft.live && other->id == draft.live->id)) return true;
  fault(draft, "record.other_key", draft.cell(*draft.entity.identity.front()),
        {{"entity", draft.entity.name}, {"key", records_.key_of(draft.entity, *other)}});
  return false;
}

// The same record twice in one batch: equal rows count once, differing ones are a fault that names both lines.
// A record that stands in rows of others may be told again without a word.
bool Writer::check_repeated(Draft& draft, bool would_change) {
  if (draft.input.line == 0 || draft.input.alone) return true;
  const auto place = book_.place(draft.input.file, draft.input.line);
  const auto first = (draft.embedded ? embedded_ : met_)[draft.entity.number].add(draft.live->id, place);
  if (!first || *first == place || (draft.embedded && !would_change)) return true;
  const auto [file, line] = book_.line_of(*first);
  const bool here = file == draft.input.file;
  auto diagnostic = draft.input.diagnostic(would_change ? here ? "record.differs_in_file" : "record.differs_in_files"
                                           : here       ? "record.twice_in_file"
                                                        : "record.twice_in_files");
  diagnostic.severity = would_change ? Severity::error : Severity::note;
  diagnostic.key = draft.entity.name + '/' + records_.key_of(draft.entity, *draft.live);
  diagnostic.arguments = {{"first", std::to_string(line)}, {"file", file}};
  complain(std::move(diagnostic));
  if (would_change) draft.bad = true;
  return !would_change;
}

// Of a record that cannot go in because it is not known who is meant: what else its cells have wrong.
void Writer::examine(Draft& draft) {
  check_person(draft);
  check_limits(draft);
}

Outcome Writer::create(Draft& draft) {
  if (draft.input.presence == Presence::must_exist) {
    const auto* cell = draft.entity.keyed() ? draft.cell(draft.entity.fields.front()) : nullptr;
    fault(draft, "record.missing", cell, {{"entity", draft.entity.name}, {"key", cell != nullptr ? cell->text : ""}});
    diagnostics_.back().value.reset();  // the text names the key
    return {};
  }
  if (draft.input.merges)
    if (const auto outcome = merge_dropped(draft)) return *outcome;
  apply_defaults(draft);
  check_person(draft);
  check_limits(draft);
  const bool complete = check_required(draft);
  if (draft.bad || !complete) return {};
  if (!make_key(draft)) {
    fault(draft, "field.required", nullptr, {{"field", "key"}, {"entity", draft.entity.name}});
    return {};
  }
  // A key made of fields may belong to a record that stands under another identity; a running number is always new.
  const bool numbered = draft.entity.key_pattern.find("{seq:") != std::string::npos;
  if (draft.entity.keyed() && !numbered && !draft.is_given(draft.entity.fields.front()) &&
      records_.id_of(draft.entity, text_for_message(draft.row.values.front()))) {
    fault(draft, "record.key_taken", nullptr,
          {{"entity", draft.entity.name}, {"key", text_for_message(draft.row.values.front())}});
    return {};
  }
  if (const auto* state = draft.entity.find("state"))
    if (!check_state(draft, {}, draft.value(*state))) return {};
  if (!check_lock(draft, draft.row, "create")) return {};
  write_new(draft.entity, draft.row, draft.input.line);
  if (bulk_allowed_) consider_bulk(draft.entity, draft.row.id);
  if (draft.input.line != 0)
    (draft.embedded ? embedded_ : met_)[draft.entity.number].add(draft.row.id,
                                                                 book_.place(draft.input.file, draft.input.line));
  put_lists(draft, draft.row.id);
  return {Verdict::created, draft.row.id};
}

Outcome Writer::update(Draft& draft) {
  if (draft.input.presence == Presence::must_be_new) {
    fault(draft, "record.exists", nullptr,
          {{"entity", draft.entity.name}, {"key", records_.key_of(draft.entity, *draft.live)}});
    return {};
  }
  const auto& live = *draft.live;
  if (draft.input.merges) merge(draft);
  std::vector<bool> changed(draft.entity.fields.size());
  bool any = false;
  for (const auto& field : draft.entity.fields) {
    const auto i = field.at;
    if (!field.stored()) continue;
    if (!draft.given[i]) {
      draft.row.values[i] = live.values[i];
      continue;
    }
    changed[i] = draft.row.values[i] != live.values[i];
    any = any || changed[i];
    if (changed[i] && registry::is_fixed(field))
      fault(draft, "record.fixed_field", draft.cell(field),
            {{"field", field.name}, {"key", records_.key_of(draft.entity, live)}});
  }
  check_repeated(draft, any);
  // A row that means the record by its identity alone, and tells of another paper.
  const bool named = draft.entity.keyed() && draft.is_given(draft.entity.fields.front());
  if (any && !draft.bad && draft.input.merges && !named && is_other_paper(draft)) return {};
  if (any) {
    check_person(draft);
    check_limits(draft, &changed);
    const auto* state = draft.entity.find("state");
    if (state != nullptr) check_state(draft, live.value(*state), draft.value(*state));
    if (!check_required(draft)) draft.bad = true;
    check_unique(draft, changed);
  }
  if (draft.bad) return {};
  if (any) {
    if (!check_lock(draft, live, "change")) return {};
    replace(draft.entity, live, draft.row, changed, draft.input.line);
  }
  const auto before = journal_.totals();
  put_lists(draft, live.id);
  const auto after = journal_.totals();
  any = any || before.created != after.created || before.deleted != after.deleted;
  return {any ? Verdict::updated : Verdict::unchanged, live.id};
}

// Looked at whenever the batch has doubled: the table's indexes are worth building anew once it holds more new rows
// than a quarter of the old.
void Writer::consider_bulk(const Entity& entity, std::int64_t id) {
  auto& load = loads_[entity.number];
  if (++load.created < load.look_at) return;
  load.look_at *= 2;
  const auto before = id - load.created;
  if (load.created * 4 >= before) records_.begin_bulk(entity);
}

void Writer::write_new(const Entity& entity, Row& row, std::size_t line) {
  row.id = records_.next_id(entity);
  row.rev = 1;
  row.op = journal_.op();
  records_.insert(entity, row);
  if (!entity.alternatives.empty()) likeness_of(entity).note(row);
  journal_.created(entity);
  touch_new(entity, row.id, line);
}

void Writer::replace(const Entity& entity, const Row& old, Row row, const std::vector<bool>& changed,
                     std::size_t line) {
  bounding_.clear();
  row.id = old.id;
  row.rev = old.rev + 1;
  row.op = journal_.op();
  // The row first: what the table does not take leaves no trace in the journal.
  records_.update(entity, row, changed);
  journal_.updated(entity, old, records_.key_of(entity, old), before_image(entity, old, &changed));
  if (!entity.alternatives.empty()) likeness_of(entity).note(row);
  // Records that it no longer refers to are in question as well.
  for (std::size_t i = 0; i < entity.fields.size(); ++i)
    if (changed[i] && entity.fields[i].type == Type::reference)
      if (const auto* id = std::get_if<std::int64_t>(&old.values[i])) touch(*entity.fields[i].target, *id, line);
  touch(entity, row.id, line, &changed);
}

void Writer::erase(const Entity& entity, const Row& row) {
  journal_.deleted(entity, row, records_.key_of(entity, row), before_image(entity, row, nullptr));
  for (std::size_t i = 0; i < entity.fields.size(); ++i)
    if (entity.fields[i].type == Type::reference)
      if (const auto* id = std::get_if<std::int64_t>(&row.values[i])) touch(*entity.fields[i].target, *id, 0);
  records_.erase(entity, row.id);
}

std::string Writer::before_image(const Entity& entity, const Row& row, const std::vector<bool>* changed) {
  std::string json = "{";
  for (std::size_t i = 0; i < entity.fields.size(); ++i) {
    const auto& field = entity.fields[i];
    if (!field.stored() || (changed != nullptr && !(*changed)[i])) continue;
    if (changed == nullptr && store::is_null(row.values[i])) continue;
    if (json.size() > 1) json += ',';
    text::append_json_name(json, field.name);
    const auto* number = std::get_if<std::int64_t>(&row.values[i]);
    if (store::is_null(row.values[i])) {
      json += "null";
    } else if (number != nullptr && field.type != Type::reference && field.type != Type::money) {
      json += std::to_string(*number);
    } else {
      text::append_json_string(json, records_.text_of(field, row.values[i]));
    }
  }
  return json + '}';
}

}  // namespace mops::change
