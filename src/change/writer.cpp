#include "change/writer.h"

#include <algorithm>
#include <tuple>

#include "change/draft.h"
#include "change/own_schema.h"
#include "change/waivers.h"

namespace mops::change {

Writer::Writer(const store::Transaction& write, OperationFacts facts, std::string today)
    : write_(write),
      records_(write.database()),
      journal_(write, facts),
      bases_(records_, facts.source),
      locks_(records_),
      today_(std::move(today)) {
  require_own_objects(write.database());
  rules::make_touched_table(write.database());
}

void Writer::complain(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  diagnostics_.push_back(std::move(diagnostic));
}

// CHANGED fields, when nothing else became of the record.
void Writer::touch(const registry::Entity& entity, std::int64_t id, std::size_t line,
                   const std::vector<bool>* changed) {
  auto& touched = touched_[entity.number];
  if (changed != nullptr) {
    touched.note(*changed);
  } else {
    touched.whole = true;
  }
  if (const auto made = created_.find(entity.number); made != created_.end() && made->second.find(id)) return;
  note_touched(entity.number, id, id, book_.place(book_.last_file(), line));
}

void Writer::note_touched(int entity, std::int64_t first, std::int64_t last, Place place) {
  if (!touch_) touch_ = write_.prepare(rules::kTouch);
  touch_->bind(1, static_cast<std::int64_t>(entity)).bind(2, first).bind(3, last);
  touch_->bind(4, static_cast<std::int64_t>(place)).run();
}

void Writer::touch_new(const registry::Entity& entity, std::int64_t id, std::size_t line) {
  touched_[entity.number].whole = true;
  created_[entity.number].add(id, book_.place(book_.last_file(), line));
}

void Writer::settle() {
  records_.end_bulk();
  for (const auto& [entity, made] : created_)
    for (const auto& run : made.runs()) note_touched(entity, run.first, PlaceRuns::last(run), run.place);
}

Outcome Writer::put(const RecordInput& input) {
  book_.place(input.file, input.line);
  ++result_.rows;
  const auto outcome = put_one(input);
  headings_.meet(input, outcome.id);
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

Outcome Writer::put_one(const RecordInput& input, bool embedded) {
  Draft draft(input);
  draft.embedded = embedded;
  parse_cells(draft);
  locate_by_key(draft);
  resolve_references(draft);
  read_lists(draft);
  resolve_conditions(draft);
  put_embedded(draft);
  Outcome outcome;
  if (draft.gone && !draft.live) {
    draft.kept = true;
    outcome.verdict = Verdict::unchanged;
  } else if (!locate(draft)) {
    examine(draft);
  } else {
    read_hours(draft);
    try {
      outcome = draft.live ? update(draft) : create(draft);
    } catch (const Error& error) {
      if (error.id() != "store.constraint") throw;
      fault(draft, "record.constraint", nullptr, error.arguments());
    }
  }
  if (draft.bad) outcome.verdict = Verdict::rejected;
  if (outcome.verdict == Verdict::rejected) rejected_.insert(&draft.entity);
  if (draft.kept && outcome.verdict != Verdict::rejected) ++result_.kept;
  if (outcome.verdict == Verdict::unchanged && draft.wrote_embedded) outcome.verdict = Verdict::updated;
  return outcome;
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

// Where a record stood in the files; 0 for one that no file spoke of.
Place Writer::place_of(const registry::Entity& entity, std::int64_t id) {
  if (const auto made = created_.find(entity.number); made != created_.end())
    if (const auto place = made->second.find(id)) return *place;
  auto& query = records_.prepared("SELECT place FROM temp.touched WHERE entity = ?1 AND first = ?2");
  return static_cast<Place>(
      query.bind(1, static_cast<std::int64_t>(entity.number)).bind(2, id).first_integer().value_or(0));
}

std::pair<std::string, std::size_t> Writer::origin_of(const registry::Entity& entity, std::int64_t id) {
  const auto place = place_of(entity, id);
  return place == 0 ? std::pair<std::string, std::size_t>() : book_.line_of(place);
}

namespace {

Diagnostic expired(const Waiver& waiver, const std::string& record) {
  Diagnostic note;
  note.severity = Severity::warning;
  note.code = "waiver.expired";
  note.key = record;
  note.arguments = {{"waiver", waiver.key}, {"by", waiver.granted_by}, {"day", waiver.expires_on}};
  return note;
}

}  // namespace

// The column of the file in which the field stood.
void Writer::name_column(Diagnostic& diagnostic, const rules::Finding& finding) const {
  const auto* field = finding.rule->entity->find(finding.field);
  if (field == nullptr || diagnostic.line == 0) return;
  const auto* heading = headings_.find(diagnostic.file, *field, finding.id);
  if (heading == nullptr) return;
  if (!heading->name.empty()) diagnostic.column = heading->name;
  diagnostic.column_no = heading->number;
}

// Whether a rule reads other kinds of records than it speaks of of which some were rejected: it might miss just those.
bool Writer::misses(const rules::Rule& rule) {
  return std::ranges::any_of(rejected_, [&](const registry::Entity* entity) {
    return entity != rule.entity && rules::reads(write_.database(), rule, *entity);
  });
}

// After a fault the rules are asked about the rows that stand, so that all mistakes of a file are told at once.
void Writer::judge() {
  Waivers waivers(records_, today_);
  const bool complete = !failed();
  const auto may_be_asked = [&](const rules::Rule& rule) { return complete || !misses(rule); };
  for (const auto& finding : rules::judge_touched(write_.database(), touched_, today_, may_be_asked)) {
    const auto* waiver = waivers.of(finding);
    if (waiver != nullptr && waiver->in_force) continue;
    Diagnostic diagnostic;
    diagnostic.severity = finding.rule->severity;
    diagnostic.code = finding.rule->code;
    diagnostic.key = finding.rule->entity->name + '/' + records_.key_of(*finding.rule->entity, finding.id);
    diagnostic.column = finding.field;
    diagnostic.arguments = finding.arguments;
    std::tie(diagnostic.file, diagnostic.line) = origin_of(*finding.rule->entity, finding.id);
    if (!complete && diagnostic.line == 0) continue;
    name_column(diagnostic, finding);
    const auto key = diagnostic.key;
    complain(std::move(diagnostic));
    if (waiver != nullptr) complain(expired(*waiver, key));
  }
}

Result Writer::finish(const std::vector<InputFile>& inputs) {
  settle();
  if (journal_.begun()) judge();
  journal_.finish(result_.unchanged, inputs);
  if (journal_.begun()) result_.op = journal_.op();
  return result_;
}

}  // namespace mops::change
