// turns.h -- the same person in the same form of support again: which turn a request speaks of, and what it asks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace mops::work {

// One enrollment of a person in a form; the first has number 1.
struct Turn {
  std::int64_t number = 1;
  std::string key, state, requested_on, ended_on;

  bool open() const { return state == "waiting" || state == "enrolled" || state == "attending"; }
  // Whether somebody who asks ON a day (ISO) asks for a place after this turn.  On the very day of the end only whoever
  // had not begun: nobody attends two turns on one day.
  bool over_on(std::string_view on) const;
};

// In order.
std::vector<Turn> turns(const store::Database& database, std::int64_t form, std::int64_t participation);

// What a request of a day speaks of.
struct Asked {
  enum class What { first, known, again, early } what = What::first;
  std::int64_t number = 1;  // of the turn that is meant or begins
};

// The turn that was requested ON that day; else the last one, while it is open or lasted until then; else a new one.
// Without a day (empty) the last one is meant.  `early`: the last turn was not over yet.
Asked asked_for(const std::vector<Turn>& turns, std::string_view on);

}  // namespace mops::work
