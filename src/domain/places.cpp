#include "domain/places.h"

#include <algorithm>

namespace mops::domain {
namespace {

constexpr int kMostSteps = 100'000;  // of looking for a way to put those without a unit

}  // namespace

Places::Places(const Limits& limits) {
  for (const auto& quota : limits.quotas) caps_.push_back({quota.unit, quota.places});
  const auto add = [&](std::vector<std::size_t>& group, long unit, int room) {
    group.push_back(caps_.size());
    caps_.push_back({unit, room});
  };
  const auto name = [&](long unit) {
    if (unit != 0 && std::ranges::find(units_, unit) == units_.end()) units_.push_back(unit);
  };
  add(of_all_, 0, limits.total);
  auto women = limits.women, men = limits.men;
  if (women && !men) men = std::max(0, limits.total - *women);
  if (men && !women) women = std::max(0, limits.total - *men);
  if (women) add(of_women_, 0, *women + limits.move_to_women - limits.move_to_men);
  if (men) add(of_men_, 0, *men + limits.move_to_men - limits.move_to_women);
  for (const auto& [unit, places] : limits.units) {
    add(of_all_, unit, places);
    name(unit);
  }
  if (!limits.units.empty()) return;
  for (const auto& quota : limits.quotas) name(quota.unit);
  if (!units_.empty()) std::ranges::for_each(limits.other_units, name);
}

std::vector<std::size_t> Places::caps_of(const Candidate& candidate) const {
  auto caps = candidate.quotas;
  caps.insert(caps.end(), of_all_.begin(), of_all_.end());
  const auto& of_sex = candidate.female ? of_women_ : of_men_;
  caps.insert(caps.end(), of_sex.begin(), of_sex.end());
  return caps;
}

std::vector<std::size_t> Places::caps_in_units(const Candidate& candidate) const {
  auto caps = caps_of(candidate);
  std::erase_if(caps, [&](std::size_t cap) { return caps_[cap].unit == 0; });
  return caps;
}

bool Places::reserve(const std::vector<std::size_t>& caps, long unit) {
  const auto holds = [&](std::size_t cap) { return caps_[cap].unit == 0 || caps_[cap].unit == unit; };
  if (std::ranges::any_of(caps, [&](std::size_t cap) { return holds(cap) && caps_[cap].room <= 0; })) return false;
  for (const auto cap : caps)
    if (holds(cap)) --caps_[cap].room;
  return true;
}

void Places::release(const std::vector<std::size_t>& caps, long unit) {
  for (const auto cap : caps)
    if (caps_[cap].unit == 0 || caps_[cap].unit == unit) ++caps_[cap].room;
}

bool Places::take(const Candidate& candidate) {
  const auto caps = caps_of(candidate);
  if (!reserve(caps, candidate.unit)) return false;
  const bool anywhere = candidate.unit == 0 && !units_.empty();
  if (anywhere) ++undecided_[caps_in_units(candidate)];
  if (all_fit()) return true;
  if (anywhere) --undecided_[caps_in_units(candidate)];
  release(caps, candidate.unit);
  return false;
}

void Places::hold(const Candidate& candidate) {
  for (const auto cap : caps_of(candidate))
    if (caps_[cap].unit == 0 || caps_[cap].unit == candidate.unit) --caps_[cap].room;
}

long Places::assign_unit(const Candidate& candidate) {
  const auto caps = caps_in_units(candidate);
  if (units_.empty()) return 0;
  --undecided_[caps];
  for (const long unit : units_) {
    if (!reserve(caps, unit)) continue;
    if (all_fit()) return unit;
    release(caps, unit);
  }
  return 0;
}

bool Places::all_fit() {
  steps_ = 0;
  return fit(undecided_.begin());
}

bool Places::fit(std::map<std::vector<std::size_t>, int>::const_iterator group) {
  return group == undecided_.end() || fit_in(group, 0, group->second);
}

// LEFT of the group are still to be put, into the unit with this number or later ones.
bool Places::fit_in(std::map<std::vector<std::size_t>, int>::const_iterator group, std::size_t unit, int left) {
  if (left == 0) return fit(std::next(group));
  if (unit == units_.size() || ++steps_ > kMostSteps) return false;
  int most = left;
  for (const auto cap : group->first)
    if (caps_[cap].unit == units_[unit]) most = std::min(most, caps_[cap].room);
  const auto put = [&](int count) {
    for (const auto cap : group->first)
      if (caps_[cap].unit == units_[unit]) caps_[cap].room -= count;
  };
  for (int count = std::max(most, 0); count >= 0; --count) {
    put(count);
    const bool fits = fit_in(group, unit + 1, left - count);
    put(-count);
    if (fits) return true;
  }
  return false;
}

}  // namespace mops::domain
