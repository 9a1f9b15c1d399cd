// place_flow.h -- the places as a flow: knots → requests → forms → places, by cheapest augmenting paths.
//
// A knot is what clashes tie together, so all of one person; the flow knows free places and how many requests of a knot
// can be served at all.  It does not know the clashes themselves and the smallest group; whoever searches for a plan
// forbids choices and closes or opens forms until these hold too.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/place_problem.h"

namespace mops::domain {

// The choices of a problem in one row, request by request.
struct FlatChoice {
  int request = 0, form = 0, cost = 0;
};

// What the search has decided so far, over flat choices and forms.
struct PlaceRestriction {
  std::vector<char> forbidden;  // by flat choice
  std::vector<char> closed;     // by form: nobody may choose it
  std::vector<char> opened;     // by form: its smallest group has to be reached
};

struct PlaceFlowResult {
  std::vector<int> chosen;  // by request: a flat choice or kNoChoice
  std::vector<int> used;    // by form
  int served = 0;
  bool possible = true;  // false: the groups of the opened forms cannot be reached together
};

class PlaceFlow {
 public:
  explicit PlaceFlow(const PlaceProblem& problem);

  const PlaceProblem& problem() const { return problem_; }
  const std::vector<FlatChoice>& choices() const { return choices_; }
  int flat(int request, int choice) const { return first(request) + choice; }
  // The choices of a request are those from its first up to the first of the next request.
  int first(int request) const { return first_[static_cast<std::size_t>(request)]; }
  // Flat choices that cannot go together with this one.
  const std::vector<int>& clashing(int choice) const { return clashing_[static_cast<std::size_t>(choice)]; }
  const std::vector<int>& knots() const { return knot_of_; }  // by request
  const std::vector<int>& caps() const { return caps_; }      // by knot: requests that clashes let be served at once
  PlaceRestriction no_restriction() const;

  // Most requests; of the sets that large the one with the oldest claims (request 0 before all others together, then
  // 1, …); of the ways to serve that set one that reaches the opened groups, if they can be reached, and of these the
  // cheapest.
  //
  // Why that is exact: sets of requests that places can serve are those of a matroid, so taking requests in their
  // order, each if an augmenting path can add it, gives the first largest set; taking each by the cheapest path keeps
  // the flow the cheapest for its set.  A place that an opened group still needs costs less than everything else, so
  // such places are filled first; if any set can fill them, the first largest set can (Perfect's theorem on linkings).
  // Only where a knot comes to its cap the order alone does not do, and place_exchange.h finds the set.
  PlaceFlowResult solve(const PlaceRestriction& restriction) const;

 private:
  struct State;
  PlaceFlowResult in_order(const PlaceRestriction& restriction, const std::vector<char>* only, bool& capped) const;
  bool add(State& state, int request) const;
  void reach_from_form(State& state, int form) const;
  int cheapest_end(const State& state) const;
  void find_knots();

  const PlaceProblem& problem_;
  std::vector<FlatChoice> choices_;
  std::vector<int> first_;  // by request, and one more
  std::vector<std::vector<int>> clashing_;
  std::vector<int> knot_of_, caps_;
};

}  // namespace mops::domain
