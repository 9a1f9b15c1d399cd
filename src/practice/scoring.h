// scoring.h -- points of a round by criterion.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "practice/round.h"
#include "work/recruitment.h"

namespace mops::practice {

// A criterion with a condition gives its points to whom it holds for; where it asks for a paper, the paper has to be
// there, and a warning tells whose is not. What no longer applies loses its points. Points given by hand stay.
class Scoring {
 public:
  struct Outcome {
    std::int64_t scored = 0, highest = 0, lowest = 0, below_threshold = 0, papers_missing = 0;
  };

  Scoring(change::Writer& writer, Round round, std::string on);

  // Scores who has passed the formal check.  A closed round becomes a scored one.
  Outcome run();

 private:
  void score(const work::Criterion& criterion);
  void complain_of_paper(const work::Application& application, const work::Criterion& criterion);
  Outcome outcome() const;

  change::Writer& writer_;
  change::RecordStore& records_;
  Round round_;
  std::string on_;
  std::vector<work::Application> applications_;
  std::int64_t papers_missing_ = 0;
};

}  // namespace mops::practice
