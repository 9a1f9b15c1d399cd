// recruitment.h -- applications, their points and the list they end on, counted independently of mops.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "people.h"

namespace example {

struct Evidence {
  std::string key, pesel, kind, issuer;
  Day issued_on = 0, valid_to = 0;
  bool original_seen = true;
};

enum class Place { rejected, reserve, admitted, withdrawn };

struct Application {
  std::string key;
  Person person;
  Day received_on = 0, original_on = 0, signed_on = 0;
  int received_at = 0;  // minutes of the day
  std::string received_by, channel = "in_person", unit, education, labour_status, labour_office_profile;
  std::string disability_degree = "none", disability_special = "none", tie_to_area = "residence", access_needs, commune;
  int months_out_of_work = 0;
  bool social_assistance = false, food_aid = false, lives_alone = false, dependants = false, lone_parent = false;
  bool homeless = false, former_prisoner = false, minority = false, childcare_needed = false;
  bool statement_truth = true, statement_rules = true, statement_no_parallel = true;
  std::vector<std::string> premises, reasons, subgroups;
  std::vector<Evidence> evidence;

  bool formally_correct = true;
  int points = 0;
  Place place = Place::rejected;

  int age() const { return age_on(person.birth, received_on); }
  bool proves(const std::string& kind) const;  // a paper of that kind valid on the day of receipt
  bool has_disability() const { return disability_degree != "none" && disability_degree != "refused"; }
};

// A scored criterion: its points count when the test holds and, where a paper is named, the paper was shown.
// Only the highest of an exclusive group counts.
struct Criterion {
  int points;
  std::string group, evidence;
  std::function<bool(const Application&)> met;
};

int points_of(const Application& application, const std::vector<Criterion>& criteria);

// The commission's order: points, degree of disability, number of premises, time of receipt, number.
bool ranks_before(const Application& a, const Application& b);

// Puts every application on its list; `places` limits the units, and the empty unit the whole round.
void decide(std::vector<Application>& applications, std::map<std::string, int> places);

// The place of `withdrawn` goes to the first reserve entry of the same unit, which is returned.
Application& withdraw(std::vector<Application>& applications, Application& withdrawn);

}  // namespace example
