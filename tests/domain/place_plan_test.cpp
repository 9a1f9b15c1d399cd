#include "domain/place_plan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

using namespace mops::domain;

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// xorshift: the same small problems on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
  int below(int limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<int>(state_ % static_cast<std::uint64_t>(limit));
  }

 private:
  std::uint64_t state_;
};

struct Shape {
  int forms = 4, requests = 6, persons = 3, most_needed = 3, clash_percent = 40;
};

PlaceProblem invent(Random& random, const Shape& shape) {
  PlaceProblem problem;
  for (int form = 0; form < shape.forms; ++form)
    problem.forms.push_back({random.below(4), random.below(2) == 0 ? 0 : random.below(shape.most_needed + 1)});
  for (int request = 0; request < shape.requests; ++request) {
    PlaceRequest made;
    for (int form = 0; form < shape.forms; ++form)
      if (random.below(2) == 0) made.choices.push_back({form, random.below(5)});
    problem.requests.push_back(made);
  }
  // Request i is of person i modulo so many.
  for (int one = 0; one < shape.requests; ++one)
    for (int other = one + shape.persons; other < shape.requests; other += shape.persons) {
      for (int a = 0; a < static_cast<int>(problem.requests[at(one)].choices.size()); ++a)
        for (int b = 0; b < static_cast<int>(problem.requests[at(other)].choices.size()); ++b)
          if (random.below(100) < shape.clash_percent) problem.clashes.push_back({one, a, other, b});
    }
  return problem;
}

int form_of(const PlaceProblem& problem, std::size_t request, int choice) {
  return problem.requests[request].choices[at(choice)].form;
}

bool keeps_all_rules(const PlaceProblem& problem, const std::vector<int>& choice) {
  std::vector<int> used(problem.forms.size());
  for (std::size_t request = 0; request < choice.size(); ++request)
    if (choice[request] != kNoChoice) ++used[at(form_of(problem, request, choice[request]))];
  for (std::size_t form = 0; form < used.size(); ++form)
    if (used[form] > problem.forms[form].free || (used[form] > 0 && used[form] < problem.forms[form].needed))
      return false;
  return std::ranges::none_of(problem.clashes, [&](const ChoiceClash& clash) {
    return choice[at(clash.request)] == clash.choice && choice[at(clash.other_request)] == clash.other_choice;
  });
}

// How good a plan is: requests served, then who they are, the oldest claim first.
using Worth = std::pair<int, std::string>;

Worth worth(const std::vector<int>& choice) {
  Worth made{0, ""};
  for (const int one : choice) {
    made.first += one != kNoChoice ? 1 : 0;
    made.second += one != kNoChoice ? '1' : '0';
  }
  return made;
}

int cost(const PlaceProblem& problem, const std::vector<int>& choice) {
  int sum = 0;
  for (std::size_t request = 0; request < choice.size(); ++request)
    if (choice[request] != kNoChoice) sum += problem.requests[request].choices[at(choice[request])].cost;
  return sum;
}

struct Best {
  Worth worth{-1, ""};
  int cost = 0;
};

// Every plan there is.
void try_all(const PlaceProblem& problem, std::vector<int>& choice, std::size_t request, Best& best) {
  if (request == problem.requests.size()) {
    if (!keeps_all_rules(problem, choice)) return;
    const Best made{worth(choice), cost(problem, choice)};
    if (made.worth > best.worth || (made.worth == best.worth && made.cost < best.cost)) best = made;
    return;
  }
  for (int one = kNoChoice; one < static_cast<int>(problem.requests[request].choices.size()); ++one) {
    choice[request] = one;
    try_all(problem, choice, request + 1, best);
  }
}

Best best_of(const PlaceProblem& problem) {
  Best best;
  std::vector<int> choice(problem.requests.size());
  try_all(problem, choice, 0, best);
  return best;
}

constexpr int kEnough = 1'000'000;

