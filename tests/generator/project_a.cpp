// project_a.cpp -- "Włącz się społecznie!": three rounds of seventy people.
#include "project_a.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "writer.h"

namespace example {
namespace {

const std::vector<RoundPlan>& rounds() {
  static const std::vector<RoundPlan> plans = {{1,
                                                day(2016, 4, 4),
                                                day(2016, 4, 15),
                                                day(2016, 4, 25),
                                                day(2016, 5, 4),
                                                day(2016, 6, 10),
                                                day(2016, 6, 13),
                                                day(2016, 9, 5),
                                                day(2016, 9, 7),
                                                day(2016, 10, 19),
                                                day(2016, 12, 9),
                                                {day(2016, 8, 1), day(2016, 8, 21)},
                                                47,
                                                48},
                                               {2,
                                                day(2017, 1, 16),
                                                day(2017, 1, 27),
                                                day(2017, 2, 6),
                                                day(2017, 2, 13),
                                                day(2017, 3, 17),
                                                day(2017, 3, 20),
                                                day(2017, 5, 8),
                                                day(2017, 5, 10),
                                                day(2017, 9, 6),
                                                day(2017, 10, 27),
                                                {day(2017, 7, 31), day(2017, 8, 20)},
                                                48,
                                                49},
                                               {3,
                                                day(2018, 1, 8),
                                                day(2018, 1, 19),
                                                day(2018, 1, 29),
                                                day(2018, 2, 5),
                                                day(2018, 3, 9),
                                                day(2018, 3, 12),
                                                day(2018, 5, 7),
                                                day(2018, 5, 9),
                                                day(2018, 9, 5),
                                                day(2018, 10, 26),
                                                {day(2018, 7, 30), day(2018, 8, 19)},
                                                46,
                                                47}};
  return plans;
}

// Seventy people in fourteen days of assessment, five a day; numbers follow the day of joining.
void join(Edition& edition, const RoundPlan& plan, int& participant_number, std::map<int, int>& contract_number,
          Prng& chance) {
  std::vector<const Application*> admitted;
  for (const auto& one : edition.applications)
    if (one.place == Place::admitted) admitted.push_back(&one);
  chance.shuffle(admitted);
  int place = 0;
  for (const Application* application : admitted) {
    Participant person;
    person.application = application;
    for (int part = 0; part < 3; ++part)
      person.part_days[part] = after_working_days(plan.assessed_from, place / 5 + part);
    person.joined_on = person.part_days[0];
    person.declared_on = working_day_from(std::max(plan.decided_on + 3, person.joined_on - 6));
    person.drafted_on = after_working_days(person.part_days[2], 1);
    person.signed_on = after_working_days(person.part_days[2], 2 + place % 2);
    person.contract_ends_on = plan.closing + 14;
    const std::string team = application->unit == "KIS" ? "PSK" : "PSC";
    person.social_worker = team + std::to_string(place % 2 + 1);
    edition.participants.push_back(person);
    ++place;
  }
  std::sort(edition.participants.begin(), edition.participants.end(), [](const auto& a, const auto& b) {
    return std::tie(a.joined_on, a.application->key) < std::tie(b.joined_on, b.application->key);
  });
  for (auto& person : edition.participants) {
    person.key = "WSS-" + padded(++participant_number, 4);
    const int year = year_of(person.signed_on);
    person.contract = "KS/" + std::to_string(year) + "/" + padded(++contract_number[year], 3);
  }
}

class Paths {
 public:
  Paths(Edition& edition, Prng& chance) {
    for (auto& person : edition.participants) (person.application->unit == "KIS" ? kis_ : cws_).push_back(&person);
    chance.shuffle(kis_);
    chance.shuffle(cws_);
  }

  void kis() {
    for (std::size_t i = 0; i < kis_.size(); ++i) {
      auto& person = *kis_[i];
      enroll(person, i % 2 == 0 ? offer::kis_training_1 : offer::kis_training_2);
      enroll(person, offer::kis_counselling);
      enroll(person, i < 12 ? offer::kis_computers : i < 24 ? offer::kis_kitchen : offer::kis_care);
      if (i % 3 == 0 && i < 33) enroll(person, offer::kis_group);
      if (i % 3 == 1 || i % 10 == 2) enroll(person, offer::kis_advice);
      enroll(person, offer::meeting);
      if (i % 7 < 3) enroll(person, offer::journey);
    }
  }

