// project_a.h -- the calendar of "Włącz się społecznie!" and its parts.
#pragma once

#include "project.h"

namespace example {

struct RoundPlan {
  int number;
  Day opens_on, closes_on, decided_on, assessed_from;
  Day opening, trainings, courses, groups, journey, closing;  // the meeting that opens support … the one that closes it
  Break summer;
  int kis_applications, cws_applications;
};

std::vector<Application> hold_recruitment(const RoundPlan& plan, int& evidence_number, People& people, Prng& chance);

// The round's forms of support; `counters` numbers them by kind across the rounds.
std::vector<FormOfSupport> offer_forms(const RoundPlan& plan, const std::vector<Break>& breaks,
                                       std::map<std::string, int>& counters);

// Positions in what offer_forms() returns.
namespace offer {
enum Form : std::size_t {
  kis_counselling,
  kis_advice,
  kis_training_1,
  kis_training_2,
  kis_group,
  kis_computers,
  kis_kitchen,
  kis_care,
  cws_advice,
  cws_training_1,
  cws_training_2,
  cws_handicraft,
  cws_computers,
  cws_group,
  cws_rehabilitation,
  cws_assistant,
  cws_counselling,
  cws_florist,
  meeting,
  journey
};
}

// Annexes, a pause of a contract and breaches: what happened outside the plan.
void write_changes(const Project& project, const std::filesystem::path& folder);

}  // namespace example
