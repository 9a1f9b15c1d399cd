#include "change/record_fate.h"

#include <algorithm>

#include "registry/registry.h"
#include "registry/transition.h"

namespace mops::change {

// Each version: the operation that wrote it, and the one that replaced or dropped it (NULL while it stands).
store::Statement& RecordFates::versions_of(std::string_view entity) {
  if (const auto found = versions_.find(entity); found != versions_.end()) return found->second;
  const auto& known = registry::registry().at(entity);
  return versions_
      .emplace(entity, database_.prepare("SELECT prev_op, op FROM main.change WHERE entity = ?1 AND record = ?2 "
                                         "UNION ALL SELECT op, NULL FROM main." +
                                         known.name + " WHERE id = ?2"))
      .first->second;
}

// Backwards through the versions: each says what it replaced, and the next state is known.  A change between that was
// no change of the state is no step.
bool RecordFates::stepped(std::string_view entity, std::int64_t id) {
  if (!registry::has_transitions(entity)) return false;
  auto live = database_.prepare("SELECT state FROM main." + std::string(entity) + " WHERE id = ?1");
  std::string state;
  if (live.bind(1, id).step()) state = live.text(0);
  auto replaced = database_.prepare(
      "SELECT op, before ->> '$.state' FROM main.change WHERE entity = ?1 AND record = ?2 ORDER BY rev DESC");
  replaced.bind(1, entity).bind(2, id);
  while (replaced.step()) {
    const auto op = replaced.integer(0);
    if (op <= from_) break;
    if (replaced.is_null(1)) {
      if (op <= to_) return false;
      continue;
    }
    const std::string before(replaced.text(1));
    if (op <= to_ && !registry::allowed(entity, before, state)) return false;
    state = before;
  }
  return true;
}

RecordFate RecordFates::of(std::string_view entity, std::int64_t id) {
  auto& versions = versions_of(entity);
  versions.bind(1, entity).bind(2, id);
  bool was = false, is = false;
  std::int64_t first = 0, last = 0;
  const auto touch = [&](std::int64_t op) {
    if (op <= from_ || op > to_) return;
    first = first == 0 ? op : std::min(first, op);
    last = std::max(last, op);
  };
  while (versions.step()) {
    const auto written = versions.integer(0);
    const auto ended = versions.is_null(1) ? to_ + 1 : versions.integer(1);
    was = was || (written <= from_ && ended > from_);
    is = is || (written <= to_ && ended > to_);
    touch(written);
    touch(ended);
  }
  if (last == 0) return {};
  const auto fate = was && !is ? Fate::dropped : !was && is ? Fate::created : Fate::changed;
  const auto op = fate == Fate::created ? first : last;
  if (reverting_.bind(1, op).first_integer().value_or(0) != 0) return {Fate::reverted, op};
  return {fate == Fate::changed && stepped(entity, id) ? Fate::stepped : fate, op};
}

}  // namespace mops::change
