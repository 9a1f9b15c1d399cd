#include "change/record.h"

#include <algorithm>

#include "change/record_store.h"
#include "change/shown_value.h"
#include "error.h"
#include "registry/synonyms.h"
#include "text/fold.h"
#include "text/invisible.h"
#include "text/suggest.h"
#include "text/trim.h"

namespace mops::change {
namespace {

using registry::Entity;
using registry::Field;
using registry::Type;

// A heading without its bracket is the same heading: "Imię" for "Imię (imiona)".
std::string bare(const std::string& label) { return text::fold(std::string_view(label).substr(0, label.find(" ("))); }

// Forms mark what has to be filled in with an asterisk, and end a heading with a colon.
std::string_view without_marks(std::string_view heading) {
  while (!heading.empty() && std::string_view("*: ").find(heading.back()) != std::string_view::npos)
    heading.remove_suffix(1);
  return heading;
}

const Field* by_label(const Entity& entity, const std::string& folded) {
  const auto found = std::ranges::find_if(entity.fields, [&](const Field& field) {
    return text::fold(field.label_pl) == folded || text::fold(field.label_en) == folded ||
           text::fold(field.name) == folded;
  });
  if (found != entity.fields.end()) return &*found;
  const auto similar = std::ranges::find_if(entity.fields, [&](const Field& field) {
    return bare(field.label_pl) == folded || bare(field.label_en) == folded;
  });
  return similar == entity.fields.end() ? nullptr : &*similar;
}

Target dotted(const Entity& entity, std::string_view word) {
  const auto dot = word.find('.');
  if (dot == std::string_view::npos) return {};
  const auto* via = entity.find(word.substr(0, dot));
  if (via == nullptr || via->type != Type::reference) return {};
  const auto* field = via->target->find(word.substr(dot + 1));
  return field == nullptr ? Target{} : Target{via, field};
}

std::vector<std::string> name_words_of(const Entity& entity) {
  std::vector<std::string> words;
  for (const auto& field : entity.fields) {
    words.push_back(field.name);
    words.push_back(field.label_pl);
    words.push_back(field.label_en);
  }
  if (const auto* embedding = entity.embedding()) {
    for (const auto& field : embedding->target->fields) {
      words.push_back(embedding->name + '.' + field.name);
      words.push_back(field.label_pl);
      words.push_back(field.label_en);
    }
    for (auto& heading : registry::headings_of(*embedding->target)) words.push_back(std::move(heading));
  }
  for (auto& heading : registry::headings_of(entity)) words.push_back(std::move(heading));
  return words;
}

}  // namespace

Target known_target(const Entity& entity, std::string_view word) {
  if (const auto* field = entity.find(word)) return {nullptr, field};
  if (entity.keyed() && word == entity.name) return {nullptr, &entity.fields.front()};
  if (const auto target = dotted(entity, word); target.field != nullptr) return target;
  const auto folded = text::fold(without_marks(word));
  const auto* embedding = entity.embedding();
  if (const auto* field = by_label(entity, folded)) return {nullptr, field};
  if (embedding != nullptr)
    if (const auto* field = by_label(*embedding->target, folded)) return {embedding, field};
  if (const auto* field = registry::field_called(entity, folded)) return {nullptr, field};
  if (embedding != nullptr)
    if (const auto* field = registry::field_called(*embedding->target, folded)) return {embedding, field};
  return {};
}

Target find_target(const Entity& entity, std::string_view word, std::string& suggestion) {
  const auto target = known_target(entity, word);
  if (target.field != nullptr) return target;
  if (const auto guess = text::closest(without_marks(word), name_words_of(entity))) suggestion = *guess;
  return {};
}

Target find_target(const Entity& entity, std::string_view word) {
  std::string suggestion;
  const auto target = find_target(entity, word, suggestion);
  if (target.field != nullptr) return target;
  Arguments arguments{{"entity", entity.name}, {"name", std::string(word)}};
  arguments.emplace_back("suggestion", suggestion);
  throw Error(ErrorKind::usage, suggestion.empty() ? "field.unknown" : "field.unknown.suggest", std::move(arguments));
}

void name_record(RecordInput& input, RecordStore& records, const Row& live) {
  const auto& entity = *input.entity;
  if (entity.keyed()) {
    input.set("key", records.key_of(entity, live));
    return;
  }
  for (const auto* field : entity.identity) input.set(field->name, records.text_of(*field, live.value(*field)));
}

RecordInput& RecordInput::set(std::string_view field, std::string_view text) {
  std::string scratch;
  cells.push_back({find_target(*entity, field), std::string(text::clean_cell(text, scratch)), std::string(field), 0});
  cells.back().cleaned = text::has_invisible(text);
  return *this;
}

Diagnostic RecordInput::diagnostic(std::string_view code, const Cell* cell) const {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.file = file;
  diagnostic.line = line;
  diagnostic.record = record;
  if (cell != nullptr) {
    diagnostic.column = cell->header.empty() ? cell->target.field->name : cell->header;
    diagnostic.column_no = cell->number;
    // What is wrong with a condition says which one it is.
    if (cell->target.field->type != Type::condition && may_be_shown(*cell, cells)) diagnostic.value = cell->text;
  }
  return diagnostic;
}

}  // namespace mops::change
