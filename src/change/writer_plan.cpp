// writer_plan.cpp -- from cells to values: parsing, references, and the record that is meant.
#include <algorithm>

#include "change/condition.h"
#include "change/draft.h"
#include "change/value.h"
#include "registry/header.h"
#include "text/spreadsheet_error.h"

namespace mops::change {

using registry::Field;
using registry::Type;

void Writer::fault(Draft& draft, std::string_view code, const Cell* cell, Arguments arguments) {
  auto diagnostic = draft.input.diagnostic(code, cell);
  diagnostic.arguments = std::move(arguments);
  draft.bad = true;
  if (cell != nullptr && cell->target.field->entity == &draft.entity) draft.wrong[cell->target.field->at] = true;
  complain(std::move(diagnostic));
}

// A value of the record's own; false when it is wrong.
bool Writer::parse_own(Draft& draft, const Cell& cell) {
  const auto& field = *cell.target.field;
  if (cell.wrong) {
    draft.bad = draft.wrong[field.at] = true;
    return false;
  }
  if (draft.is_given(field)) {
    fault(draft, "field.twice", &cell, {{"field", field.name}});
    return false;
  }
  if (cell.cleaned) {
    auto warning = draft.input.diagnostic("text.invisible", &cell);
    warning.severity = Severity::warning;
    complain(std::move(warning));
  }
  if (cell.text.empty() && !draft.input.blank_clears) return true;
  draft.given[field.at] = true;
  draft.cells[field.at] = &cell;
  if (cell.text.empty()) return true;
  if (field.type == Type::list) return true;  // its items are judged in read_list()
  if (field.type == Type::reference) {
    const auto made =
        text::is_spreadsheet_error(cell.text) ? "cell.spreadsheet_error" : spreadsheet_fault(field, cell.kind);
    if (made.empty()) return true;
    fault(draft, made, &cell);
    return false;
  }
  auto parsed = field.type == Type::minutes ? parse_minutes(field, cell.text, cell.header, own_hour(field))
                                            : parse_value(field, cell.text, cell.kind);
  // How long an hour is may stand in a record that this one refers to.
  if (parsed.error == "minutes.hour_unknown" && !field.hour.empty()) return true;
  if (!parsed.error.empty()) {
    fault(draft, parsed.error, &cell, std::move(parsed.arguments));
    return false;
  }
  draft.value(field) = std::move(parsed.value);
  return true;
}

void Writer::parse_cells(Draft& draft) {
  for (const auto& cell : draft.input.cells)
    if (cell.target.via == nullptr) parse_own(draft, cell);
}

// The key of a record whose project, survey or contract is known may be given without that part.
std::optional<std::int64_t> Writer::resolve(const Draft& draft, const Field& field, std::string_view text) {
  if (const auto id = records_.id_of(*field.target, text)) return id;
  const auto& pattern = field.target->key_pattern;
  const auto brace = pattern.find('}');
  if (!pattern.starts_with('{') || brace + 1 >= pattern.size()) return std::nullopt;
  const auto owner = pattern.substr(1, brace - 1);
  const auto* owner_field = field.target->find(owner);
  if (owner_field == nullptr || owner_field->type != Type::reference) return std::nullopt;
  std::optional<std::int64_t> owner_id;
  if (const auto* own = draft.entity.find(owner); own != nullptr && own->type == Type::reference)
    if (const auto* id = std::get_if<std::int64_t>(&draft.row.value(*own))) owner_id = *id;
  if (!owner_id && owner == "project") owner_id = draft.project;
  if (!owner_id) return std::nullopt;
  return records_.id_of(*field.target,
                        records_.key_of(*owner_field->target, *owner_id) + pattern[brace + 1] + std::string(text));
}

void Writer::resolve_reference(Draft& draft, const Field& field, const Cell& cell) {
  if (cell.text.empty() || draft.wrong[field.at]) return;
  if (const auto id = resolve(draft, field, cell.text)) {
    draft.value(field) = *id;
    return;
  }
  // Whose short code it is cannot be known after another fault of the row.
  const auto steps = registry::split(draft.entity.scope, '.');
  const auto* owner = steps.empty() ? nullptr : draft.entity.find(steps.front());
  if (!draft.project && owner != nullptr && owner != &field && draft.wrong[owner->at]) {
    draft.bad = draft.wrong[field.at] = true;
    return;
  }
  fault(draft, "reference.unknown", &cell, {{"entity", field.target->name}, {"key", field.sensitive ? "" : cell.text}});
}

std::optional<std::int64_t> Writer::find_project(Draft& draft) {
  const auto steps = registry::split(draft.entity.scope, '.');
  const auto fallback = default_project_ == 0 ? std::nullopt : std::optional(default_project_);
  if (steps.empty()) return fallback;
  const auto& first = *draft.entity.find(steps.front());
  draft.project = fallback;
  if (draft.is_given(first) && draft.cell(first) != nullptr && store::is_null(draft.value(first)))
    resolve_reference(draft, first, *draft.cell(first));
  const auto& value = draft.live && !draft.is_given(first) ? draft.live->value(first) : draft.value(first);
  const auto* id = std::get_if<std::int64_t>(&value);
  if (id == nullptr) return fallback;
  const auto project = records_.project_of(draft.entity, *id);
  return project ? project : fallback;
}

void Writer::resolve_references(Draft& draft) {
  resolve_by_identity(draft);
  draft.project = find_project(draft);
  for (const auto& field : draft.entity.fields) {
    if (field.type != Type::reference) continue;
    if (draft.is_given(field) && draft.cell(field) != nullptr && store::is_null(draft.value(field)))
      resolve_reference(draft, field, *draft.cell(field));
    // A record of a project file belongs to that project without saying so.
    if (!draft.is_given(field) && !draft.live && field.required && field.name == "project" && draft.project) {
      draft.given[field.at] = true;
      draft.value(field) = *draft.project;
    }
  }
}

// Keys in a condition are those of the record's project.
void Writer::resolve_conditions(Draft& draft) {
  for (const auto& field : draft.entity.fields) {
    if (field.type != Type::condition || !draft.is_given(field) || draft.wrong[field.at]) continue;
    const auto* text = std::get_if<std::string>(&draft.value(field));
    if (text == nullptr) continue;
    KnownKeys keys{records_, draft.project, &draft.entity};
    auto read = read_conditions(registry::subject(field.subject), *text, &keys);
    if (read.error.empty()) {
      draft.value(field) = to_text(read.all);
    } else {
      fault(draft, read.error, draft.cell(field), std::move(read.arguments));
    }
  }
}

void Writer::put_embedded(Draft& draft) {
  const auto* embedding = draft.entity.embedding();
  if (embedding == nullptr) return;
  RecordInput inner(embedding->target->name);
  inner.file = draft.input.file;
  inner.line = draft.input.line;
  inner.record = draft.input.record;
  inner.merges = draft.input.merges;
  inner.blank_clears = draft.input.blank_clears;
  for (const auto& cell : draft.input.cells) {
    if (cell.target.via != embedding) continue;
    inner.cells.push_back(cell);
    inner.cells.back().target.via = nullptr;
  }
  if (inner.cells.empty()) return;
  if (draft.wrong[embedding->at]) {  // who is meant is not known, told already; their cells are still read
    Draft somebody(inner);
    parse_cells(somebody);
    return examine(somebody);
  }
  if (const auto* known = std::get_if<std::int64_t>(&draft.value(*embedding)))
    inner.cells.push_back(
        {{nullptr, &embedding->target->fields.front()}, records_.key_of(*embedding->target, *known), "", 0});
  const auto before = errors_;
  const auto outcome = put_one(inner, true);
  if (outcome.verdict == Verdict::rejected || errors_ > before) {
    draft.wrong[embedding->at] = true;
    draft.bad = true;
    return;
  }
  draft.gone = outcome.id == 0;
  if (draft.gone) return;
  draft.wrote_embedded = outcome.verdict != Verdict::unchanged;
  draft.given[embedding->at] = true;
  draft.value(*embedding) = outcome.id;
}

}  // namespace mops::change
