// place_exchange.h -- which requests are served where clashes bind.
//
// With a limit to each knot (place_flow.h) the sets of requests that can be served are no longer those of a matroid,
// and the order of claims alone misses the largest.  The flow source → knots → requests → forms → sink finds it:
// exchanges along paths of its residual graph, by breadth first.
#pragma once

#include <vector>

#include "domain/place_flow.h"

namespace mops::domain {

class PlaceExchange {
 public:
  // From a flow that keeps free places and caps.
  PlaceExchange(const PlaceFlow& flow, const PlaceRestriction& restriction, PlaceFlowResult start);

  // Fills the opened groups; false when they cannot be filled together.
  bool possible();
  // The requests (marked with 1) of the largest set that can be served and, of those, the one with the oldest claims.
  std::vector<char> best_set();

 private:
  int knot_node(int knot) const { return 2 + knot; }
  int request_node(int request) const { return 2 + knots_ + request; }
  int form_node(int form) const { return 2 + knots_ + requests_ + form; }
  bool move_along(int from, int to);
  template <class Visit>
  void neighbours(int node, Visit visit) const;
  void step(int from, int to);
  bool may_lose(int form) const;

  const PlaceFlow& flow_;
  const PlaceRestriction& restriction_;
  PlaceFlowResult now_;
  int knots_, requests_;
  std::vector<std::vector<int>> requests_of_;  // by knot
  std::vector<std::vector<int>> in_form_;      // by form: requests
  std::vector<int> served_of_;                 // by knot
  std::vector<char> fixed_;                    // by request: stays served
  std::vector<int> before_;                    // by node: where the search came from
};

}  // namespace mops::domain
