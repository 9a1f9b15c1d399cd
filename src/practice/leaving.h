// leaving.h -- somebody leaves the project, and with the participation all that is open of it ends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "practice/origin.h"
#include "work/enrollment.h"
#include "work/leaving.h"

namespace mops::practice {

// What somebody says of an exit. Days are ISO; what may be empty was not said.
struct Exit {
  std::string participation;  // key
  std::string on;             // day of the last support taken, or of taking a job
  std::string kind;           // Z and ZP lie along the path; PR the person, PS the centre broke it off, PL time ran out
  std::string reviewed_on;    // day of the final review
  std::string result;         // what the final review of the contract found; may be empty
  std::string contract;       // the state in which contracts end; empty = what kind or review say
  std::string conclusions, reason;

  bool along_the_path() const { return kind == "Z" || kind == "ZP"; }
};

// How a contract ends with its participation: as asked for, by who broke it off, or by what its final review found.
// Empty when the review found that nothing was done: then somebody has to say how.
std::string state_of_contract(const Exit& exit, std::string_view result);

class Leaving {
 public:
  // FROM says where in a file the exit stands: by that all of it is told.
  Leaving(change::Writer& writer, Exit exit, const change::RecordInput& from);

  // Ends the participation, its enrollments, whose places go to who waits, and its contracts, with the final review
  // where that was not held.  Faults are left with the writer; of what nobody but the office can close, a warning
  // tells.
  void run();

 private:
  void warn_of_open(std::string_view code, const std::vector<std::string>& open);

  void end_enrollments(std::int64_t participation);
  bool end_enrollment(const work::Enrollment& enrollment, const std::string& state);
  void end_contract(const work::OpenContract& contract);
  void hold_final_review(const work::OpenContract& contract);

  change::Writer& writer_;
  Exit exit_;
  Origin origin_;
};

}  // namespace mops::practice