  void cws() {
    std::size_t rehabilitated = 0;
    for (const auto* person : cws_) rehabilitated += person->application->has_disability() ? 1 : 0;
    for (std::size_t i = 0; i < cws_.size(); ++i) {
      auto& person = *cws_[i];
      const bool disabled = person.application->has_disability();
      enroll(person, i % 2 == 0 ? offer::cws_training_1 : offer::cws_training_2);
      enroll(person, offer::cws_advice);
      enroll(person, i < 12 ? offer::cws_handicraft : i < 24 ? offer::cws_computers : offer::cws_florist);
      if (i >= 23) enroll(person, offer::cws_counselling);
      if (i % 3 == 1) enroll(person, offer::cws_group);
      if (disabled || rehabilitated < 8) {
        enroll(person, offer::cws_rehabilitation);
        if (!disabled) ++rehabilitated;
      }
      if (disabled) enroll(person, offer::cws_assistant);
      enroll(person, offer::meeting);
      if (i % 7 < 3) enroll(person, offer::journey);
    }
  }

  Participant& kis(std::size_t i) { return *kis_[i]; }
  Participant& cws(std::size_t i) { return *cws_[i]; }

  Enrollment& enroll(Participant& person, std::size_t form) {
    auto& enrollment = person.enrollments.emplace_back();
    enrollment.form = form;
    enrollment.requested_on = person.signed_on;
    enrollment.path_position = static_cast<int>(person.enrollments.size());
    return enrollment;
  }

 private:
  std::vector<Participant*> kis_, cws_;
};

Enrollment& in_form(Participant& person, std::size_t form) {
  for (auto& one : person.enrollments)
    if (one.form == form) return one;
  throw std::logic_error(person.key + " is not in form " + std::to_string(form));
}

void leaves(Participant& person, Day after, const char* kind, const char* reason) {
  person.leaves_after = after;
  person.exit_kind = kind;
  person.exit_reason = reason;
}

// What did not go as planned.
void complicate(const RoundPlan& plan, Paths& paths) {
  leaves(paths.kis(14), plan.courses + 14, "PR", "rezygnacja pisemna z powodów rodzinnych");
  leaves(paths.cws(4), plan.courses + 22, "PS", "nieobecności bez usprawiedliwienia");
  leaves(paths.cws(16), plan.courses + 9, "PL", "przeprowadzka do innej miejscowości");
  leaves(paths.kis(18), plan.courses + 30, "ZP", "podjęcie zatrudnienia");
  if (plan.number < 3) leaves(paths.kis(22), plan.courses + 34, "ZP", "podjęcie zatrudnienia");
  if (plan.number == 1) {
    in_form(paths.kis(5), offer::kis_computers).fails = true;
    in_form(paths.kis(13), offer::kis_kitchen).fails_exam = true;
    // Two more people asked for the computer course than it has places; an annex later takes it off their paths.
    for (const std::size_t i : {32U, 34U}) {
      auto& asked = paths.enroll(paths.kis(i), offer::kis_computers);
      asked.waiting = true;
      asked.requested_on = plan.opening - 2;
    }
    auto& instead = paths.enroll(paths.kis(32), offer::kis_group);
    instead.by_annex = true;
    instead.requested_on = plan.courses - 6;
  }
  if (plan.number == 2) in_form(paths.cws(6), offer::cws_handicraft).fails = true;
  if (plan.number == 3) {
    in_form(paths.cws(2), offer::cws_training_1).fails = true;
    in_form(paths.cws(30), offer::cws_florist).fails_exam = true;
  }
}

class Results {
 public:
  Results(Project& project, int& evidence_number, Prng& chance)
      : project_(project), evidence_number_(evidence_number), chance_(chance) {}

  void of(const Edition& edition, const Participant& person) {
    for (const auto& enrollment : person.enrollments) qualification(edition.forms[enrollment.form], enrollment, person);
    const bool kis = person.application->unit == "KIS";
    if (person.exit_kind == "ZP") return employment(person, 1);
    if (person.exit_kind != "Z") return;
    if (chance_.chance(kis ? 30 : 9)) return employment(person, chance_.between(3, 24));
    if (chance_.chance(25))
      add({&person, kis ? "motivation" : "self_confidence", person.exit_on + 2, person.exit_on + 3, 0, "",
           "psychologist_opinion", "psycholog projektu", "", "", "", ""},
          5);
  }

 private:
  void qualification(const FormOfSupport& form, const Enrollment& enrollment, const Participant& person) {
    if (!form.has_exam() || enrollment.ending != Ending::completed) return;
    add({&person, "qualification", form.ends_on + 5, form.ends_on + 8, 0, "", "qualification_certificate",
         form.certifying_body, form.key, "", form.certifying_body, form.qualification},
        12);
  }

  void employment(const Participant& person, int after) {
    const int draw = chance_.below(10);
    const Day start = person.exit_on + after;
    if (draw == 0)
      add({&person, "self_employment", start, start + 2, 0, "", "business_entry", "CEIDG", "", "self_employment", "",
           ""},
          0);
    else
      add({&person, "employment", start, start + 2, 0, "", draw < 7 ? "employment_contract" : "civil_contract",
           "pracodawca", "", draw < 7 ? "labour_contract" : "civil_contract", "", ""},
          person.exit_kind == "ZP" ? 0 : 15);
  }

