// project_b_applications.cpp -- 67 applicants, 42 places: the published sexes, ages and subgroups of 2009.
#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "project_b.h"
#include "writer.h"

namespace example {
namespace {

// Invented; together they make exactly the forty-two invited people the best.
const std::vector<Criterion>& criteria() {
  static const std::vector<Criterion> list = {
      {5, "", "labour_office_certificate",
       [](const auto& a) { return a.months_out_of_work > 24 && a.labour_status == "unemployed_registered_long_term"; }},
      {5, "", "inactivity_statement",
       [](const auto& a) { return a.dependants && a.labour_status == "inactive_other"; }},
      {4, "disability", "disability_certificate", [](const auto& a) { return a.disability_degree == "light"; }},
      {6, "disability", "disability_certificate", [](const auto& a) { return a.disability_degree == "moderate"; }},
      {3, "reasons", "", [](const auto& a) { return a.reasons.size() >= 2; }},
      {4, "reasons", "", [](const auto& a) { return a.reasons.size() >= 3; }},
      {2, "education", "", [](const auto& a) { return a.education == "isced_1"; }},
      {1, "education", "", [](const auto& a) { return a.education == "isced_2"; }},
      {2, "", "", [](const auto& a) { return a.lone_parent; }}};
  return list;
}

struct Profile {
  bool unemployed = false, care = false, disabled = false, childcare = false, woman = true;
  int age = 0;
};

// 8 + 2 long-term unemployed, 22 + 4 carers, 6 with a disability alone: 42 people in 48 subgroup rows.
std::vector<Profile> invited(Prng& chance) {
  std::vector<int> ages;
  const auto add_ages = [&](int from, int to, int count) {
    for (int i = 0; i < count; ++i) ages.push_back(from + i * (to - from) / std::max(1, count - 1));
  };
  add_ages(20, 30, 14);
  add_ages(31, 40, 7);
  add_ages(41, 50, 18);
  add_ages(51, 60, 3);
  std::vector<Profile> people(42);
  for (std::size_t i = 0; i < people.size(); ++i) {
    auto& one = people[i];
    one.care = i < 26;
    one.childcare = i < 17;  // the youngest, as the ages still stand in order
    one.unemployed = i >= 26 && i < 36;
    one.disabled = i >= 34 || (i >= 22 && i < 26);  // 8 + 4
    one.woman = i != 30 && i != 33 && i != 40;
  }
  std::vector<int> older(ages.begin() + 17, ages.end());
  chance.shuffle(older);
  for (std::size_t i = 0; i < people.size(); ++i) people[i].age = i < 17 ? ages[i] : older[i - 17];
  return people;
}

Application apply(const Profile& profile, People& people, Prng& chance) {
  Application a;
  do a.received_on = day(2009, 3, 9) + chance.below(12);
  while (!is_working_day(a.received_on));
  a.received_at = chance.between(8 * 60, 14 * 60);
  a.received_by = "Anna Lis";
  a.signed_on = a.received_on;
  a.commune = "Nowy Sącz";
  // Birthdays fall between June and December, so the age is the same at the application and on joining in April.
  const int month = chance.between(6, 12);
  a.person = people.make(profile.woman, day(2009 - profile.age - 1, month, chance.between(1, 28)));
  static const std::vector<std::string> levels = {"isced_1", "isced_2", "isced_2", "isced_3", "isced_3", "isced_4"};
  a.education = chance.pick(levels);
  a.labour_status = profile.unemployed ? "unemployed_registered_long_term" : "inactive_other";
  a.months_out_of_work = profile.unemployed ? chance.between(26, 110) : chance.between(6, 150);
  a.social_assistance = true;
  a.dependants = profile.care;
  a.childcare_needed = profile.childcare;
  a.lone_parent = profile.childcare && chance.chance(30);
  a.lives_alone = !profile.care && chance.chance(30);
  a.disability_degree = profile.disabled ? "light" : "none";
  if (profile.unemployed) a.subgroups.push_back("long_term_unemployed");
  if (profile.care) a.subgroups.push_back("inactive_care");
  if (profile.disabled) a.subgroups.push_back("disability");
  return a;
}

void give_reasons(Application& a, bool invited, Prng& chance) {
  a.reasons.push_back("A01");
  if (!invited) return;
  if (a.labour_status.starts_with("unemployed")) a.reasons.push_back("A04");
  if (a.disability_degree != "none") a.reasons.push_back("A05");
  if (a.dependants) a.reasons.push_back(chance.chance(50) ? "A09" : "A10");
  if (chance.chance(25)) a.reasons.push_back("A06");
}

void bring_papers(Application& a) {
  const Day on = a.received_on;
  const auto paper = [&](const char* kind, const char* issuer, Day issued, Day valid_to) {
    a.evidence.push_back({"", a.person.pesel, kind, issuer, issued, valid_to, true});
  };
  if (a.social_assistance) paper("benefit_confirmation", "MOPS w Nowym Sączu", on, 0);
  if (a.labour_status.starts_with("unemployed")) paper("labour_office_certificate", "Sądecki Urząd Pracy", on - 6, 0);
  if (a.labour_status == "inactive_other") paper("inactivity_statement", "wnioskodawca", on, 0);
  if (a.disability_degree != "none")
    paper("disability_certificate", "Powiatowy Zespół do Spraw Orzekania o Niepełnosprawności", on - 500, on + 1000);
}

Application reserve(int number, People& people, Prng& chance) {
  Profile profile;
  profile.care = number % 3 != 0;
  profile.unemployed = !profile.care;
  profile.woman = number % 5 != 0;
  profile.age = chance.between(22, 58);
  auto a = apply(profile, people, chance);
  a.lone_parent = false;
  a.education = number % 4 == 0 ? "isced_2" : "isced_3";
  return a;
}

Application wrong(int number, People& people, Prng& chance) {
  Profile profile;
  profile.care = true;
  profile.woman = number != 4;
  profile.age = number == 5 ? 66 : chance.between(25, 50);
  auto a = apply(profile, people, chance);
  a.formally_correct = false;
  if (number < 2) {
    a.tie_to_area = "none";
    a.commune = "Chełmiec";
  } else if (number < 4) {
    a.social_assistance = false;
  } else if (number == 4) {
    a.statement_no_parallel = false;
  }
  return a;
}

}  // namespace

std::vector<Application> hold_recruitment_2009(int& evidence_number, People& people, Prng& chance) {
  std::vector<Application> applications;
  int disabled = 0;
  for (const auto& profile : invited(chance)) {
    auto& a = applications.emplace_back(apply(profile, people, chance));
    if (profile.disabled && disabled++ == 7) a.disability_degree = "moderate";
    give_reasons(a, true, chance);
    if (a.reasons.size() < 2) a.reasons.push_back("A06");
    a.place = Place::admitted;  // what the ranking has to find by itself
  }
  for (int i = 0; i < 19; ++i) give_reasons(applications.emplace_back(reserve(i, people, chance)), false, chance);
  for (int i = 0; i < 6; ++i) give_reasons(applications.emplace_back(wrong(i, people, chance)), false, chance);
  std::stable_sort(applications.begin(), applications.end(), [](const auto& a, const auto& b) {
    return std::tie(a.received_on, a.received_at) < std::tie(b.received_on, b.received_at);
  });
  int number = 0;
  for (auto& one : applications) {
    one.key = "TAS/1/" + padded(++number, 4);
    bring_papers(one);
    for (auto& paper : one.evidence) paper.key = "TAS/E/" + padded(++evidence_number, 4);
    one.points = points_of(one, criteria());
  }
  const auto meant = applications;
  decide(applications, {{"", 42}});
  for (std::size_t i = 0; i < meant.size(); ++i)
    if ((meant[i].place == Place::admitted) != (applications[i].place == Place::admitted))
      throw std::logic_error(meant[i].key + " is on the wrong list");
  return applications;
}

}  // namespace example
