#include "domain/ranking.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace mops::domain;

namespace {
Candidate woman(std::string number, int points, long unit = 0, std::vector<int> ties = {}) {
  return {.id = 0,
          .number = std::move(number),
          .female = true,
          .unit = unit,
          .points = points,
          .tie_values = std::move(ties)};
}

Candidate man(std::string number, int points, long unit = 0, std::vector<int> ties = {}) {
  auto candidate = woman(std::move(number), points, unit, std::move(ties));
  candidate.female = false;
  return candidate;
}

// The application numbers of a list, in order.
std::string numbers(const std::vector<Candidate>& candidates, const std::vector<Ranked>& ranked, RankingList list) {
  std::string out;
  int position = 0;
  for (const auto& entry : ranked) {
    if (entry.list != list) continue;
    CHECK(entry.position == ++position);
    out += (out.empty() ? "" : " ") + candidates[entry.candidate].number;
  }
  return out;
}

struct Lists {
  std::string basic, reserve, rejected;
};

Lists lists(const std::vector<Candidate>& candidates, const Limits& limits) {
  const auto ranked = rank(candidates, limits);
  CHECK(ranked.size() == candidates.size());
  return {numbers(candidates, ranked, RankingList::basic), numbers(candidates, ranked, RankingList::reserve),
          numbers(candidates, ranked, RankingList::rejected)};
}
}  // namespace

TEST_CASE("more points go first, and those beyond the limit of the round are in reserve") {
  const auto result = lists({woman("1", 3), man("2", 9), woman("3", 5), man("4", 7)}, {.total = 2});
  CHECK(result.basic == "2 4");
  CHECK(result.reserve == "3 1");
  CHECK(result.rejected.empty());
}

TEST_CASE("equal points are parted by the tie-break steps in order, then by the application number") {
  const std::vector<Candidate> candidates = {woman("10", 5, 0, {1, 2}), woman("9", 5, 0, {1, 2}),
                                             woman("3", 5, 0, {1, 7}), woman("4", 5, 0, {2, 0}),
                                             woman("5", 6, 0, {0, 0})};
  const auto ranked = rank(candidates, {.total = 10});
  CHECK(numbers(candidates, ranked, RankingList::basic) == "5 4 3 9 10");
  std::vector<int> steps;
  for (const auto& entry : ranked) steps.push_back(entry.tie_step);
  CHECK(steps == std::vector<int>{-1, -1, 0, 1, 2});
}

TEST_CASE("the tie-break step is told against the entry above; the first in reserve against the last who got a place") {
  const std::vector<Candidate> candidates = {woman("1", 5, 0, {3}), man("2", 5, 0, {2}), woman("3", 5, 0, {1})};
  const auto ranked = rank(candidates, {.total = 2, .women = 2, .men = 0});
  REQUIRE(ranked.size() == 3);
  CHECK(candidates[ranked[1].candidate].number == "3");
  CHECK(ranked[1].tie_step == 0);
  CHECK(ranked[2].list == RankingList::reserve);
  CHECK(ranked[2].tie_step == 0);
}

TEST_CASE("application numbers are compared as numbers") {
  CHECK(ranks_before(woman("9/2018", 1), woman("10/2018", 1)));
  CHECK(ranks_before(woman("WSS/1/0009", 1), woman("WSS/1/10", 1)));
  CHECK(ranks_before(woman("A", 1), woman("B", 1)));
  CHECK(ranks_before(woman("1", 1), woman("1a", 1)));
  CHECK(ranks_before(woman("", 1), woman("1", 1)));
  CHECK(ranks_before(woman("01", 1), woman("1", 1)) != ranks_before(woman("1", 1), woman("01", 1)));
  CHECK_FALSE(ranks_before(woman("1", 1), woman("1", 1)));
}

TEST_CASE("women and men fill their own targets") {
  const auto result =
      lists({man("1", 9), man("2", 8), man("3", 7), woman("4", 2), woman("5", 1)}, {.total = 3, .women = 1, .men = 2});
  CHECK(result.basic == "1 2 4");
  CHECK(result.reserve == "3 5");
}

TEST_CASE("unused places of one sex go to the other only by a decision of the commission") {
  const std::vector<Candidate> candidates = {man("1", 9), woman("2", 8), woman("3", 7)};
  CHECK(lists(candidates, {.total = 3, .women = 1, .men = 2}).basic == "1 2");
  CHECK(lists(candidates, {.total = 3, .women = 1, .men = 2, .move_to_women = 1}).basic == "1 2 3");
  CHECK(lists(candidates, {.total = 3, .women = 1, .men = 2, .move_to_men = 1}).basic == "1");
}