// Nothing can be added to a plan: the next run of the command would find nothing.
bool is_complete(const PlaceProblem& problem, const std::vector<int>& choice) {
  auto fixed = problem;
  for (std::size_t request = 0; request < choice.size(); ++request) {
    if (choice[request] == kNoChoice) continue;
    auto& form = fixed.forms[at(form_of(problem, request, choice[request]))];
    form.needed = 0;
  }
  for (std::size_t request = 0; request < choice.size(); ++request) {
    if (choice[request] != kNoChoice) continue;
    auto more = choice;
    for (int one = 0; one < static_cast<int>(problem.requests[request].choices.size()); ++one) {
      more[request] = one;
      if (keeps_all_rules(fixed, more)) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a plan serves the most requests, then the oldest claims: as trying all plans finds") {
  Random random(1);
  for (int round = 0; round < 1500; ++round) {
    const auto problem = invent(random, {});
    const auto plan = plan_places(problem, kEnough);
    INFO("problem ", round);
    REQUIRE(plan.proven);
    CHECK(plan.at_most == plan.served);
    CHECK(keeps_all_rules(problem, plan.choice));
    CHECK(worth(plan.choice) == best_of(problem).worth);
  }
}

TEST_CASE("places alone are solved at once, and the forms chosen are the cheapest for those who are served") {
  Random random(2);
  for (int round = 0; round < 1500; ++round) {
    const auto problem = invent(random, {.persons = 6, .most_needed = 0, .clash_percent = 0});
    const auto plan = plan_places(problem, 0);
    const auto best = best_of(problem);
    INFO("problem ", round);
    REQUIRE(plan.proven);
    CHECK(worth(plan.choice) == best.worth);
    CHECK(cost(problem, plan.choice) == best.cost);
  }
}

TEST_CASE("a search that is cut short still keeps all rules, leaves nothing to add and knows what it cannot pass") {
  Random random(3);
  int cut = 0, below = 0;
  for (int round = 0; round < 1500; ++round) {
    const auto problem = invent(random, {.forms = 5, .requests = 7, .clash_percent = 60});
    const auto plan = plan_places(problem, 0);
    const auto best = best_of(problem).worth;
    INFO("problem ", round);
    CHECK(keeps_all_rules(problem, plan.choice));
    CHECK(is_complete(problem, plan.choice));
    CHECK(plan.served == worth(plan.choice).first);
    CHECK(plan.served <= best.first);
    CHECK(plan.at_most >= best.first);
    cut += plan.proven ? 0 : 1;
    below += plan.served < best.first ? 1 : 0;
  }
  CHECK(cut > 100);  // else nothing was tried
  CHECK(below < cut);
}

TEST_CASE("a form opens only for a group that is large enough, and the group is drawn from forms that can spare it") {
  PlaceProblem problem;
  problem.forms = {{3, 3}, {3, 0}};
  for (int person = 0; person < 4; ++person) problem.requests.push_back({{{0, 1}, {1, 0}}});
  CHECK(plan_places(problem, kEnough).choice == std::vector<int>{0, 0, 0, 1});
  problem.requests.pop_back();  // three fit the second form alone
  CHECK(plan_places(problem, kEnough).choice == std::vector<int>{1, 1, 1});
  problem.forms[1].free = 0;
  problem.requests.pop_back();  // two are too few for the first
  CHECK(plan_places(problem, kEnough).served == 0);
}

TEST_CASE("of two people for one place the older claim gets it, and gives way if both can be served so") {
  PlaceProblem problem;
  problem.forms = {{1, 0}, {1, 0}};
  problem.requests = {{{{0, 0}}}, {{{0, 0}}}};
  CHECK(plan_places(problem, kEnough).choice == std::vector<int>{0, kNoChoice});
  problem.requests[0].choices.push_back({1, 9});
  CHECK(plan_places(problem, kEnough).choice == std::vector<int>{1, 0});
}

TEST_CASE("clashing steps of one person do not spoil the bound") {
  PlaceProblem problem;
  problem.forms = {{100, 0}, {100, 0}, {20, 0}};
  for (int person = 0; person < 60; ++person) {
    problem.requests.push_back({{{0, 0}}});
    problem.requests.push_back({{{1, 0}}});
    problem.requests.push_back({{{2, 0}}});  // not for all, and that is no way out of the clash
    problem.clashes.push_back({3 * person, 0, 3 * person + 1, 0});
  }
  const auto plan = plan_places(problem, 0);
  CHECK(plan.proven);
  CHECK(plan.served == 80);
}
