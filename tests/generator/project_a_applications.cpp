// project_a_applications.cpp -- who applied to "Włącz się społecznie!" and how the lists came out.
#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "project_a.h"
#include "writer.h"

namespace example {
namespace {

bool says(const Application& a, const std::string& status) { return a.labour_status == status; }

const std::vector<Criterion>& criteria() {
  static const std::vector<Criterion> list = {
      {3, "multiple", "", [](const auto& a) { return a.premises.size() >= 2; }},
      {5, "multiple", "", [](const auto& a) { return a.premises.size() >= 3; }},
      {3, "disability", "disability_certificate", [](const auto& a) { return a.disability_degree == "moderate"; }},
      {5, "disability", "disability_certificate", [](const auto& a) { return a.disability_degree == "severe"; }},
      {5, "special", "disability_certificate", [](const auto& a) { return a.disability_special == "combined"; }},
      {5, "special", "medical_document", [](const auto& a) { return a.disability_special == "mental"; }},
      {5, "special", "disability_certificate", [](const auto& a) { return a.disability_special == "intellectual"; }},
      {5, "special", "disability_certificate", [](const auto& a) { return a.disability_special == "pervasive"; }},
      {2, "", "food_aid_statement", [](const auto& a) { return a.food_aid; }},
      {3, "", "", [](const auto& a) { return a.lives_alone; }},
      {2, "", "", [](const auto& a) { return a.person.woman; }},
      {2, "", "labour_office_certificate", [](const auto& a) { return a.labour_office_profile == "III"; }},
      {2, "unemployed", "labour_office_certificate",
       [](const auto& a) { return says(a, "unemployed_registered_long_term"); }},
      {2, "unemployed", "", [](const auto& a) { return says(a, "unemployed_unregistered_long_term"); }}};
  return list;
}

enum class Story { ordinary, disabled, expired_certificate, underage, no_tie, parallel_support, no_acceptance };

void labour(Application& a, bool kis, Prng& chance) {
  const int draw = chance.below(100);
  if (kis)
    a.labour_status = draw < 42   ? "unemployed_registered_long_term"
                      : draw < 68 ? "unemployed_registered_other"
                      : draw < 80 ? "unemployed_unregistered_long_term"
                      : draw < 90 ? "unemployed_unregistered_other"
                                  : "inactive_other";
  else
    a.labour_status = draw < 62   ? "inactive_other"
                      : draw < 74 ? "unemployed_unregistered_long_term"
                      : draw < 84 ? "unemployed_unregistered_other"
                                  : "unemployed_registered_long_term";
  const bool registered = a.labour_status.starts_with("unemployed_registered");
  const bool long_term = a.labour_status.ends_with("long_term");
  if (registered) a.labour_office_profile = chance.chance(long_term ? 65 : 40) ? "III" : "II";
  a.months_out_of_work = long_term ? chance.between(13, 96) : chance.between(1, 11);
  if (a.labour_status == "inactive_other") a.months_out_of_work = chance.between(6, 120);
}

void describe(Application& a, bool kis, Prng& chance) {
  static const std::vector<std::string> levels = {"isced_1", "isced_2", "isced_2", "isced_3",
                                                  "isced_3", "isced_3", "isced_4", "isced_5_8"};
  a.education = chance.pick(levels);
  labour(a, kis, chance);
  a.social_assistance = chance.chance(kis ? 68 : 80);
  a.food_aid = chance.chance(32);
  a.lives_alone = chance.chance(18);
  a.dependants = !a.lives_alone && chance.chance(45);
  a.lone_parent = a.dependants && chance.chance(25);
  a.childcare_needed = a.dependants && chance.chance(45);
  a.homeless = a.lives_alone && chance.chance(8);
  a.former_prisoner = !a.person.woman && chance.chance(5);
  a.minority = chance.chance(2);
}

void disable(Application& a, const std::string& degree, const std::string& special) {
  a.disability_degree = degree;
  a.disability_special = special;
  a.social_assistance = a.food_aid = true;
  a.access_needs = degree == "severe" ? "podjazd, sala na parterze" : "";
}

void take_premises_and_reasons(Application& a, Prng& chance) {
  const bool long_term = a.labour_status.ends_with("long_term");
  if (a.social_assistance) a.premises.push_back("P01");
  if (long_term && chance.chance(20)) a.premises.push_back("P02");
  if (a.disability_degree != "none") a.premises.push_back("P06");
  if (a.dependants && a.unit == "CWS" && chance.chance(15)) a.premises.push_back("P07");
  if (a.labour_office_profile == "III") a.premises.push_back("P08");
  if (a.homeless) a.premises.push_back("P10");
  if (a.food_aid) a.premises.push_back("P12");
  if (a.premises.empty()) {
    a.social_assistance = true;
    a.premises.push_back("P01");
  }
  if (chance.chance(60)) a.reasons.push_back("A01");
  if (a.labour_status.starts_with("unemployed")) a.reasons.push_back("A04");
  if (a.disability_degree != "none") a.reasons.push_back("A05");
  if (chance.chance(a.unit == "CWS" ? 22 : 8)) a.reasons.push_back("A06");
  if (a.dependants && chance.chance(20)) a.reasons.push_back("A10");
  if (a.former_prisoner) a.reasons.push_back("A12");
  if (chance.chance(5)) a.reasons.push_back("A13");
  if (a.reasons.empty()) a.reasons.push_back("A01");
  if (a.social_assistance) a.subgroups.push_back("assistance");
  if (a.labour_office_profile == "III") a.subgroups.push_back("profile3");
  if (a.labour_status == "inactive_other") a.subgroups.push_back("inactive");
  if (a.disability_degree != "none") a.subgroups.push_back("disability");
}

void bring_papers(Application& a, bool expired, Prng& chance) {
  const Day on = a.received_on;
  const auto paper = [&](const char* kind, const char* issuer, Day issued, Day valid_to) {
    a.evidence.push_back({"", a.person.pesel, kind, issuer, issued, valid_to, a.channel == "in_person"});
  };
  if (a.social_assistance) paper("benefit_confirmation", "MOPS w Nowym Sączu", on - chance.between(0, 9), 0);
  if (a.labour_status.starts_with("unemployed_registered") && !chance.chance(7))
    paper("labour_office_certificate", "Sądecki Urząd Pracy", on - chance.between(0, 20), 0);
  if (a.labour_status == "inactive_other") paper("inactivity_statement", "wnioskodawca", on, 0);
  if (a.labour_status.starts_with("unemployed_unregistered")) paper("participant_statement", "wnioskodawca", on, 0);
  if (a.food_aid && (a.disability_degree != "none" || !chance.chance(12)))
    paper("food_aid_statement", "wnioskodawca", on, 0);
  if (a.disability_degree != "none") {
    const Day issued = on - chance.between(400, 900);
    paper("disability_certificate", "Powiatowy Zespół do Spraw Orzekania o Niepełnosprawności", issued,
          expired ? on - 40 : issued + 5 * 365);
  }
  if (a.disability_special == "mental") paper("medical_document", "poradnia zdrowia psychicznego", on - 60, 0);
}

Application apply(const RoundPlan& plan, bool kis, Story story, int disability, People& people, Prng& chance) {
  Application a;
  a.unit = kis ? "KIS" : "CWS";
  const int days = plan.closes_on - plan.opens_on + 1;
  do a.received_on = plan.opens_on + chance.below(days);
  while (!is_working_day(a.received_on));
  a.received_at = chance.between(8 * 60, 15 * 60);
  a.received_by = kis ? "Maria Wilk" : "Ewa Sowa";
  const bool woman = story == Story::expired_certificate ? false : chance.chance(58);
  const int age = story == Story::underage ? 17 : chance.between(19, 62);
  const Day birth = a.received_on - (age * 1461) / 4 - chance.between(30, 330);
  a.person = people.make(woman, birth);
  a.commune = story == Story::no_tie ? "Chełmiec" : "Nowy Sącz";
  describe(a, kis, chance);
  static const std::pair<const char*, const char*> kDegrees[] = {
      {"severe", "combined"}, {"moderate", "none"},         {"light", "none"}, {"severe", "none"},
      {"moderate", "mental"}, {"moderate", "intellectual"}, {"light", "none"}};
  if (story == Story::disabled) {
    disable(a, kDegrees[disability].first, kDegrees[disability].second);
    if (a.disability_degree == "light") a.labour_status = "inactive_other", a.labour_office_profile = "";
  }
  if (story == Story::expired_certificate) {
    a.disability_degree = "moderate";
    a.social_assistance = a.food_aid = a.lives_alone = a.dependants = a.lone_parent = a.childcare_needed = a.homeless =
        false;
    a.labour_status = "inactive_other";
    a.labour_office_profile = "";
  }
  if (a.homeless) a.tie_to_area = "stay";
  if (story == Story::no_tie) {
    a.tie_to_area = "none";
    a.homeless = false;
  }
  if (story == Story::parallel_support) a.statement_no_parallel = false;
  if (story == Story::no_acceptance) a.statement_rules = false;
  a.formally_correct = story == Story::ordinary || story == Story::disabled || story == Story::expired_certificate;
  take_premises_and_reasons(a, chance);
  const int way = chance.below(100);
  a.channel = way < 82 ? "in_person" : way < 92 ? "post" : "email";
  a.signed_on = a.channel == "in_person" ? a.received_on : a.received_on - chance.between(1, 3);
  if (a.channel == "email") a.original_on = working_day_from(a.received_on + 2);
  bring_papers(a, story == Story::expired_certificate, chance);
  return a;
}

void check_the_story(const RoundPlan& plan, const std::vector<Application>& applications) {
  int disabled = 0, units[2] = {0, 0};
  for (const auto& one : applications) {
    if (one.place != Place::admitted) continue;
    ++units[one.unit == "CWS"];
    if (one.has_disability()) ++disabled;
  }
  if (disabled != 7 || units[0] != 35 || units[1] != 35)
    throw std::logic_error("round " + std::to_string(plan.number) + " admitted " + std::to_string(disabled) +
                           " disabled, " + std::to_string(units[0]) + " + " + std::to_string(units[1]));
}

}  // namespace

std::vector<Application> hold_recruitment(const RoundPlan& plan, int& evidence_number, People& people, Prng& chance) {
  std::vector<Application> applications;
  for (const bool kis : {true, false}) {
    std::vector<Story> stories(static_cast<std::size_t>(kis ? plan.kis_applications : plan.cws_applications),
                               Story::ordinary);
    std::size_t next = 0;
    for (int i = 0; i < (kis ? 2 : 5); ++i) stories[next++] = Story::disabled;
    if (!kis) stories[next++] = Story::expired_certificate;
    stories[next++] = kis ? Story::no_tie : Story::parallel_support;
    stories[next++] = kis ? Story::underage : Story::no_acceptance;
    if (plan.number == 2) stories[next++] = Story::no_tie;
    int disability = kis ? 0 : 2;
    for (const Story story : stories)
      applications.push_back(apply(plan, kis, story, story == Story::disabled ? disability++ : 0, people, chance));
  }
  std::stable_sort(applications.begin(), applications.end(), [](const auto& a, const auto& b) {
    return std::tie(a.received_on, a.received_at) < std::tie(b.received_on, b.received_at);
  });
  int number = 0;
  for (auto& one : applications) {
    one.key = "WSS/" + std::to_string(plan.number) + "/" + padded(++number, 4);
    one.points = points_of(one, criteria());
    for (auto& paper : one.evidence) paper.key = "WSS/E/" + padded(++evidence_number, 4);
  }
  decide(applications, {{"KIS", 35}, {"CWS", 35}});
  if (plan.number == 2) {
    const auto gone = std::find_if(applications.begin(), applications.end(), [](const Application& one) {
      return one.place == Place::admitted && one.unit == "KIS" && !one.has_disability();
    });
    withdraw(applications, *gone);
  }
  check_the_story(plan, applications);
  return applications;
}

}  // namespace example
