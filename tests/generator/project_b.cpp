// project_b.cpp -- "Twoja AKTYWNOŚĆ szansą na sukces!": from the invited people to the end of 2009.
#include "project_b.h"

#include <algorithm>

#include "writer.h"

namespace example {
namespace {

constexpr int at(int hour, int minute = 0) { return hour * 60 + minute; }

const Day kOpening = day(2009, 4, 20), kClosing = day(2009, 11, 27);
const std::size_t kGroups = 3;

FormOfSupport form(const char* key, const char* kind, const char* group, const char* instrument, const char* title,
                   const char* trainer, int capacity) {
  FormOfSupport made;
  made.key = key;
  made.kind = kind;
  made.group = group;
  made.instrument = instrument;
  made.title = title;
  made.trainer = trainer;
  made.capacity = capacity;
  made.provider = made.group == "ZAW" ? "labour_office" : made.kind == "KURS" ? "contractor" : "own_staff";
  made.provider_name = made.group == "ZAW"   ? "Sądecki Urząd Pracy"
                       : made.kind == "KURS" ? "Ośrodek Szkoleń „Fach” (nazwa wymyślona)"
                                             : "Miejski Ośrodek Pomocy Społecznej w Nowym Sączu";
  made.place = "sala szkoleniowa MOPS";
  return made;
}

void meet(FormOfSupport& made, Day starts_on, std::vector<int> weekdays, int from, int to, int pause, int meetings,
          int hour_unit, const std::vector<Break>& breaks) {
  made.starts_on = starts_on;
  made.weekdays = std::move(weekdays);
  made.from = from;
  made.to = to;
  made.pause = pause;
  made.meetings = meetings;
  made.hour_unit = hour_unit;
  made.may_miss = meetings >= 6;
  plan_group(made, breaks);
}

// Positions: 0 meetings, 1 advice, 2–4 trainings, 5–7 counselling, 8–10 courses.
std::vector<FormOfSupport> forms(const std::vector<Break>& breaks) {
  static const char* kNumbers[] = {"01", "02", "03"};
  static const char* kCourses[] = {"Kurs obsługi komputera", "Kurs sprzedawcy z obsługą kasy",
                                   "Kurs opiekuna dziecięcego"};
  std::vector<FormOfSupport> made;
  auto& meetings = made.emplace_back(form("TAS-SPOT-01", "SPOT", "SPOL", "spotkania integracyjne",
                                          "Spotkania integracyjne: otwarcie i zakończenie", "KOR", 42));
  meetings.from = at(12);
  meetings.to = at(14);
  meetings.meetings = 2;
  meetings.starts_on = kOpening;
  meetings.ends_on = kClosing;
  meetings.sessions = {{kOpening, at(12), at(14), 0, "Otwarcie", false},
                       {kClosing, at(12), at(14), 0, "Zakończenie", false}};
  auto& advice = made.emplace_back(form("TAS-PORAD-01", "PORAD", "SPOL", "poradnictwo psychologiczne",
                                        "Poradnictwo psychologiczne indywidualne", "PSY", 0));
  advice.individual = true;
  advice.from = at(8);
  advice.to = at(9);
  advice.meetings = 2;
  advice.starts_on = kOpening + 1;
  advice.ends_on = kClosing;
  for (std::size_t i = 0; i < kGroups; ++i) {
    const auto key = std::string{"TAS-TREN-"} + kNumbers[i],
               title = "Trening kompetencji społecznych, grupa " + std::to_string(i + 1);
    auto& one = made.emplace_back(
        form(key.c_str(), "TREN", "SPOL", "trening kompetencji społecznych", title.c_str(), "TS", 14));
    meet(one, day(2009, 5, 4), {static_cast<int>(i) + 1}, at(9), at(12, 15), 15, 6, 45, breaks);
  }
  for (std::size_t i = 0; i < kGroups; ++i) {
    const auto key = std::string{"TAS-DORZAW-"} + kNumbers[i],
               title = "Doradztwo zawodowe grupowe, grupa " + std::to_string(i + 1);
    auto& one = made.emplace_back(form(key.c_str(), "DORZAW", "ZAW", "doradztwo zawodowe", title.c_str(), "DZ", 14));
    one.goods = {"STROJ"};
    meet(one, day(2009, 10, 5), {static_cast<int>(i) + 1}, at(10), at(12), 0, 6, 60, breaks);
  }
  for (std::size_t i = 0; i < kGroups; ++i) {
    const auto key = std::string{"TAS-KURS-"} + kNumbers[i], trainer = "TK" + std::to_string(i + 1);
    auto& one =
        made.emplace_back(form(key.c_str(), "KURS", "EDU", "kurs kompetencji", kCourses[i], trainer.c_str(), 14));
    one.goods = {"MAT", "KSI", "POM"};
    meet(one, day(2009, 8, 27), {4, 5}, at(9), at(12, 15), 15, 12, 45, breaks);
  }
  return made;
}

void join(Edition& edition, Prng& chance) {
  int number = 0;
  for (const auto& application : edition.applications) {
    if (application.place != Place::admitted) continue;
    auto& person = edition.participants.emplace_back();
    person.application = &application;
    person.key = "TAS-" + padded(++number, 4);
    person.contract = "KS/2009/" + padded(number, 3);
    person.social_worker = number % 2 == 0 ? "PS2" : "PS1";
    // The identification of needs ends recruitment here; the first support is the opening meeting.
    const Day first = day(2009, 4, 6) + number % 3;
    for (int part = 0; part < 3; ++part) person.part_days[part] = first + part;
    person.drafted_on = day(2009, 4, 14);
    person.signed_on = day(2009, 4, 15) + number % 3;
    person.contract_ends_on = kClosing + 14;
    person.joined_on = kOpening;
    person.declared_on = day(2009, 4, 6);
  }
  std::vector<std::size_t> turn;
  for (std::size_t i = 0; i < edition.participants.size(); ++i) turn.push_back(i % kGroups);
  auto courses = turn;
  chance.shuffle(turn);
  chance.shuffle(courses);
  for (std::size_t i = 0; i < edition.participants.size(); ++i) {
    auto& person = edition.participants[i];
    for (const std::size_t form : {2 + turn[i], std::size_t{1}, 5 + turn[i], 8 + courses[i], std::size_t{0}}) {
      auto& enrollment = person.enrollments.emplace_back();
      enrollment.form = form;
      enrollment.requested_on = kOpening;
      enrollment.path_position = static_cast<int>(person.enrollments.size());
    }
  }
}

void find_work(Project& project, int& evidence_number) {
  int turn = 0;
  for (const auto& person : project.editions.front().participants) {
    if (++turn % 5 != 0) continue;
    const Day start = person.exit_on + 4 + turn % 20;
    Outcome outcome{&person,      "employment", start, start + 2, 0, "", "employment_contract",
                    "pracodawca", "",           "",    "",        ""};
    if (turn % 20 != 0) {  // the others only said so
      outcome.proved_on = start + 3;
      outcome.evidence_key = "TAS/E/" + padded(++evidence_number, 4);
    }
    project.outcomes.push_back(outcome);
  }
}

}  // namespace

Project make_twoja_aktywnosc() {
  Prng chance(20090309);
  People people(chance, 500, 899, 700);
  Project project;
  project.code = "TAS";
  project.place = "Nowy Sącz";
  project.goods_clerk = "Anna Lis";
  project.specialists = {{"", {"PS1", "PSY", "DZ"}}};
  project.survey = {{"A1", "MOT", false}, {"A2", "MOT", true},  {"A3", "SAM", false},
                    {"A4", "SAM", false}, {"A5", "POS", false}, {"A6", "POS", false}};
  project.goods_kind = {{"MAT", "materials"}, {"KSI", "books"}, {"POM", "aids"}, {"STROJ", "outfit"}};
  project.bands = {{"20-30", 20, 30}, {"31-40", 31, 40}, {"41-50", 41, 50}, {"51-60", 51, 60}};
  project.subgroups = {"disability", "inactive_care", "long_term_unemployed"};
  int evidence_number = 0;
  auto& edition = project.editions.emplace_back();
  edition.breaks = {{day(2009, 7, 6), day(2009, 8, 23)}};
  edition.applications = hold_recruitment_2009(evidence_number, people, chance);
  edition.forms = forms(edition.breaks);
  join(edition, chance);
  deliver(edition, chance);
  number_certificates(project.editions);
  hand_out_goods(project);
  answer_surveys(project, chance);
  find_work(project, evidence_number);
  return project;
}

}  // namespace example
