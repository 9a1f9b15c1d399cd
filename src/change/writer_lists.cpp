// writer_lists.cpp -- list fields: the rows of a child entity that a cell with bars between its parts stands for.
#include <algorithm>

#include "change/draft.h"
#include "change/shown_value.h"
#include "change/value.h"
#include "registry/header.h"

namespace mops::change {

using registry::Field;
using registry::Type;
using store::Value;

std::vector<std::string> split_list(std::string_view text) {
  if (text == "-") return {};
  return registry::split(text, '|');
}

// Lists are read with the other cells, so that their faults are told with the others.
void Writer::read_lists(Draft& draft) {
  for (const auto& field : draft.entity.fields) {
    if (field.type != Type::list || !draft.is_given(field)) continue;
    std::vector<Value> wanted;
    if (read_list(draft, *draft.cell(field), wanted)) draft.lists.emplace_back(&field, std::move(wanted));
  }
}

bool Writer::read_list(Draft& draft, const Cell& cell, std::vector<Value>& wanted) {
  const auto& list = *cell.target.field;
  const auto& item = *list.target_field;
  for (const auto& word : split_list(cell.text)) {
    Value value;
    if (item.type == Type::reference) {
      const auto found = resolve(draft, item, word);
      if (!found) {
        fault(draft, "reference.unknown", &cell, {{"entity", item.target->name}, {"key", list.sensitive ? "" : word}});
        if (may_be_shown({{cell.target.via, &list}, word, "", 0, false}, draft.input.cells))
          diagnostics_.back().value = word;
        return false;
      }
      value = *found;
    } else {
      auto parsed = parse_value(item, word);
      if (!parsed.error.empty()) {
        fault(draft, parsed.error, &cell, std::move(parsed.arguments));
        return false;
      }
      value = std::move(parsed.value);
    }
    if (std::ranges::find(wanted, value) == wanted.end()) wanted.push_back(std::move(value));
  }
  return true;
}

void Writer::put_lists(Draft& draft, std::int64_t id) {
  for (auto& [list, wanted] : draft.lists) put_list(draft, *list, std::move(wanted), id);
}

// Makes the child rows of one list field what is wanted.
void Writer::put_list(Draft& draft, const Field& list, std::vector<Value> wanted, std::int64_t id) {
  const auto& child = *list.target;
  const auto& owner = *child.identity.front();
  const auto& item = *list.target_field;
  if (draft.input.merges && draft.live) merge_list(draft, list, id, wanted);
  // A new record has no rows of a list yet.
  for (const auto child_id : draft.live ? records_.children(owner, id) : std::vector<std::int64_t>()) {
    const auto row = *records_.load(child, child_id);
    const auto kept = std::ranges::find(wanted, row.value(item));
    if (kept == wanted.end()) {
      erase(child, row);
    } else {
      wanted.erase(kept);
    }
  }
  for (auto& value : wanted) {
    Row row(child);
    row.value(owner) = id;
    row.value(item) = std::move(value);
    write_new(child, row, draft.input.line);
  }
}

}  // namespace mops::change
