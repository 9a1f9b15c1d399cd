#include "domain/place_plan.h"

#include <algorithm>
#include <optional>

#include "domain/place_flow.h"

namespace mops::domain {
namespace {

// More requests, or as many with older claims.
bool is_better(const PlaceFlowResult& one, const PlaceFlowResult& other) {
  if (one.served != other.served) return one.served > other.served;
  for (std::size_t request = 0; request < one.chosen.size(); ++request) {
    const bool in_one = one.chosen[request] != kNoChoice, in_other = other.chosen[request] != kNoChoice;
    if (in_one != in_other) return in_one;
  }
  return false;
}

// A flow takes as long as the requests it looks at.
int flows(const PlaceProblem& problem, int effort) {
  const auto open = std::ranges::count_if(problem.requests, [](const auto& one) { return !one.choices.empty(); });
  return effort / std::max(1, static_cast<int>(open));
}

// A group that would be too small even with everybody who could come has no places.
PlaceProblem without_hopeless_groups(PlaceProblem problem) {
  std::vector<int> could(problem.forms.size());
  for (const auto& request : problem.requests)
    for (const auto& choice : request.choices) ++could[as_index(choice.form)];
  for (std::size_t form = 0; form < could.size(); ++form)
    if (std::min(could[form], problem.forms[form].free) < problem.forms[form].needed) problem.forms[form].free = 0;
  return problem;
}

class Search {
 public:
  Search(const PlaceProblem& problem, int effort)
      : problem_(without_hopeless_groups(problem)),
        flow_(problem_),
        restriction_(flow_.no_restriction()),
        flows_left_(flows(problem_, effort)) {}

  PlacePlan run() {
    const auto bound = flow_.solve(restriction_);
    if (breaks_nothing(bound)) return result(bound, bound.served, true);
    best_ = repaired(bound);
    if (is_better(bound, best_)) branch(bound);
    const bool proven = flows_left_ >= 0;
    return result(best_, proven ? best_.served : bound.served, proven);
  }

 private:
  using Clash = std::pair<int, int>;  // flat choices, the older claim first

  std::optional<Clash> first_clash(const PlaceFlowResult& plan) const {
    for (const int choice : plan.chosen) {
      if (choice == kNoChoice) continue;
      for (const int other : flow_.clashing(choice))
        if (other > choice && is_chosen(plan, other)) return Clash{choice, other};
    }
    return std::nullopt;
  }

  bool is_chosen(const PlaceFlowResult& plan, int choice) const {
    return plan.chosen[as_index(flow_.choices()[as_index(choice)].request)] == choice;
  }

  // A form that people chose, but too few; the one that lacks most.
  std::optional<std::size_t> smallest_group(const PlaceFlowResult& plan) const {
    std::optional<std::size_t> worst;
    int lacks = 0;
    for (std::size_t form = 0; form < problem_.forms.size(); ++form) {
      const int missing = problem_.forms[form].needed - plan.used[form];
      if (plan.used[form] == 0 || missing <= lacks) continue;
      worst = form;
      lacks = missing;
    }
    return worst;
  }

  bool breaks_nothing(const PlaceFlowResult& plan) const { return !first_clash(plan) && !smallest_group(plan); }

  // A plan that breaks nothing, quickly: of each clash the younger claim gives way, and of the groups that are too
  // small the one that lacks most is given up, until all is well.  Each round forbids something, so there is an end.
  PlaceFlowResult repaired(PlaceFlowResult plan) const {
    auto restriction = restriction_;
    while (true) {
      bool clashed = false;
      for (const int choice : plan.chosen) {
        if (choice == kNoChoice || restriction.forbidden[as_index(choice)] != 0) continue;
        for (const int other : flow_.clashing(choice)) {
          if (other < choice || !is_chosen(plan, other)) continue;
          restriction.forbidden[as_index(other)] = 1;
          clashed = true;
        }
      }
      if (!clashed) {
        const auto form = smallest_group(plan);
        if (!form) return plan;
        restriction.closed[*form] = 1;
      }
      plan = flow_.solve(restriction);
    }
  }

  // PLAN is the flow under the restriction of now, better than the best plan, and breaks something.
  void branch(const PlaceFlowResult& plan) {
    if (const auto clash = first_clash(plan)) {
      auto &younger = restriction_.forbidden[as_index(clash->second)],
           &older = restriction_.forbidden[as_index(clash->first)];
      try_both(younger, older);
    } else {
      const auto form = *smallest_group(plan);
      try_both(restriction_.opened[form], restriction_.closed[form]);
    }
  }

  // Sets the one and then the other mark, the more promising first.
  void try_both(char& one, char& other) {
    const auto with_one = solve_with(one), with_other = solve_with(other);
    const bool other_first = with_other.possible && (!with_one.possible || is_better(with_other, with_one));
    follow(other_first ? other : one, other_first ? with_other : with_one);
    follow(other_first ? one : other, other_first ? with_one : with_other);
  }