  void add(Outcome outcome, int unproved_percent) {
    if (!chance_.chance(unproved_percent)) {
      outcome.proved_on = outcome.stated_on + chance_.between(2, 12);
      outcome.evidence_key = "WSS/E/" + padded(++evidence_number_, 4);
    }
    project_.outcomes.push_back(outcome);
  }

  Project& project_;
  int& evidence_number_;
  Prng& chance_;
};

Project settings() {
  Project project;
  project.code = "WSS";
  project.place = "Nowy Sącz";
  project.goods_clerk = "Maria Wilk";
  project.specialists = {{"KIS", {"PSK1", "PSY1", "DZ1"}}, {"CWS", {"PSC1", "PSY2", "DZ2"}}};
  project.survey = {{"P1", "MOT", false}, {"P2", "MOT", true}, {"P3", "SAM", false}, {"P4", "SAM", false},
                    {"P5", "KOM", false}, {"P6", "KOM", true}, {"P7", "RAD", false}, {"P8", "RAD", false}};
  project.goods_kind = {{"MAT-KOMP", "materials"},
                        {"MAT-PLAS", "materials"},
                        {"MAT-ZAW", "materials"},
                        {"ODZIEZ", "workwear"},
                        {"PODR", "books"}};
  project.bands = {{"18-24", 18, 24}, {"25-34", 25, 34}, {"35-44", 35, 44}, {"45-54", 45, 54}, {"55-64", 55, 64}};
  project.units = {"CWS", "KIS"};
  project.subgroups = {"assistance", "disability", "inactive", "profile3"};
  return project;
}

}  // namespace

Project make_wlacz_sie_spolecznie() {
  Prng chance(20160301);
  People people(chance, 100, 499, 1);
  Project project = settings();
  int evidence_number = 0, participant_number = 0;
  std::map<int, int> contract_number;
  std::map<std::string, int> form_number;
  for (const auto& plan : rounds()) {
    auto& edition = project.editions.emplace_back();
    edition.number = plan.number;
    edition.applications = hold_recruitment(plan, evidence_number, people, chance);
    edition.breaks = {plan.summer, {plan.journey - 2, plan.journey + 2}};
    edition.forms = offer_forms(plan, edition.breaks, form_number);
    join(edition, plan, participant_number, contract_number, chance);
    Paths paths(edition, chance);
    paths.kis();
    paths.cws();
    complicate(plan, paths);
    if (plan.number == 1) edition.forms[offer::kis_group].sessions[2].cancelled = true;
    deliver(edition, chance);
  }
  number_certificates(project.editions);
  hand_out_goods(project);
  answer_surveys(project, chance);
  Results results(project, evidence_number, chance);
  for (const auto& edition : project.editions)
    for (const auto& person : edition.participants) results.of(edition, person);
  return project;
}

void write_changes(const Project& project, const std::filesystem::path& folder) {
  const auto& plan = rounds().front();
  const auto& edition = project.editions.front();
  const Day effective = plan.courses - 7;
  Table drop({"enrollment", "on", "reason"}), pause({"contract", "on", "reason"}), resume({"contract", "on", "reason"});
  Table annex({"contract", "number", "on", "person_on", "centre_on", "change", "reason", "drop"});
  bool paused = false;
  for (const auto& person : edition.participants) {
    const bool joins_group =
        std::any_of(person.enrollments.begin(), person.enrollments.end(), [](const auto& one) { return one.by_annex; });
    for (const auto& one : person.enrollments) {
      if (!one.waiting) continue;
      drop.add({edition.forms[one.form].key + "/" + person.key, iso(effective),
                "brak wolnych miejsc przed rozpoczęciem kursu"});
      annex.add({person.contract, "1", iso(effective), iso(effective), iso(effective),
                 joins_group ? "kurs komputerowy zastępuje grupa wsparcia" : "rezygnacja z kursu komputerowego",
                 "brak wolnych miejsc na kursie", std::to_string(one.path_position)});
    }
    if (!paused && person.exit_kind == "Z" && person.application->dependants) {
      paused = true;
      pause.add({person.contract, iso(plan.summer.first), "opieka nad chorym dzieckiem"});
      resume.add({person.contract, iso(plan.summer.first + 15), "powrót po przerwie"});
    }
  }
  drop.save(folder / "round-1" / "annex_drop.csv");
  annex.save(folder / "round-1" / "annex.csv");
  pause.save(folder / "round-1" / "suspend.csv");
  resume.save(folder / "round-1" / "resume.csv");
  for (const auto& one : project.editions) {
    Table breaches({"contract", "occurred_on", "duty", "explanation", "decision"});
    for (const auto& person : one.participants)
      if (person.exit_kind == "PS")
        breaches.add({person.contract, iso(person.exit_on + 1), "regularny udział w zajęciach",
                      "brak wyjaśnień uczestnika", "terminated"});
    breaches.save(folder / ("round-" + std::to_string(one.number)) / "breaches.csv");
  }
}

}  // namespace example
