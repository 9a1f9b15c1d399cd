#include "change/bulk_load.h"

#include <algorithm>

#include "registry/scope.h"

namespace mops::change {
namespace {

constexpr std::int64_t kSorterCache = 16 << 10;  // KiB
constexpr int kTagBits = 28;
constexpr std::uint64_t kTag = (std::uint64_t{1} << kTagBits) - 1;

std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 32;
  value *= 0x9E3779B97F4A7C15U;
  return value ^ (value >> 29);
}

}  // namespace

// The place of an id follows from its tag alone, so that the places can grow without the identities.  A tag of 28 bits
// is shared by few: among ten million records one look-up in 27 meets a stranger.
void IdentitySet::add(std::uint64_t hash, std::int64_t id) {
  if ((used_ + 1) * 3 > places_.size() * 2) grow();
  const auto mask = places_.size() - 1;
  auto at = mixed(hash & kTag) & mask;
  while (places_[at] != 0) at = (at + 1) & mask;
  places_[at] = (static_cast<std::uint64_t>(id) << kTagBits) | (hash & kTag);
  ++used_;
}

std::optional<std::int64_t> IdentitySet::find(std::uint64_t hash,
                                              const std::function<bool(std::int64_t)>& is_it) const {
  if (places_.empty()) return std::nullopt;
  const auto mask = places_.size() - 1;
  for (auto at = mixed(hash & kTag) & mask; places_[at] != 0; at = (at + 1) & mask) {
    if ((places_[at] & kTag) != (hash & kTag)) continue;
    const auto id = static_cast<std::int64_t>(places_[at] >> kTagBits);
    if (is_it(id)) return id;
  }
  return std::nullopt;
}

void IdentitySet::grow() {
  std::vector<std::uint64_t> old(std::max<std::size_t>(places_.size() * 2, 1024));
  old.swap(places_);
  const auto mask = places_.size() - 1;
  for (const auto place : old) {
    if (place == 0) continue;
    auto at = mixed(place & kTag) & mask;
    while (places_[at] != 0) at = (at + 1) & mask;
    places_[at] = place;
  }
}

std::optional<std::uint64_t> identity_hash(const registry::Entity& entity, std::span<const store::Value> identity) {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < identity.size(); ++i) {
    const auto& part = identity[i];
    if (store::is_null(part)) {
      if (!registry::blank_is_value(*entity.identity[i])) return std::nullopt;
      hash = mixed(hash);
      continue;
    }
    const auto* text = std::get_if<std::string>(&part);
    const auto own = text != nullptr ? std::hash<std::string_view>()(*text)
                                     : mixed(static_cast<std::uint64_t>(std::get<std::int64_t>(part)));
    hash = mixed(hash ^ own) + own;
  }
  return hash;
}

std::vector<store::Value> identity_of(const registry::Entity& entity, const std::vector<store::Value>& values) {
  std::vector<store::Value> identity;
  identity.reserve(entity.identity.size());
  for (const auto* field : entity.identity) identity.push_back(values[field->at]);
  return identity;
}

BulkLoad::BulkLoad(const store::Database& database, const registry::Entity& entity) {
  std::string columns;
  for (const auto* field : entity.identity) columns += ", " + field->column;
  auto rows = database.prepare("SELECT id" + columns + " FROM " + entity.name);
  std::vector<store::Value> identity(entity.identity.size());
  while (rows.step()) {
    for (std::size_t i = 0; i < identity.size(); ++i) identity[i] = rows.value(static_cast<int>(i) + 1);
    if (const auto hash = identity_hash(entity, identity)) records_.add(*hash, rows.integer(0));
  }
  auto find = database.prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL ORDER BY name");
  find.bind(1, std::string_view(entity.name));
  std::vector<std::string> names;
  while (find.step()) {
    names.emplace_back(find.text(0));
    indexes_.emplace_back(find.text(1));
  }
  for (const auto& name : names) database.execute(("DROP INDEX " + name).c_str());
}

// The sorter takes as much memory as the page cache may: less is as fast, for what it sorts is written one after
// another.
void BulkLoad::build_indexes(const store::Database& database) const {
  database.limit_cache(kSorterCache);
  for (const auto& sql : indexes_) database.execute(sql.c_str());
  database.limit_cache(store::kWriterCache);
}

}  // namespace mops::change
