// commission.h -- the commission ranks a round: base list, reserve list, rejected.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/ranking.h"
#include "practice/round.h"

namespace mops::practice {

// What is known of a meeting before it decides.
struct Meeting {
  std::string on;  // ISO
  std::vector<std::string> members;
  std::int64_t to_women = 0, to_men = 0;  // places moved to the one sex from the other
  std::string decision;                   // what else was decided, in words
};

class Commission {
 public:
  struct Outcome {
    std::string meeting;  // its key
    std::int64_t women = 0, men = 0, reserve = 0, rejected = 0, below_threshold = 0;
    std::int64_t undecided = 0;  // applications whose formal check is not over
  };

  Commission(change::Writer& writer, Round round);

  // Records the meeting and its lists, and decides the round.  Throws Error(refused) "round.unscored" or
  // "round.unchecked" when somebody would be forgotten.
  Outcome decide(const Meeting& meeting);

 private:
  void require_points();
  void record_meeting(const Meeting& meeting);
  void record_ranking();
  void record_entry(const domain::Candidate& candidate, const domain::Ranked& ranked, bool waited);
  void count(const domain::Ranked& ranked, bool female);
  void record_formally_rejected();
  bool on_list(std::int64_t application);
  std::string step_name(std::size_t step) const;

  change::Writer& writer_;
  change::RecordStore& records_;
  Round round_;
  std::vector<std::string> steps_;
  Outcome outcome_;
};

}  // namespace mops::practice