TEST_CASE("a target for one sex leaves the rest of the round to the other") {
  CHECK(lists({man("1", 9), man("2", 8), woman("3", 7)}, {.total = 2, .women = 1}).basic == "1 3");
}

TEST_CASE("the limit of the round holds, whatever the targets add up to") {
  CHECK(lists({man("1", 9), woman("2", 8), man("3", 7)}, {.total = 2, .women = 5, .men = 5}).basic == "1 2");
}

TEST_CASE("a unit takes no more than its places") {
  const auto result =
      lists({woman("1", 9, 7), woman("2", 8, 7), woman("3", 7, 8)}, {.total = 3, .units = {{7, 1}, {8, 1}}});
  CHECK(result.basic == "1 3");
  CHECK(result.reserve == "2");
}

TEST_CASE("a candidate without a unit does not take the place of one who has no choice") {
  const std::vector<Candidate> candidates = {woman("1", 9), woman("2", 8, 7), woman("3", 7, 8)};
  const auto ranked = rank(candidates, {.total = 3, .units = {{7, 1}, {8, 1}}});
  CHECK(numbers(candidates, ranked, RankingList::basic) == "1 2");
  CHECK(ranked[0].unit == 8);
  CHECK(ranked[1].unit == 7);
  CHECK(ranked[2].unit == 8);
}

TEST_CASE("candidates without a unit are refused a place when all units are full") {
  const auto result = lists({woman("1", 9, 7), woman("2", 8)}, {.total = 5, .units = {{7, 1}}});
  CHECK(result.basic == "1");
  CHECK(result.reserve == "2");
}

TEST_CASE("a unit that is not named has no limit of its own") {
  CHECK(lists({woman("1", 9, 5), woman("2", 8, 5), woman("3", 7, 7)}, {.total = 3, .units = {{7, 1}}}).basic ==
        "1 2 3");
}

TEST_CASE("fewer points than the threshold are rejected, even with places left") {
  const std::vector<Candidate> candidates = {woman("1", 9), woman("2", 4), woman("3", 5)};
  const auto ranked = rank(candidates, {.total = 9, .threshold = 5});
  CHECK(numbers(candidates, ranked, RankingList::basic) == "1 3");
  CHECK(numbers(candidates, ranked, RankingList::rejected) == "2");
  CHECK(ranked[2].below_threshold);
}

TEST_CASE("beyond the limit of the reserve list candidates are rejected, though not for their points") {
  const std::vector<Candidate> candidates = {woman("1", 9), woman("2", 8), woman("3", 7)};
  const auto ranked = rank(candidates, {.total = 1, .reserve_limit = 1});
  CHECK(numbers(candidates, ranked, RankingList::reserve) == "2");
  CHECK(numbers(candidates, ranked, RankingList::rejected) == "3");
  CHECK_FALSE(ranked[2].below_threshold);
}

TEST_CASE("a round without candidates or without places is no error") {
  CHECK(rank({}, {.total = 5}).empty());
  CHECK(lists({woman("1", 9)}, {}).reserve == "1");
}

TEST_CASE("the lists do not depend on the order of the applications") {
  std::vector<Candidate> candidates = {woman("1", 5, 7), man("2", 5),    woman("3", 4), man("4", 6, 8),
                                       woman("5", 5, 8), man("6", 1, 7), woman("7", 9)};
  const Limits limits{.total = 4, .women = 2, .men = 2, .units = {{7, 2}, {8, 2}}, .threshold = 2};
  const auto first = lists(candidates, limits);
  std::reverse(candidates.begin(), candidates.end());
  const auto second = lists(candidates, limits);
  CHECK(first.basic == second.basic);
  CHECK(first.reserve == second.reserve);
  CHECK(first.rejected == second.rejected);
}

TEST_CASE("a freed place goes to the first in reserve who fits the unit") {
  const std::vector<Candidate> reserve = {woman("1", 5, 7), man("2", 4, 8), woman("3", 3)};
  CHECK(next_reserve(reserve, {.unit = 8}) == 1);
  CHECK(next_reserve(reserve, {.unit = 9}) == 2);
  CHECK(next_reserve(reserve, {}) == 0);
}

TEST_CASE("while a target is unmet a freed place goes only to that sex") {
  const std::vector<Candidate> reserve = {woman("1", 5), man("2", 4)};
  CHECK(next_reserve(reserve, {.men_unmet = true}) == 1);
  CHECK(next_reserve(reserve, {.women_unmet = true}) == 0);
  CHECK(next_reserve(reserve, {.women_unmet = true, .men_unmet = true}) == 0);
  CHECK_FALSE(next_reserve(std::vector<Candidate>{woman("1", 5)}, {.men_unmet = true}));
  CHECK_FALSE(next_reserve({}, {}));
}

