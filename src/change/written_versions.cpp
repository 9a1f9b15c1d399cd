#include "change/written_versions.h"

#include <algorithm>
#include <utility>

#include "change/version_walk.h"

namespace mops::change {
namespace {

// The version that took the place of REPLACED; the first of a record that was not there when there is none.  NOW is
// what the record holds with it.
WrittenVersion version_of(std::int64_t rev, const KeptVersion* replaced, const FieldTexts& now) {
  if (replaced == nullptr || replaced->deleted) return {Deed::created, rev, now};
  WrittenVersion version{Deed::updated, rev, {}};
  for (const auto& [name, before] : read_image(replaced->before)) {
    const auto found = now.find(name);
    version.values.emplace(name, found == now.end() ? std::nullopt : found->second);
  }
  return version;
}

// From the last version back to the first: before-images put the older values in place.
std::vector<WrittenVersion> versions_of(VersionWalk& walk, std::int64_t op) {
  std::vector<WrittenVersion> versions;
  const auto& kept = walk.kept();
  FieldTexts values;
  if (walk.live()) {
    values = walk.texts();
    versions.push_back(version_of(walk.rev(), kept.empty() ? nullptr : &kept.back(), values));
  }
  for (std::size_t i = kept.size(); i-- > 0;) {
    const auto& version = kept[i];
    if (version.deleted) {
      values.clear();
      versions.push_back({Deed::deleted, version.rev, {}});
    }
    for (auto& [name, value] : read_image(version.before)) {
      if (value) {
        values.insert_or_assign(name, std::move(value));
      } else {
        values.erase(name);
      }
    }
    if (version.prev_op == op) versions.push_back(version_of(version.rev, i == 0 ? nullptr : &kept[i - 1], values));
  }
  std::ranges::reverse(versions);
  return versions;
}

}  // namespace

void each_written(RecordStore& records, const registry::Entity& entity, std::int64_t op,
                  const std::function<void(const WrittenRecord&)>& visit) {
  for (VersionWalk walk(records, entity, op); walk.next();)
    visit({&entity, walk.id(), walk.key(), versions_of(walk, op)});
}

}  // namespace mops::change
