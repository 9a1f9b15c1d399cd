#include "change/writer.h"

#include <algorithm>

#include "change/draft.h"
#include "rules/engine.h"

namespace mops::change {

Writer::Writer(const store::Transaction& write, OperationFacts facts, std::string today)
    : write_(write),
      records_(write.database()),
      journal_(write, facts),
      bases_(records_, facts.source),
      today_(std::move(today)) {
  rules::make_touched_table(write.database());
}

void Writer::complain(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  diagnostics_.push_back(std::move(diagnostic));
}

void Writer::touch(const registry::Entity& entity, std::int64_t id, std::size_t line) {
  if (!touch_)
    touch_ = write_.prepare("INSERT OR IGNORE INTO temp.touched (entity, id, line, file) VALUES (?1, ?2, ?3, ?4)");
  touched_entities_.insert(entity.number);
  touch_->bind(1, static_cast<std::int64_t>(entity.number)).bind(2, id).bind(3, static_cast<std::int64_t>(line));
  touch_->bind(4, static_cast<std::int64_t>(files_.size()) - 1).run();
}

Outcome Writer::put(const RecordInput& input) {
  if (files_.empty() || files_.back() != input.file) files_.push_back(input.file);
  ++result_.rows;
  const auto outcome = put_one(input);
  switch (outcome.verdict) {
    case Verdict::created:
      ++result_.added;
      break;
    case Verdict::updated:
      ++result_.changed;
      break;
    case Verdict::unchanged:
      ++result_.unchanged;
      break;
    case Verdict::dropped:
      break;
    case Verdict::rejected:
      ++result_.rejected;
      break;
  }
  return outcome;
}

Outcome Writer::put_one(const RecordInput& input) {
  Draft draft(input);
  parse_cells(draft);
  locate_by_key(draft);
  resolve_references(draft);
  put_embedded(draft);
  Outcome outcome;
  if (locate(draft)) {
    try {
      outcome = draft.live ? update(draft) : create(draft);
    } catch (const Error& error) {
      if (error.id() != "store.constraint") throw;
      fault(draft, "record.constraint", nullptr, error.arguments());
    }
  }
  if (draft.bad) outcome.verdict = Verdict::rejected;
  if (draft.kept && outcome.verdict != Verdict::rejected) ++result_.kept;
  if (outcome.verdict == Verdict::unchanged && draft.wrote_embedded) outcome.verdict = Verdict::updated;
  return outcome;
}

Outcome Writer::drop(const registry::Entity& entity, std::int64_t id) {
  const auto row = records_.load(entity, id);
  if (!row) return {};
  std::vector<std::pair<const registry::Entity*, std::int64_t>> children;
  for (const auto* field : registry::referring_fields(entity)) {
    const auto ids = records_.children(*field, id);
    if (ids.empty()) continue;
    const bool of_list = std::ranges::any_of(entity.fields, [&](const registry::Field& own) {
      return own.type == registry::Type::list && own.target == field->entity;
    });
    if (!of_list) {
      Diagnostic diagnostic;
      diagnostic.code = "record.referenced";
      diagnostic.key = entity.name + '/' + records_.key_of(entity, *row);
      diagnostic.arguments = {{"count", std::to_string(ids.size())},
                              {"entity", field->entity->name},
                              {"example", records_.key_of(*field->entity, ids.front())}};
      complain(std::move(diagnostic));
      return {Verdict::rejected, id};
    }
    for (const auto child : ids) children.emplace_back(field->entity, child);
  }
  for (const auto& [child, child_id] : children) erase(*child, *records_.load(*child, child_id));
  erase(entity, *row);
  ++result_.rows;
  ++result_.dropped;
  return {Verdict::dropped, id};
}

Outcome Writer::restore(const registry::Entity& entity, const Row& row) {
  const auto live = records_.load(entity, row.id);
  if (!live) {
    auto copy = row;
    copy.op = journal_.op();
    records_.insert(entity, copy);
    journal_.created(entity);
    touch(entity, copy.id, 0);
    ++result_.rows;
    ++result_.added;
    return {Verdict::created, copy.id};
  }
  std::vector<bool> changed(entity.fields.size());
  for (std::size_t i = 0; i < changed.size(); ++i)
    changed[i] = entity.fields[i].stored() && row.values[i] != live->values[i];
  if (std::ranges::none_of(changed, [](bool one) { return one; })) return {Verdict::unchanged, row.id};
  replace(entity, *live, row, changed, 0);
  ++result_.rows;
  ++result_.changed;
  return {Verdict::updated, row.id};
}

void Writer::judge() {
  auto line_of = write_.prepare("SELECT line, file FROM temp.touched WHERE entity = ?1 AND id = ?2");
  for (const auto& finding : rules::judge_touched(write_.database(), touched_entities_, today_)) {
    Diagnostic diagnostic;
    diagnostic.severity = finding.rule->severity;
    diagnostic.code = finding.rule->code;
    diagnostic.key = finding.rule->entity->name + '/' + records_.key_of(*finding.rule->entity, finding.id);
    diagnostic.column = finding.rule->field;
    diagnostic.arguments = finding.arguments;
    line_of.bind(1, static_cast<std::int64_t>(finding.rule->entity->number)).bind(2, finding.id);
    if (line_of.step() && line_of.integer(0) > 0 && line_of.integer(1) >= 0) {
      diagnostic.line = static_cast<std::size_t>(line_of.integer(0));
      diagnostic.file = files_[static_cast<std::size_t>(line_of.integer(1))];
    }
    line_of.reset();
    complain(std::move(diagnostic));
  }
}

Result Writer::finish(const std::vector<InputFile>& inputs) {
  if (!failed() && journal_.begun()) judge();
  journal_.finish(result_.unchanged, inputs);
  if (journal_.begun()) result_.op = journal_.op();
  return result_;
}

}  // namespace mops::change
