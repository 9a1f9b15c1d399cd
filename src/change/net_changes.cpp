#include "change/net_changes.h"

#include <algorithm>
#include <map>
#include <utility>

namespace mops::change {
namespace {

std::optional<std::string> text_of_field(const FieldTexts& texts, const std::string& field) {
  const auto found = texts.find(field);
  return found == texts.end() ? std::nullopt : found->second;
}

// A record over a stretch of operations: what it was before the first of them, what it is after the last so far.  Only
// fields that were touched are in the maps.
struct Stretch {
  const registry::Entity* entity = nullptr;
  std::int64_t record = 0;
  std::string key;
  bool existed = false, exists = false;
  FieldTexts before, after;

  void add(const RecordChange& change) {
    if (entity == nullptr) {
      entity = change.entity;
      record = change.record;
      existed = !change.created;
    }
    key = change.key;
    // Images of later operations tell nothing new about a record that was not there before.
    if (existed)
      for (const auto& [field, text] : change.before) before.try_emplace(field, text);
    exists = !change.deleted;
    if (change.deleted || change.created) after.clear();
    if (exists)
      for (const auto& [field, text] : change.after) {
        // Fields of a record put back that the image of its deletion leaves out had no value.
        if (existed) before.try_emplace(field, std::nullopt);
        after.insert_or_assign(field, text);
      }
  }

  NetChange net() const {
    NetChange change{entity, record, key, !existed && exists, existed && !exists, {}, {}};
    if (!existed && !exists) return change;
    for (const auto& field : entity->fields) {
      auto old = existed ? text_of_field(before, field.name) : std::nullopt;
      auto now = exists ? text_of_field(after, field.name) : std::nullopt;
      if (old == now) continue;
      change.before.emplace(field.name, std::move(old));
      change.after.emplace(field.name, std::move(now));
    }
    return change;
  }
};

}  // namespace

std::vector<NetChange> net_changes(RecordStore& records, std::int64_t from, std::int64_t to) {
  std::map<std::pair<int, std::int64_t>, Stretch> stretches;
  for (auto op = std::min(from, to) + 1; op <= std::max(from, to); ++op)
    for (const auto& change : changes_of(records, op)) stretches[{change.entity->number, change.record}].add(change);
  std::vector<NetChange> changes;
  for (const auto& [place, stretch] : stretches) {
    auto change = stretch.net();
    if (change.before.empty() && change.after.empty()) continue;
    if (from > to) {
      std::swap(change.created, change.deleted);
      std::swap(change.before, change.after);
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace mops::change
