// place_plan.h -- the best plan of enrollments: most requests served, then the oldest claims.
//
// What is exact.  Places alone make a flow (place_flow.h), solved exactly.  Clashes and smallest groups are laid on top
// by branch and bound: where the flow breaks one, a choice is forbidden or a form is closed or opened, and the flow of
// what remains bounds what can come of it.  If that search ends, the plan is proven: no plan serves more requests, and
// none that serves as many serves a set with older claims.  Which form serves a request is the cheapest only as long as
// the flow breaks nothing.
//
// What is not.  The search ends after so many flows as EFFORT allows, counted and not timed, so that the same problem
// always gives the same plan.  Then the best plan found stands: it keeps all rules, planning again with its people in
// their places finds nothing more, and `at_most` says what no plan can pass.
#pragma once

#include <vector>

#include "domain/place_problem.h"

namespace mops::domain {

struct PlacePlan {
  std::vector<int> choice;  // by request: index in its choices, or kNoChoice
  int served = 0;
  int at_most = 0;      // no plan serves more
  bool proven = false;  // nor another set with older claims
};

inline constexpr int kUsualEffort = 100'000;  // requests looked at: some tenths of a second

PlacePlan plan_places(const PlaceProblem& problem, int effort = kUsualEffort);

}  // namespace mops::domain
