#include "change/places.h"

#include <algorithm>

namespace mops::change {

Place PlaceBook::place(const std::string& file, std::size_t line) {
  if (files_.back().name != file) files_.push_back({file, highest_});
  if (line == 0) return 0;
  const auto place = files_.back().base + static_cast<Place>(line);
  highest_ = std::max(highest_, place);
  return place;
}

std::pair<std::string, std::size_t> PlaceBook::line_of(Place place) const {
  if (place == 0) return {files_.back().name, 0};
  const auto after = std::ranges::lower_bound(files_, place, {}, &File::base);
  const auto& file = *std::prev(after);
  return {file.name, place - file.base};
}

void PlaceRuns::add(std::int64_t id, Place place) {
  if (!runs_.empty()) {
    auto& run = runs_.back();
    if (id == run.first + run.count && place == run.place + run.count) {
      ++run.count;
      return;
    }
  }
  runs_.push_back({id, 1, place});
}

std::optional<Place> PlaceRuns::find(std::int64_t id) const {
  const auto after = std::ranges::upper_bound(runs_, id, {}, &Run::first);
  if (after == runs_.begin()) return std::nullopt;
  const auto& run = *std::prev(after);
  if (id > last(run)) return std::nullopt;
  return run.place + static_cast<Place>(id - run.first);
}

std::optional<Place> FirstPlaces::add(std::int64_t id, Place place) {
  if (others_.empty() && runs_.above_all(id)) {
    runs_.add(id, place);
    return std::nullopt;
  }
  if (const auto found = runs_.find(id)) return found;
  if ((used_ + 1) * 4 > others_.size() * 3) grow();
  auto& entry = entry_of(others_, id);
  if (entry.used) return entry.place;
  entry = {static_cast<std::uint32_t>(id), static_cast<std::uint32_t>(id >> 32), place, true};
  ++used_;
  return std::nullopt;
}

// The entry of ID, or the free one where it belongs.
FirstPlaces::Entry& FirstPlaces::entry_of(std::vector<Entry>& entries, std::int64_t id) const {
  const auto mask = entries.size() - 1;
  auto at = (static_cast<std::uint64_t>(id) * 0x9E3779B97F4A7C15U >> 20) & mask;
  const auto is_it = [&](const Entry& entry) {
    return entry.id_low == static_cast<std::uint32_t>(id) && entry.id_high == static_cast<std::uint32_t>(id >> 32);
  };
  while (entries[at].used && !is_it(entries[at])) at = (at + 1) & mask;
  return entries[at];
}

void FirstPlaces::grow() {
  std::vector<Entry> old(std::max<std::size_t>(others_.size() * 2, 64));
  old.swap(others_);
  for (const auto& entry : old)
    if (entry.used) entry_of(others_, static_cast<std::int64_t>(entry.id_high) << 32 | entry.id_low) = entry;
}

}  // namespace mops::change
