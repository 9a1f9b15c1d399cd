// place_problem.h -- requests for places as numbers: what a plan of enrollments is made from.
//
// A request is one open step of one person's path; a choice is a form of support that would serve it.
#pragma once

#include <cstddef>
#include <vector>

namespace mops::domain {

// Requests, forms and choices are numbered with signs, for -1 is none; vectors are not.
inline std::size_t as_index(int number) { return static_cast<std::size_t>(number); }

inline constexpr int kNoChoice = -1;
inline constexpr int kOpenForm = 1'000'000;  // free places of a form without a limit

struct PlaceChoice {
  int form = 0;
  int cost = 0;  // 0 is what suits best
};

struct PlaceRequest {
  std::vector<PlaceChoice> choices = {};  // a form at most once
};

struct FormPlaces {
  int free = 0;
  int needed = 0;  // so many more people at least, or the form does not take place for any of them; 0 = it does
};

// Two choices of one person that cannot both be: sessions at the same hour, the wrong order, the same form twice.
struct ChoiceClash {
  int request = 0, choice = 0;  // choice: index in the choices of the request
  int other_request = 0, other_choice = 0;
};

struct PlaceProblem {
  std::vector<FormPlaces> forms = {};
  std::vector<PlaceRequest> requests = {};  // the one with the oldest claim first
  std::vector<ChoiceClash> clashes = {};
};

}  // namespace mops::domain
