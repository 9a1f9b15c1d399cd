#include "domain/place_flow.h"

#include <algorithm>
#include <deque>
#include <limits>

#include "domain/place_exchange.h"

namespace mops::domain {
namespace {

using Cost = std::int64_t;
constexpr Cost kUnreached = std::numeric_limits<Cost>::max();
constexpr Cost kNeededPlace = -(Cost{1} << 40);  // below the cost of any path
constexpr int kMostCapSteps = 20'000;            // of looking for the cap of one knot

// How many requests of a knot can be served at once if nobody else wanted a place.
class KnotCap {
 public:
  KnotCap(const PlaceFlow& flow, const PlaceProblem& problem, const std::vector<int>& requests)
      : flow_(flow), problem_(problem), requests_(requests) {}

  int find() {
    look(0, 0);
    return steps_ > kMostCapSteps ? static_cast<int>(requests_.size()) : best_;
  }

 private:
  void look(std::size_t next, int served) {
    best_ = std::max(best_, served);
    if (next == requests_.size() || served + static_cast<int>(requests_.size() - next) <= best_) return;
    if (++steps_ > kMostCapSteps) return;
    for (int choice = flow_.first(requests_[next]); choice < flow_.first(requests_[next] + 1); ++choice) {
      if (problem_.forms[as_index(flow_.choices()[as_index(choice)].form)].free <= 0 || clashes(choice)) continue;
      taken_.push_back(choice);
      look(next + 1, served + 1);
      taken_.pop_back();
    }
    look(next + 1, served);
  }

  bool clashes(int choice) const {
    return std::ranges::any_of(flow_.clashing(choice),
                               [&](int other) { return std::ranges::find(taken_, other) != taken_.end(); });
  }

  const PlaceFlow& flow_;
  const PlaceProblem& problem_;
  const std::vector<int>& requests_;
  std::vector<int> taken_;
  int best_ = 0, steps_ = 0;
};

}  // namespace

// The flow so far, and the search for one augmenting path from form to form.
struct PlaceFlow::State {
  const PlaceRestriction& restriction;
  PlaceFlowResult result;
  std::vector<std::vector<int>> in_form;  // by form: the flat choices that hold its places
  std::vector<Cost> distance;             // by form
  std::vector<int> reached_by;            // by form: the choice on the way to it
  std::vector<char> queued;
  std::deque<int> queue;

