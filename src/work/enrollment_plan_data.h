// enrollment_plan_data.h -- what a plan of enrollments is made from: open steps of paths, forms of support, who asked
// for what, and what everybody does already.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/database.h"

namespace mops::work {

// Why a step, or a step in one form, cannot be: the last part of a message id "enroll.plan.…".  Empty = it can.
using Hindrance = std::string;

// A step of a path that nobody's enrollment serves yet, of a contract that is not over.
struct PlanStep {
  std::int64_t id = 0, participation_id = 0;
  std::string key, participation, contract, contract_state, participation_state, kind, group, unit, instrument;
  std::string planned_from, planned_to, joined_on, signed_on;
  Hindrance hindrance;
};

struct PlanForm {
  std::int64_t id = 0;
  std::string key, starts_on, ends_on;
  bool group = true;
  std::optional<std::int64_t> capacity;
  std::int64_t taken = 0;      // places, as the rule enrollment.capacity counts them
  std::int64_t min_group = 0;  // 0: takes place anyhow
  Hindrance hindrance;
};

// A form that fits a step by its kind, group, unit and instrument, or because the step or a request names it.
struct PlanOption {
  std::size_t step = 0, form = 0;
  std::string enrollment, enrollment_state;  // of this person in this form; empty = none
  std::string requested_on;                  // on the waiting list since
  std::int64_t turn = 0;                     // order of requests of one day
  bool names_step = false;                   // the enrollment is for this step
  Hindrance hindrance = {};
  std::string bound_by = {}, bound_on = {};  // of the hindrances clash and order: the other form, the day
};

// A place that a person holds, in whatever project.
struct HeldPlace {
  std::int64_t form = 0;
  std::string form_key, starts_on, ends_on;
  bool group = true;
  std::string planned_from, planned_to;  // of the step it serves, if one of the same path
};

struct EnrollmentPlanData {
  std::vector<PlanStep> steps;                          // by participant, contract, position
  std::vector<PlanForm> forms;                          // by first day, key
  std::vector<PlanOption> options;                      // by step, form
  std::map<std::int64_t, std::vector<HeldPlace>> held;  // by participation
  // Forms with sessions at the same time, smaller id first: the first such day.  Individual sessions are agreed person
  // by person and are in nobody's way; nor are social work and assistance.
  std::map<std::pair<std::int64_t, std::int64_t>, std::string> same_time;

  // The first day on which two forms have sessions at the same time; empty when there is none.
  std::string meeting_day(std::int64_t one, std::int64_t other) const;
};

// When a step was to be done and when its form takes place.
struct PlanTime {
  std::string_view planned_from, planned_to, starts_on, ends_on;
  bool group = true;
};
PlanTime time_of(const PlanStep& step, const PlanForm& form);
PlanTime time_of(const HeldPlace& place);

// Of two steps one was planned to end before the other began, but its group ends after the other's has begun.
bool out_of_order(const PlanTime& one, const PlanTime& other);

// As things stand for somebody who plans ON a day.
EnrollmentPlanData enrollment_plan_data(const store::Database& database, std::int64_t project, std::string_view on);

}  // namespace mops::work
