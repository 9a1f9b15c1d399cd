#include "change/dropped.h"

#include <algorithm>
#include <functional>

namespace mops::change {
namespace {

std::uint64_t combined(std::uint64_t hash, std::string_view text) {
  return hash * 0x9E3779B97F4A7C15U + std::hash<std::string_view>()(text);
}

}  // namespace

DroppedRecords::DroppedRecords(RecordStore& records, const registry::Entity& entity, std::vector<std::string> fields)
    : records_(records), entity_(entity), fields_(std::move(fields)) {
  std::string sql = "SELECT op, record, rev";
  for (const auto& field : fields_) sql += ", json_extract(before, '$." + field + "')";
  auto query = records.database().prepare(sql + " FROM change WHERE entity = ?1 AND verb = 'delete'");
  query.bind(1, std::string_view(entity.name));
  while (query.step()) {
    std::uint64_t hash = 0;
    for (int i = 0; i < static_cast<int>(fields_.size()); ++i) hash = combined(hash, query.text(i + 3));
    entries_.push_back({hash, query.integer(0), query.integer(1), query.integer(2)});
  }
  std::ranges::sort(entries_,
                    [](const Entry& a, const Entry& b) { return a.hash != b.hash ? a.hash < b.hash : a.op > b.op; });
}

std::vector<DroppedRecords::Drop> DroppedRecords::find(const std::vector<std::string>& texts) {
  std::uint64_t hash = 0;
  for (const auto& text : texts) hash = combined(hash, text);
  std::vector<Drop> drops;
  auto& query =
      records_.prepared("SELECT op, prev_op, before FROM change WHERE entity = ?1 AND record = ?2 AND rev = ?3");
  auto entry = std::ranges::lower_bound(entries_, hash, {}, &Entry::hash);
  for (; entry != entries_.end() && entry->hash == hash; ++entry) {
    query.bind(1, std::string_view(entity_.name)).bind(2, entry->record).bind(3, entry->rev).step();
    Drop drop{query.integer(0), query.integer(1), read_image(query.text(2))};
    query.reset();
    bool same = true;
    for (std::size_t i = 0; i < fields_.size() && same; ++i) {
      const auto held = drop.image.find(fields_[i]);
      same = held != drop.image.end() && held->second == texts[i];
    }
    if (same) drops.push_back(std::move(drop));
  }
  return drops;
}

}  // namespace mops::change
