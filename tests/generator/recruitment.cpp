#include "recruitment.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace example {
namespace {

int degree_rank(const std::string& degree) {
  if (degree == "severe") return 3;
  if (degree == "moderate") return 2;
  return degree == "light" ? 1 : 0;
}

std::vector<Application*> ranked(std::vector<Application>& applications) {
  std::vector<Application*> order;
  for (auto& one : applications)
    if (one.formally_correct) order.push_back(&one);
  std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) { return ranks_before(*a, *b); });
  return order;
}

}  // namespace

bool Application::proves(const std::string& kind) const {
  return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& paper) {
    return paper.kind == kind && paper.issued_on <= received_on &&
           (paper.valid_to == 0 || paper.valid_to >= received_on);
  });
}

int points_of(const Application& application, const std::vector<Criterion>& criteria) {
  int sum = 0;
  std::map<std::string, int> best;
  for (const auto& criterion : criteria) {
    if (!criterion.met(application)) continue;
    if (!criterion.evidence.empty() && !application.proves(criterion.evidence)) continue;
    if (criterion.group.empty())
      sum += criterion.points;
    else
      best[criterion.group] = std::max(best[criterion.group], criterion.points);
  }
  for (const auto& [group, points] : best) sum += points;
  return sum;
}

bool ranks_before(const Application& a, const Application& b) {
  const auto merits = [](const Application& one) {
    return std::tuple{-one.points,
                      -degree_rank(one.disability_degree),
                      -static_cast<int>(one.premises.size()),
                      one.received_on,
                      one.received_at,
                      one.key};
  };
  return merits(a) < merits(b);
}

void decide(std::vector<Application>& applications, std::map<std::string, int> places) {
  for (Application* one : ranked(applications)) {
    int& left = places.at(one->unit);
    one->place = left > 0 ? Place::admitted : Place::reserve;
    if (left > 0) --left;
  }
}

Application& withdraw(std::vector<Application>& applications, Application& withdrawn) {
  withdrawn.place = Place::withdrawn;
  for (Application* one : ranked(applications)) {
    if (one->place != Place::reserve || one->unit != withdrawn.unit) continue;
    one->place = Place::admitted;
    return *one;
  }
  throw std::logic_error("nobody on the reserve list of unit '" + withdrawn.unit + "'");
}

}  // namespace example