namespace {

Candidate counting_for(Candidate candidate, std::vector<std::size_t> quotas) {
  candidate.quotas = std::move(quotas);
  return candidate;
}

}  // namespace

TEST_CASE("a quota beside the other limits holds for those who count for it") {
  // Three places, at most one of them for somebody unemployed.
  const Limits limits{.total = 3, .quotas = {{.unit = 0, .places = 1}}};
  const auto result = lists(
      {counting_for(woman("1", 9), {0}), counting_for(man("2", 8), {0}), woman("3", 7), man("4", 6), woman("5", 5)},
      limits);
  CHECK(result.basic == "1 3 4");
  CHECK(result.reserve == "2 5");
}

TEST_CASE("a quota of a unit holds for those who are put there") {
  // Unit 1: two places, one of them at most for a woman.
  const Limits limits{.total = 4, .units = {{1, 2}, {2, 2}}, .quotas = {{.unit = 1, .places = 1}}};
  const auto result = lists({counting_for(woman("1", 9, 1), {0}), counting_for(woman("2", 8, 1), {0}),
                             counting_for(woman("3", 7, 2), {0}), man("4", 6, 1), man("5", 5, 1)},
                            limits);
  CHECK(result.basic == "1 3 4");
  CHECK(result.reserve == "2 5");
}

TEST_CASE("fully crossed limits: whoever has no unit goes where there is room for them") {
  // Women 1 in unit 1 and 1 in unit 2, men 1 in unit 1 and 1 in unit 2.
  const Limits limits{.total = 4, .units = {{1, 2}, {2, 2}}, .quotas = {{1, 1}, {2, 1}, {1, 1}, {2, 1}}};
  const std::vector<std::size_t> women = {0, 1}, men = {2, 3};
  const std::vector<Candidate> candidates = {counting_for(woman("1", 9), women), counting_for(man("2", 8), men),
                                             counting_for(woman("3", 7, 1), women), counting_for(man("4", 6, 1), men),
                                             counting_for(woman("5", 5), women)};
  const auto ranked = rank(candidates, limits);
  CHECK(numbers(candidates, ranked, RankingList::basic) == "1 2 3 4");
  CHECK(numbers(candidates, ranked, RankingList::reserve) == "5");
  // Those who have no choice stay in unit 1, so the others are put into unit 2.
  for (const auto& entry : ranked)
    if (entry.list == RankingList::basic) CHECK(entry.unit == (candidates[entry.candidate].unit == 1 ? 1 : 2));
}

TEST_CASE("quotas that overlap in a unit are all kept when those without a unit are put somewhere") {
  // Unit 1 takes one woman and one unemployed person at most, unit 2 has two places.
  const Limits limits{.total = 4, .units = {{1, 2}, {2, 2}}, .quotas = {{1, 1}, {1, 1}}};
  const std::vector<Candidate> candidates = {counting_for(woman("1", 9), {0, 1}), counting_for(woman("2", 8), {0, 1}),
                                             counting_for(woman("3", 7), {0, 1}), counting_for(man("4", 6), {1}),
                                             man("5", 5)};
  const auto ranked = rank(candidates, limits);
  CHECK(numbers(candidates, ranked, RankingList::basic) == "1 2 3 5");
  CHECK(numbers(candidates, ranked, RankingList::reserve) == "4");
  int women_in_first = 0, in_first = 0;
  for (const auto& entry : ranked) {
    if (entry.list != RankingList::basic || entry.unit != 1) continue;
    ++in_first;
    women_in_first += candidates[entry.candidate].female ? 1 : 0;
  }
  CHECK(in_first == 2);
  CHECK(women_in_first == 1);
}

TEST_CASE("where only quotas name a unit the others are open") {
  const Limits limits{.total = 3, .quotas = {{1, 1}}, .other_units = {2}};
  const std::vector<Candidate> candidates = {counting_for(woman("1", 9), {0}), counting_for(woman("2", 8), {0})};
  const auto ranked = rank(candidates, limits);
  REQUIRE(ranked.size() == 2);
  CHECK(ranked[0].unit == 1);
  CHECK(ranked[1].unit == 2);
}

TEST_CASE("a freed place is not offered to whoever counts for a full quota") {
  const std::vector<Candidate> reserve = {counting_for(woman("1", 5), {0}), counting_for(woman("2", 4), {1})};
  CHECK(next_reserve(reserve, {.unit = 0, .full = {0}}) == 1);
  CHECK(next_reserve(reserve, {.unit = 0, .full = {0, 1}}) == std::nullopt);
}
