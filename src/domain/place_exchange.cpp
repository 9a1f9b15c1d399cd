#include "domain/place_exchange.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace mops::domain {
namespace {

constexpr int kSource = 0, kSink = 1, kNowhere = -1;

}  // namespace

PlaceExchange::PlaceExchange(const PlaceFlow& flow, const PlaceRestriction& restriction, PlaceFlowResult start)
    : flow_(flow),
      restriction_(restriction),
      now_(std::move(start)),
      knots_(static_cast<int>(flow.caps().size())),
      requests_(static_cast<int>(now_.chosen.size())),
      requests_of_(flow.caps().size()),
      in_form_(now_.used.size()),
      served_of_(flow.caps().size()),
      fixed_(now_.chosen.size()) {
  for (int request = 0; request < requests_; ++request) {
    const auto knot = as_index(flow.knots()[as_index(request)]);
    requests_of_[knot].push_back(request);
    if (now_.chosen[as_index(request)] == kNoChoice) continue;
    ++served_of_[knot];
    in_form_[as_index(flow.choices()[as_index(now_.chosen[as_index(request)])].form)].push_back(request);
  }
}

bool PlaceExchange::possible() {
  for (std::size_t form = 0; form < now_.used.size(); ++form) {
    if (restriction_.opened[form] == 0) continue;
    const int node = form_node(static_cast<int>(form));
    // One more comes from outside, or from a form that can spare one.
    while (now_.used[form] < flow_.problem().forms[form].needed)
      if (!move_along(kSource, node) && !move_along(kSink, node)) return false;
  }
  return true;
}

std::vector<char> PlaceExchange::best_set() {
  while (move_along(kSource, kSink)) {
  }
  std::vector<char> served(now_.chosen.size());
  for (int request = 0; request < requests_; ++request) {
    // Who is not served may come in for others with younger claims, if just as many are served then.
    if (now_.chosen[as_index(request)] == kNoChoice)
      move_along(request_node(request), knot_node(flow_.knots()[as_index(request)]));
    fixed_[as_index(request)] = now_.chosen[as_index(request)] != kNoChoice ? 1 : 0;
    served[as_index(request)] = fixed_[as_index(request)];
  }
  return served;
}

bool PlaceExchange::may_lose(int form) const {
  const bool needed = restriction_.opened[as_index(form)] != 0 &&
                      now_.used[as_index(form)] <= flow_.problem().forms[as_index(form)].needed;
  return now_.used[as_index(form)] > 0 && !needed;
}

// Where one unit of flow can still go from NODE.
template <class Visit>
void PlaceExchange::neighbours(int node, Visit visit) const {
  const auto& problem = flow_.problem();
  if (node == kSource) {
    for (int knot = 0; knot < knots_; ++knot)
      if (served_of_[as_index(knot)] < flow_.caps()[as_index(knot)]) visit(knot_node(knot));
  } else if (node == kSink) {
    for (int form = 0; form < static_cast<int>(now_.used.size()); ++form)
      if (may_lose(form)) visit(form_node(form));
  } else if (node < request_node(0)) {
    const int knot = node - knot_node(0);
    for (const int request : requests_of_[as_index(knot)])
      if (now_.chosen[as_index(request)] == kNoChoice) visit(request_node(request));
    if (served_of_[as_index(knot)] > 0) visit(kSource);
  } else if (node < form_node(0)) {
    const int request = node - request_node(0);
    const int held = now_.chosen[as_index(request)];
    for (int choice = flow_.first(request); choice < flow_.first(request + 1); ++choice) {
      const int form = flow_.choices()[as_index(choice)].form;
      const bool allowed = restriction_.forbidden[as_index(choice)] == 0 && restriction_.closed[as_index(form)] == 0;
      if (allowed && choice != held) visit(form_node(form));
    }
    if (held != kNoChoice && fixed_[as_index(request)] == 0) visit(knot_node(flow_.knots()[as_index(request)]));
  } else {
    const int form = node - form_node(0);
    for (const int request : in_form_[as_index(form)]) visit(request_node(request));
    if (now_.used[as_index(form)] < problem.forms[as_index(form)].free) visit(kSink);
  }
}

// Moves one unit along a shortest path from FROM to TO, if there is one.
bool PlaceExchange::move_along(int from, int to) {
  before_.assign(as_index(form_node(static_cast<int>(now_.used.size()))), kNowhere);
  before_[as_index(from)] = from;
  std::deque<int> queue{from};
  while (!queue.empty() && before_[as_index(to)] == kNowhere) {
    const int node = queue.front();
    queue.pop_front();
    neighbours(node, [&](int next) {
      if (before_[as_index(next)] != kNowhere) return;
      before_[as_index(next)] = node;
      queue.push_back(next);
    });
  }
  if (before_[as_index(to)] == kNowhere) return false;
  std::vector<int> path{to};
  while (path.back() != from) path.push_back(before_[as_index(path.back())]);
  std::ranges::reverse(path);
  // Between a request and the knot it belongs to the unit goes round: that closes the cycle.
  if (from >= request_node(0) && from < form_node(0)) step(to, from);
  for (std::size_t i = 0; i + 1 < path.size(); ++i) step(path[i], path[i + 1]);
  return true;
}

void PlaceExchange::step(int from, int to) {
  const auto is_knot = [&](int node) { return node >= knot_node(0) && node < request_node(0); };
  const auto is_request = [&](int node) { return node >= request_node(0) && node < form_node(0); };
  if (is_knot(from) && is_request(to)) {
    ++served_of_[as_index(from - knot_node(0))];
  } else if (is_request(from) && is_knot(to)) {
    --served_of_[as_index(to - knot_node(0))];
  } else if (is_request(from)) {
    const int request = from - request_node(0), form = to - form_node(0);
    int choice = flow_.first(request);
    while (flow_.choices()[as_index(choice)].form != form) ++choice;
    now_.chosen[as_index(request)] = choice;
    ++now_.used[as_index(form)];
    in_form_[as_index(form)].push_back(request);
  } else if (is_request(to)) {
    const int request = to - request_node(0), form = from - form_node(0);
    now_.chosen[as_index(request)] = kNoChoice;
    --now_.used[as_index(form)];
    std::erase(in_form_[as_index(form)], request);
  }
}

}  // namespace mops::domain
