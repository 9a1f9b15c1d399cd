// enrollment_plan.h -- enrollments for all open steps of a project's paths at once.
//
// Most steps first; then those who wait longest: the waiting lists by day of request, then the others by the first
// planned day of the step.  How good the plan is, and what is exact, is said in domain/place_plan.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/writer.h"
#include "domain/place_plan.h"
#include "error.h"
#include "work/enrollment_plan_data.h"

namespace mops::work {

struct ProposedPlace {
  const PlanStep* step = nullptr;
  const PlanForm* form = nullptr;
  std::string waiting_since;  // in this form; empty = did not wait there
};

// What becomes of a step in a form, or of a step for which there is none.
struct PlanAnswer {
  const PlanStep* step = nullptr;
  const PlanForm* form = nullptr;  // null: whatever the form
  std::string code;                // "placed" or what hinders
  Arguments facts;                 // of the message enroll.plan.CODE
};

class EnrollmentPlan {
 public:
  EnrollmentPlan(const store::Database& database, std::int64_t project, std::string_view on);
  EnrollmentPlan(const EnrollmentPlan&) = delete;  // what is chosen points into its data

  std::vector<ProposedPlace> proposals() const;                            // by participant and step
  int open() const { return static_cast<int>(problem_.requests.size()); }  // steps of contracts in force
  int served() const { return plan_.served; }
  int at_most() const { return plan_.at_most; }
  bool proven() const { return plan_.proven; }

  // For each open step of the participant the form it gets, or for each form it could have what binds.
  std::vector<PlanAnswer> explain(std::string_view participation) const;

  // Who waited in a form gets the place there; who waited in another for the same step is taken off that list.
  void carry_out(change::Writer& writer) const;

 private:
  void hinder_by_held_places();
  void find_requests();
  void find_clashes();
  const PlanOption* chosen(std::size_t request) const;
  const PlanOption* chosen_for_step(std::size_t step) const;
  PlanAnswer why_not(const PlanOption& option) const;
  PlanAnswer why_no_place(const PlanOption& option) const;
  Arguments facts_of(const PlanOption& option) const;
  void enroll(change::Writer& writer, const PlanOption& option) const;
  void take_off_list(change::Writer& writer, const PlanOption& option, const std::string& form) const;

  EnrollmentPlanData data_;
  std::string on_;
  domain::PlaceProblem problem_;
  std::vector<std::size_t> step_of_;                     // by request
  std::vector<std::vector<const PlanOption*>> choices_;  // by request, as in the problem
  domain::PlacePlan plan_;
};

}  // namespace mops::work
