#include "change/locks.h"

#include <algorithm>

#include "registry/embedded_table.h"
#include "registry/header.h"

namespace mops::change {
namespace {

using registry::Entity;
using registry::Field;

struct Rule {
  const Entity* entity = nullptr;
  std::vector<std::string> changes, states;
  std::vector<const Field*> through;  // references from the record to the one whose state counts
  std::string code;
};

std::vector<const Field*> path_of(const Entity& entity, std::string_view path) {
  std::vector<const Field*> fields;
  const auto* at = &entity;
  for (const auto& step : registry::split(path, '.')) {
    fields.push_back(at->find(step));
    at = fields.back()->target;
  }
  return fields;
}

const std::vector<Rule>& rules() {
  static const auto all = [] {
    std::vector<Rule> result;
    auto row = registry::EmbeddedTable::file("locks.csv");
    while (row.next()) {
      const auto& entity = registry::registry().at(row.text(0));
      result.push_back(
          {&entity, registry::split(row[1], '|'), registry::split(row[3], '|'), path_of(entity, row[2]), row.text(4)});
    }
    return result;
  }();
  return all;
}

bool is_among(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// The state that the operation first replaced, and whether the record was there before it.
constexpr std::string_view kReplaced = R"sql(
  SELECT (SELECT json_extract(before, '$.state') FROM change
          WHERE entity = ?1 AND record = ?2 AND op = ?3 AND json_extract(before, '$.state') IS NOT NULL
          ORDER BY rev LIMIT 1),
         EXISTS (SELECT 1 FROM change WHERE entity = ?1 AND record = ?2 AND op = ?3 AND prev_op < ?3)
)sql";

}  // namespace

std::string Locks::state_before(const Entity& entity, std::int64_t id, std::int64_t op) {
  const auto known = states_.find({&entity, id});
  if (known != states_.end()) return known->second;
  const auto row = records_.load(entity, id);
  if (!row) return {};
  const auto* state = std::get_if<std::string>(&row->value("state"));
  if (state == nullptr) return {};
  std::string found = *state;
  if (row->op == op && op != 0) {
    auto& replaced = records_.prepared(std::string(kReplaced));
    replaced.bind(1, std::string_view(entity.name)).bind(2, id).bind(3, op);
    replaced.step();
    if (!replaced.is_null(0)) found = replaced.text(0);
    const bool was_there = replaced.integer(1) != 0;
    replaced.reset();
    if (!was_there) return std::string(*state);  // made by this operation: it may still move
  }
  states_.emplace(std::pair(&entity, id), found);
  return found;
}

std::optional<Lock> Locks::find(const Entity& entity, const std::vector<store::Value>& values, std::string_view change,
                                std::int64_t op) {
  for (const auto& rule : rules()) {
    if (rule.entity != &entity || !is_among(rule.changes, change)) continue;
    const auto* id = std::get_if<std::int64_t>(&values[rule.through.front()->at]);
    std::optional<Row> owner;
    for (std::size_t i = 1; id != nullptr && i < rule.through.size(); ++i) {
      owner = records_.load(*rule.through[i]->entity, *id);
      id = owner ? std::get_if<std::int64_t>(&owner->value(*rule.through[i])) : nullptr;
    }
    if (id == nullptr) return std::nullopt;
    const auto& locking = *rule.through.back()->target;
    if (is_among(rule.states, state_before(locking, *id, op))) return Lock{rule.code, records_.key_of(locking, *id)};
  }
  return std::nullopt;
}

}  // namespace mops::change