  bool allows(int choice, int form) const {
    return restriction.forbidden[as_index(choice)] == 0 && restriction.closed[as_index(form)] == 0;
  }
  void reach(int form, Cost cost, int choice) {
    if (cost >= distance[as_index(form)]) return;
    distance[as_index(form)] = cost;
    reached_by[as_index(form)] = choice;
    if (queued[as_index(form)] != 0) return;
    queued[as_index(form)] = 1;
    queue.push_back(form);
  }
};

PlaceFlow::PlaceFlow(const PlaceProblem& problem) : problem_(problem) {
  for (std::size_t request = 0; request < problem.requests.size(); ++request) {
    first_.push_back(static_cast<int>(choices_.size()));
    for (const auto& choice : problem.requests[request].choices)
      choices_.push_back({static_cast<int>(request), choice.form, choice.cost});
  }
  first_.push_back(static_cast<int>(choices_.size()));
  clashing_.resize(choices_.size());
  for (const auto& clash : problem.clashes) {
    const int one = flat(clash.request, clash.choice), other = flat(clash.other_request, clash.other_choice);
    clashing_[as_index(one)].push_back(other);
    clashing_[as_index(other)].push_back(one);
  }
  find_knots();
}

void PlaceFlow::find_knots() {
  knot_of_.assign(problem_.requests.size(), kNoChoice);
  for (std::size_t start = 0; start < knot_of_.size(); ++start) {
    if (knot_of_[start] != kNoChoice) continue;
    const int knot = static_cast<int>(caps_.size());
    std::vector<int> requests{static_cast<int>(start)};
    knot_of_[start] = knot;
    for (std::size_t next = 0; next < requests.size(); ++next)
      for (int choice = first(requests[next]); choice < first(requests[next] + 1); ++choice)
        for (const int other : clashing(choice)) {
          const int tied = choices_[as_index(other)].request;
          if (knot_of_[as_index(tied)] != kNoChoice) continue;
          knot_of_[as_index(tied)] = knot;
          requests.push_back(tied);
        }
    caps_.push_back(KnotCap(*this, problem_, requests).find());
  }
}

PlaceRestriction PlaceFlow::no_restriction() const {
  return {std::vector<char>(choices_.size()), std::vector<char>(problem_.forms.size()),
          std::vector<char>(problem_.forms.size())};
}

PlaceFlowResult PlaceFlow::solve(const PlaceRestriction& restriction) const {
  bool capped = false;
  auto result = in_order(restriction, nullptr, capped);
  if (!capped) return result;
  PlaceExchange exchange(*this, restriction, result);
  if (!exchange.possible()) {
    result.possible = false;
    return result;
  }
  const auto set = exchange.best_set();
  return in_order(restriction, &set, capped);
}

// Requests (only those marked in ONLY) are added one by one; CAPPED: some had to stay out for the cap of their knot.
PlaceFlowResult PlaceFlow::in_order(const PlaceRestriction& restriction, const std::vector<char>* only,
                                    bool& capped) const {
  const auto forms = problem_.forms.size();
  State state{restriction,
              {std::vector<int>(problem_.requests.size(), kNoChoice), std::vector<int>(forms)},
              std::vector<std::vector<int>>(forms),
              std::vector<Cost>(forms),
              std::vector<int>(forms),
              std::vector<char>(forms),
              {}};
  std::vector<int> of_knot(caps_.size());
  for (std::size_t request = 0; request < problem_.requests.size(); ++request) {
    const auto knot = as_index(knot_of_[request]);
    if (only != nullptr && (*only)[request] == 0) continue;
    if (of_knot[knot] == caps_[knot]) {
      capped = true;
      continue;
    }
    if (!add(state, static_cast<int>(request))) continue;
    ++of_knot[knot];
    ++state.result.served;
  }
  for (std::size_t form = 0; form < forms; ++form)
    if (restriction.opened[form] != 0 && state.result.used[form] < problem_.forms[form].needed)
      state.result.possible = false;
  return std::move(state.result);
}

// One more request is served, by the cheapest path: its form, or a form that somebody there can leave for another, …
bool PlaceFlow::add(State& state, int request) const {
  std::ranges::fill(state.distance, kUnreached);
  for (int choice = first(request); choice < first(request + 1); ++choice) {
    const auto& wish = choices_[as_index(choice)];
    if (state.allows(choice, wish.form)) state.reach(wish.form, wish.cost, choice);
  }
  while (!state.queue.empty()) {
    const int form = state.queue.front();
    state.queue.pop_front();
    state.queued[as_index(form)] = 0;
    reach_from_form(state, form);
  }
  int form = cheapest_end(state);
  if (form < 0) return false;
  ++state.result.used[as_index(form)];
  while (true) {
    const int choice = state.reached_by[as_index(form)], mover = choices_[as_index(choice)].request;
    const int left = state.result.chosen[as_index(mover)];
    state.in_form[as_index(form)].push_back(choice);
    state.result.chosen[as_index(mover)] = choice;
    if (left == kNoChoice) return true;
    form = choices_[as_index(left)].form;
    std::erase(state.in_form[as_index(form)], left);
  }
}

// Whoever holds a place in FORM may move on to another that they could choose.
void PlaceFlow::reach_from_form(State& state, int form) const {
  for (const int held : state.in_form[as_index(form)]) {
    const auto& place = choices_[as_index(held)];
    const Cost without = state.distance[as_index(form)] - place.cost;
    for (int choice = first(place.request); choice < first(place.request + 1); ++choice) {
      const auto& wish = choices_[as_index(choice)];
      if (wish.form != form && state.allows(choice, wish.form)) state.reach(wish.form, without + wish.cost, choice);
    }
  }
}

int PlaceFlow::cheapest_end(const State& state) const {
  int best = -1;
  Cost best_cost = kUnreached;
  for (std::size_t form = 0; form < problem_.forms.size(); ++form) {
    const auto& places = problem_.forms[form];
    if (state.distance[form] == kUnreached || state.result.used[form] >= places.free) continue;
    const bool needed = state.restriction.opened[form] != 0 && state.result.used[form] < places.needed;
    const Cost cost = state.distance[form] + (needed ? kNeededPlace : 0);
    if (cost >= best_cost) continue;
    best = static_cast<int>(form);
    best_cost = cost;
  }
  return best;
}

}  // namespace mops::domain
