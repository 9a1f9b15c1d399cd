// places.h -- the places of a round as they are given away: total, sexes, units, and quotas that cross them (R-12,
//
#pragma once

#include <map>
#include <vector>

#include "domain/ranking.h"

namespace mops::domain {

class Places {
 public:
  explicit Places(const Limits& limits);

  // Gives CANDIDATE a place; false when every place that would fit is taken.  Candidates without a unit hold a place in
  // some unit, in which one is open as long as they can all be put somewhere: they never stand in the way of one who
  // has no choice.
  bool take(const Candidate& candidate);

  // CANDIDATE has a place already, whether or not there was room.
  void hold(const Candidate& candidate);

  // The unit for a taken CANDIDATE without one, the first that leaves room for the others; to be asked when all have
  // been taken, in their order.  0: no unit is named.
  long assign_unit(const Candidate& candidate);

 private:
  struct Cap {
    long unit = 0;  // 0: whatever the unit
    int room = 0;
  };
  // Caps that a candidate counts against, those of units included, which hold only where the candidate is put.
  std::vector<std::size_t> caps_of(const Candidate& candidate) const;
  std::vector<std::size_t> caps_in_units(const Candidate& candidate) const;
  bool reserve(const std::vector<std::size_t>& caps, long unit);  // one place of each cap that holds in UNIT
  void release(const std::vector<std::size_t>& caps, long unit);
  bool all_fit();
  bool fit(std::map<std::vector<std::size_t>, int>::const_iterator group);
  bool fit_in(std::map<std::vector<std::size_t>, int>::const_iterator group, std::size_t unit, int left);

  std::vector<Cap> caps_;
  std::vector<std::size_t> of_all_, of_women_, of_men_;  // caps
  std::vector<long> units_;                              // where candidates without a unit may be put
  // How many without a unit have a place, by the caps of units that they count against.
  std::map<std::vector<std::size_t>, int> undecided_;
  int steps_ = 0;
};

}  // namespace mops::domain