  PlaceFlowResult solve_with(char& mark) {
    mark = 1;
    auto plan = flow_.solve(restriction_);
    mark = 0;
    --flows_left_;
    return plan;
  }

  void follow(char& mark, const PlaceFlowResult& plan) {
    if (flows_left_ < 0 || !plan.possible || !is_better(plan, best_)) return;
    if (breaks_nothing(plan)) {
      best_ = plan;
      return;
    }
    mark = 1;
    branch(plan);
    mark = 0;
  }

  PlacePlan result(const PlaceFlowResult& plan, int at_most, bool proven) const {
    PlacePlan made{std::vector<int>(plan.chosen.size(), kNoChoice), plan.served, at_most, proven};
    for (std::size_t request = 0; request < plan.chosen.size(); ++request)
      if (plan.chosen[request] != kNoChoice)
        made.choice[request] = plan.chosen[request] - flow_.first(static_cast<int>(request));
    return made;
  }

  PlaceProblem problem_;
  PlaceFlow flow_;
  PlaceRestriction restriction_;
  PlaceFlowResult best_;
  int flows_left_;
};

bool clashes_with(const PlaceProblem& problem, const PlacePlan& plan, int request, int choice) {
  return std::ranges::any_of(problem.clashes, [&](const ChoiceClash& clash) {
    return (clash.request == request && clash.choice == choice &&
            plan.choice[as_index(clash.other_request)] == clash.other_choice) ||
           (clash.other_request == request && clash.other_choice == choice &&
            plan.choice[as_index(clash.request)] == clash.choice);
  });
}

// What PLAN leaves over: its people stay where they are.  KEPT tells which choice of PROBLEM each choice is.
PlaceProblem remainder(const PlaceProblem& problem, const PlacePlan& plan, std::vector<std::vector<int>>& kept) {
  PlaceProblem rest = problem;
  rest.clashes.clear();
  kept.assign(problem.requests.size(), {});
  std::vector<std::vector<int>> place(problem.requests.size());
  for (std::size_t request = 0; request < problem.requests.size(); ++request) {
    const auto& choices = problem.requests[request].choices;
    rest.requests[request].choices.clear();
    place[request].assign(choices.size(), kNoChoice);
    if (plan.choice[request] != kNoChoice) {
      auto& places = rest.forms[as_index(choices[as_index(plan.choice[request])].form)];
      --places.free;
      places.needed = 0;
      continue;
    }
    for (std::size_t choice = 0; choice < choices.size(); ++choice) {
      if (clashes_with(problem, plan, static_cast<int>(request), static_cast<int>(choice))) continue;
      place[request][choice] = static_cast<int>(kept[request].size());
      kept[request].push_back(static_cast<int>(choice));
      rest.requests[request].choices.push_back(choices[choice]);
    }
  }
  for (const auto& clash : problem.clashes) {
    const int one = place[as_index(clash.request)][as_index(clash.choice)];
    const int other = place[as_index(clash.other_request)][as_index(clash.other_choice)];
    if (one != kNoChoice && other != kNoChoice)
      rest.clashes.push_back({clash.request, one, clash.other_request, other});
  }
  return rest;
}

// The first request and choice that can simply be added.
std::optional<std::pair<std::size_t, int>> one_more(const PlaceProblem& rest) {
  for (std::size_t request = 0; request < rest.requests.size(); ++request) {
    const auto& choices = rest.requests[request].choices;
    const auto fits = [&](const PlaceChoice& choice) {
      const auto& form = rest.forms[as_index(choice.form)];
      return form.free > 0 && form.needed <= 1;
    };
    const auto found = std::ranges::find_if(choices, fits);
    if (found != choices.end()) return std::pair{request, static_cast<int>(found - choices.begin())};
  }
  return std::nullopt;
}

// Adds to PLAN what can be added to it without moving anybody, until the same search finds nothing more: whoever plans
// again after this plan was carried out asks just that.
void complete(const PlaceProblem& problem, PlacePlan& plan, int effort) {
  while (true) {
    std::vector<std::vector<int>> kept;
    const auto rest = remainder(problem, plan, kept);
    const auto more = Search(rest, effort).run();
    for (std::size_t request = 0; request < more.choice.size(); ++request)
      if (more.choice[request] != kNoChoice) plan.choice[request] = kept[request][as_index(more.choice[request])];
    plan.served += more.served;
    if (more.served > 0) continue;
    const auto single = one_more(rest);
    if (!single) return;
    plan.choice[single->first] = kept[single->first][as_index(single->second)];
    ++plan.served;
  }
}

}  // namespace

PlacePlan plan_places(const PlaceProblem& problem, int effort) {
  auto plan = Search(problem, effort).run();
  if (!plan.proven) complete(problem, plan, effort);
  return plan;
}

}  // namespace mops::domain
