// ranking.h -- the order of a recruitment round and who gets a place.
//
// Formally correct candidates only; the wrong ones are rejected before.  The same input in any order gives the same
// lists.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mops::domain {

struct Candidate {
  long id = 0;
  std::string number = {};  // of the application; the last tie-break, its digits compared as numbers
  bool female = false;
  long unit = 0;  // 0: goes to any unit
  int points = 0;
  std::vector<int> tie_values = {};      // one for each tie-break step, higher goes first
  std::vector<std::size_t> quotas = {};  // those of the limits that this candidate counts for, whatever the unit
};

// Places for those of one kind (unemployed women), in one unit or wherever.
struct Quota {
  long unit = 0;  // 0: wherever
  int places = 0;
};

// A missing sex target next to a given one is what the given one leaves of the total.
struct Limits {
  int total = 0;
  std::optional<int> women = {};
  std::optional<int> men = {};
  std::vector<std::pair<long, int>> units = {};  // places; a unit that is not named has no limit of its own
  std::optional<int> threshold = {};             // fewer points are rejected
  std::optional<int> reserve_limit = {};         // the rest is rejected
  int move_to_women = 0;  // places moved between the sexes by a recorded decision of the commission
  int move_to_men = 0;
  std::vector<Quota> quotas = {};       // stand beside the others: all have to hold
  std::vector<long> other_units = {};   // of the project, without a limit of their own
  std::vector<Candidate> holders = {};  // whose places are given away already
};

enum class RankingList { basic, reserve, rejected };

struct Ranked {
  std::size_t candidate = 0;  // index in the input
  RankingList list = RankingList::reserve;
  int position = 0;              // on its list, from 1
  long unit = 0;                 // where a basic entry is placed; otherwise the candidate's own
  bool below_threshold = false;  // of rejected ones: else the reserve list was full
  // The tie-break step that put it below the entry above on its list: an index of tie_values, or tie_values.size() for
  // the application number; -1 if it is the first or the points decided.
  int tie_step = -1;
};

// points, then tie values, then application number (then id) decide.  True if `a` goes before `b`.
bool ranks_before(const Candidate& a, const Candidate& b);

// One entry for each candidate: the basic list, then the reserve list, then the rejected, each in ranking order.
// Basic places are given in ranking order to whoever still fits the total, the target of their sex, their unit and
// every quota that they count for, as far as the holders leave room.  Candidates without a unit never take a place in
// one unit that a free place in another could spare: they are placed last, in the first named unit with room.
std::vector<Ranked> rank(std::span<const Candidate> candidates, const Limits& limits);

struct FreedPlace {
  long unit = 0;             // 0: units do not matter
  bool women_unmet = false;  // the target of women has room, not counting anybody for this place
  bool men_unmet = false;
  std::vector<std::size_t> full = {};  // quotas that hold for the place and have no room
};

// The place in UNIT that the holders of LIMITS leave free.
FreedPlace freed_place(const Limits& limits, long unit);

// the index of the first entry of the reserve list, given in its order, that fits the place.  Entries without a
// unit fit all.  While a target is unmet only a sex with an unmet target fits, and nobody who counts for a full
// quota.
std::optional<std::size_t> next_reserve(std::span<const Candidate> reserve, const FreedPlace& place);

}  // namespace mops::domain
