#include "domain/ranking.h"

#include <algorithm>
#include <compare>
#include <numeric>

#include "domain/places.h"
#include "text/digit.h"

namespace mops::domain {
namespace {

// The run of digits that `text` begins with, without leading zeros; it is removed from `text`.
std::string_view take_number(std::string_view& text) {
  const auto size = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), text::is_digit) - text.begin());
  auto digits = text.substr(0, size);
  text.remove_prefix(size);
  while (digits.starts_with('0')) digits.remove_prefix(1);
  return digits;
}

// 9/2018 goes before 10/2018.
std::strong_ordering compare_numbers(std::string_view a, std::string_view b) {
  const auto whole_a = a, whole_b = b;
  while (!a.empty() && !b.empty()) {
    if (text::is_digit(a.front()) && text::is_digit(b.front())) {
      const auto x = take_number(a), y = take_number(b);
      if (x.size() != y.size()) return x.size() <=> y.size();
      if (x != y) return x <=> y;
    } else if (a.front() != b.front()) {
      return a <=> b;
    } else {
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  if (a.empty() != b.empty()) return a.size() <=> b.size();
  return whole_a <=> whole_b;
}

// The first step at which the tie values of two candidates differ; a missing value is the lowest.
std::size_t first_difference(const Candidate& a, const Candidate& b) {
  const auto [x, y] = std::mismatch(a.tie_values.begin(), a.tie_values.end(), b.tie_values.begin(), b.tie_values.end());
  return static_cast<std::size_t>(x - a.tie_values.begin());
}

// What parted two neighbours of a list; see Ranked::tie_step.
int tie_step(const Candidate& above, const Candidate& below) {
  return above.points == below.points ? static_cast<int>(first_difference(above, below)) : -1;
}

}  // namespace

bool ranks_before(const Candidate& a, const Candidate& b) {
  if (a.points != b.points) return a.points > b.points;
  if (a.tie_values != b.tie_values) return a.tie_values > b.tie_values;
  if (const auto order = compare_numbers(a.number, b.number); order != 0) return order < 0;
  return a.id < b.id;
}

std::vector<Ranked> rank(std::span<const Candidate> candidates, const Limits& limits) {
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return ranks_before(candidates[a], candidates[b]); });

  Places places(limits);
  for (const auto& holder : limits.holders) places.hold(holder);
  std::vector<Ranked> basic, reserve, rejected;
  for (const auto index : order) {
    const auto& candidate = candidates[index];
    Ranked entry{.candidate = index, .unit = candidate.unit};
    if (limits.threshold && candidate.points < *limits.threshold) {
      entry.list = RankingList::rejected;
      entry.below_threshold = true;
    } else if (places.take(candidate)) {
      entry.list = RankingList::basic;
    } else if (limits.reserve_limit && std::ssize(reserve) >= *limits.reserve_limit) {
      entry.list = RankingList::rejected;
    }
    auto& list = entry.list == RankingList::basic ? basic : entry.list == RankingList::reserve ? reserve : rejected;
    // The first on the reserve list stands below the last who got a place: that is the tie that matters most.
    const auto& above = list.empty() && entry.list == RankingList::reserve ? basic : list;
    if (!above.empty()) entry.tie_step = tie_step(candidates[above.back().candidate], candidate);
    entry.position = static_cast<int>(list.size()) + 1;
    list.push_back(entry);
  }
  for (auto& entry : basic) {
    if (entry.unit == 0) entry.unit = places.assign_unit(candidates[entry.candidate]);
  }
  basic.insert(basic.end(), reserve.begin(), reserve.end());
  basic.insert(basic.end(), rejected.begin(), rejected.end());
  return basic;
}

FreedPlace freed_place(const Limits& limits, long unit) {
  FreedPlace place{.unit = unit};
  const auto women = std::ranges::count_if(limits.holders, &Candidate::female);
  const auto men = std::ssize(limits.holders) - women;
  const int moved = limits.move_to_women - limits.move_to_men;
  place.women_unmet = limits.women && *limits.women + moved > women;
  place.men_unmet = limits.men && *limits.men - moved > men;
  for (std::size_t i = 0; i < limits.quotas.size(); ++i) {
    const auto& quota = limits.quotas[i];
    if (quota.unit != 0 && quota.unit != unit) continue;
    const auto taken = std::ranges::count_if(limits.holders, [&](const Candidate& holder) {
      return (quota.unit == 0 || quota.unit == holder.unit) &&
             std::ranges::find(holder.quotas, i) != holder.quotas.end();
    });
    if (taken >= quota.places) place.full.push_back(i);
  }
  return place;
}

std::optional<std::size_t> next_reserve(std::span<const Candidate> reserve, const FreedPlace& place) {
  const auto fits = [&](const Candidate& candidate) {
    if (place.unit != 0 && candidate.unit != 0 && candidate.unit != place.unit) return false;
    const auto is_full = [&](std::size_t quota) { return std::ranges::find(place.full, quota) != place.full.end(); };
    if (std::ranges::any_of(candidate.quotas, is_full)) return false;
    if (!place.women_unmet && !place.men_unmet) return true;
    return candidate.female ? place.women_unmet : place.men_unmet;
  };
  const auto found = std::find_if(reserve.begin(), reserve.end(), fits);
  if (found == reserve.end()) return std::nullopt;
  return static_cast<std::size_t>(found - reserve.begin());
}

}  // namespace mops::domain
