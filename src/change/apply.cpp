#include "change/apply.h"

#include <algorithm>

#include "change/history.h"
#include "text/trim.h"

namespace mops::change {
namespace {

using registry::Entity;

// The operation that dropped the record which had this name; 0 if there never was one.
std::int64_t dropped_by(RecordStore& records, const ChangeLine& line) {
  auto& query = records.prepared("SELECT max(op) FROM change WHERE entity = ?1 AND key = ?2 AND verb = 'delete'");
  return query.bind(1, std::string_view(line.entity->name))
      .bind(2, std::string_view(line.key))
      .first_integer()
      .value_or(0);
}

// The record that had this name and ended with version REV.
std::int64_t former_record(RecordStore& records, const ChangeLine& line, std::int64_t rev) {
  auto& query = records.prepared(
      "SELECT max(record) FROM change WHERE entity = ?1 AND key = ?2 AND rev = ?3 AND verb = 'delete'");
  query.bind(1, std::string_view(line.entity->name)).bind(2, std::string_view(line.key)).bind(3, rev);
  return query.first_integer().value_or(0);
}

}  // namespace

void Applier::complain(const ChangeLine& line, std::string_view code, Arguments arguments, std::string column) {
  auto diagnostic = input_of(line).diagnostic(code);
  if (line.entity != nullptr && !line.key.empty()) diagnostic.key = line.ref();
  diagnostic.column = std::move(column);
  diagnostic.arguments = std::move(arguments);
  writer_.complain(std::move(diagnostic));
}

RecordInput Applier::input_of(const ChangeLine& line) const {
  RecordInput input;
  input.entity = line.entity;
  input.file = line.file;
  input.line = line.line;
  if (line.line == 0 && (typed_ || line.entity == nullptr)) {
    input.file = name_;
    input.line = number_;
  }
  input.alone = true;
  input.blank_clears = true;
  return input;
}

bool Applier::set_cells(RecordInput& input, const ChangeLine& line) {
  std::string scratch;
  bool good = true;
  for (const auto& [name, value] : line.set) {
    std::string suggestion;
    const auto target = find_target(*line.entity, name, suggestion);
    if (target.field == nullptr) {
      complain(line, suggestion.empty() ? "field.unknown" : "field.unknown.suggest",
               {{"entity", line.entity->name}, {"name", name}, {"suggestion", suggestion}}, name);
      good = false;
      continue;
    }
    input.cells.push_back({target, std::string(text::clean_cell(value.value_or(""), scratch)), name, 0});
  }
  return good;
}

std::optional<Row> Applier::find(const ChangeLine& line) {
  if (line.key.empty()) return std::nullopt;
  const auto id = writer_.records().find_named(*line.entity, line.key);
  return id ? writer_.records().load(*line.entity, *id) : std::nullopt;
}

// Of versions put back each field is told that somebody wrote since; else the record has moved as a whole.
void Applier::tell_moved(const ChangeLine& line, const Row& live) {
  auto& later = writer_.records().prepared(
      "SELECT op, before FROM change WHERE entity = ?1 AND record = ?2 AND rev >= ?3 ORDER BY rev");
  later.bind(1, std::string_view(line.entity->name)).bind(2, live.id).bind(3, line.expect.value_or(0));
  std::set<std::string> fields;
  auto op = live.op;
  while (later.step()) {
    op = later.integer(0);
    for (const auto& [name, text] : read_image(later.text(1))) fields.insert(name);
  }
  bool told = false;
  for (const auto& field : line.entity->fields) {
    const bool concerned = line.verb == ChangeVerb::drop ||
                           std::ranges::any_of(line.set, [&](const auto& one) { return one.first == field.name; });
    if (!restores_ || !concerned || !fields.contains(field.name)) continue;
    complain(line, "revert.moved", {{"field", field.name}, {"op", std::to_string(op)}}, field.name);
    told = true;
  }
  if (!told) complain(line, "change.moved", {{"op", std::to_string(op)}, {"rev", std::to_string(live.rev)}});
}

// Whether the record is there, in the version that the line expects.  What is not is told, once for each record.
bool Applier::is_as_expected(const ChangeLine& line, const std::optional<Row>& live) {
  if (moved_.contains(line.ref())) return false;
  if (live && (!line.expect || *line.expect == live->rev)) return true;
  moved_.insert(line.ref());
  if (live) {
    tell_moved(line, *live);
  } else if (const auto op = dropped_by(writer_.records(), line); op != 0) {
    complain(line, restores_ ? "revert.dropped" : "change.dropped", {{"op", std::to_string(op)}});
  } else {
    complain(line, "record.missing", {{"entity", line.entity->name}, {"key", line.key}});
  }
  return false;
}

void Applier::put_back(const ChangeLine& line, Row row) {
  for (const auto& [name, text] : line.set) {
    const auto* field = line.entity->find(name);
    if (field == nullptr || !field->stored())
      return complain(line, "field.unknown", {{"entity", line.entity->name}, {"name", name}}, name);
    auto value = writer_.records().value_of(*field, text);
    if (!value) return complain(line, "revert.lost_reference", {{"field", name}, {"key", text.value_or("")}});
    row.value(*field) = std::move(*value);
  }
  try {
    writer_.restore(*line.entity, row);
  } catch (const Error& error) {
    if (error.id() != "store.constraint") throw;
    complain(line, "record.constraint", error.arguments());
  }
}

void Applier::create(const ChangeLine& line) {
  if (moved_.contains(line.ref())) return;
  if (const auto live = find(line)) {
    moved_.insert(line.ref());
    return complain(line, restores_ ? "revert.exists" : "change.exists", {{"op", std::to_string(live->op)}});
  }
  if (line.expect.value_or(0) > 0) {
    const auto id = former_record(writer_.records(), line, *line.expect);
    if (!restores_ || id == 0) return complain(line, "change.never_was", {{"rev", std::to_string(*line.expect)}});
    Row row(*line.entity, id, *line.expect + 1);
    if (line.entity->keyed()) row.values.front() = line.key;
    return put_back(line, std::move(row));
  }
  auto input = input_of(line);
  input.presence = Presence::must_be_new;
  if (line.entity->keyed() && !line.key.empty()) input.set("key", line.key);
  if (set_cells(input, line)) writer_.put(input);
}

void Applier::update(const ChangeLine& line) {
  const auto live = find(line);
  if (!is_as_expected(line, live)) return;
  if (restores_) return put_back(line, *live);
  auto input = input_of(line);
  input.presence = Presence::must_exist;
  name_record(input, writer_.records(), *live);
  if (set_cells(input, line)) writer_.put(input);
}

void Applier::drop(const ChangeLine& line) {
  const auto live = find(line);
  if (is_as_expected(line, live)) writer_.drop(*line.entity, live->id);
}

// A line that changes nothing: the record is there (or is not, when version 0 is expected), and holds these values.
void Applier::verify(const ChangeLine& line) {
  const auto live = find(line);
  if (line.expect == 0 && !live) return;
  if (!is_as_expected(line, live)) return;
  const auto now = texts_of(writer_.records(), *line.entity, *live);
  for (const auto& [name, value] : line.set) {
    const auto found = now.find(name);
    if (line.entity->find(name) == nullptr) {
      complain(line, "field.unknown", {{"entity", line.entity->name}, {"name", name}}, name);
    } else if ((found == now.end() ? std::nullopt : found->second) != value) {
      complain(line, "change.differs", {{"field", name}}, name);
    }
  }
}

void Applier::put(const std::string& json, std::size_t number) {
  number_ = number;
  auto read = read_change_line(json);
  if (!read.change) {
    complain({}, read.error, std::move(read.arguments));
    return;
  }
  switch (read.change->verb) {
    case ChangeVerb::create:
      return create(*read.change);
    case ChangeVerb::update:
      return update(*read.change);
    case ChangeVerb::drop:
      return drop(*read.change);
    case ChangeVerb::verify:
      return verify(*read.change);
  }
}

}  // namespace mops::change
