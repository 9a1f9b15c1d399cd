// formal_check.h -- the formal check of a round: every criterion is answered, and what follows.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "practice/round.h"
#include "work/recruitment.h"

namespace mops::practice {

// Passed is who meets every criterion. A gap -- a paper that is not there, a value nobody knows -- calls for
// completion, and fails when the day for it is over. Who waits for somebody's judgement, of whom a warning tells, stays
// as he is.
class FormalCheck {
 public:
  // What became of the applications: of each one thing.
  struct Outcome {
    std::int64_t passed = 0, failed = 0, to_complete = 0, not_judged = 0;
    std::int64_t outside = 0;                                         // of the failed: not received within the round
    std::vector<std::pair<work::Criterion, std::int64_t>> failed_by;  // in the order of the card; one may fail several
  };

  FormalCheck(change::Writer& writer, Round round, std::string on);

  // Checks the applications that nobody has checked yet, and those that were to be completed.  An open round is closed.
  Outcome run();

 private:
  struct Judgement;

  Judgement judge(const work::Application& application);
  void settle(const work::Application& application, const Judgement& judgement);
  void record_answers(const work::Application& application, const Judgement& judgement);
  void reject(const work::Application& application, const Judgement& judgement, const std::string& reason);
  void move(const work::Application& application, std::string_view state, const std::string& reason);
  void call_for_completion(const work::Application& application, const std::string& gaps);

  change::Writer& writer_;
  Round round_;
  std::string on_;
  const store::Database& database_;
  std::vector<work::Criterion> criteria_;
  std::map<std::string, std::map<std::string, std::optional<bool>>> truths_;
  std::map<std::string, std::map<std::string, std::string>> papers_;
  std::map<std::string, std::int64_t> failed_by_;  // key of the criterion
  Outcome outcome_;
};

}  // namespace mops::practice
