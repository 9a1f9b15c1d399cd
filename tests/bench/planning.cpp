// planning.cpp -- a project with open paths, as large as one likes, for `mops enroll plan`.
//
//     planning PEOPLE [FORMS]   the records of `mops fast-export` without its first and last line: people with a
//     contract
//                               of five steps each, and forms of six kinds, every other with a smallest group
//
// There are fewer places than steps, sessions of many forms are at the same hour, and steps are planned for a half of
// the year.  The same bytes every time.
#include <cstdlib>

#include "invented.h"

namespace {

constexpr unsigned kSteps = 5, kSessions = 8, kPlaces = 12;
constexpr const char* kKinds[] = {"TREN", "ZAJ", "KURS", "GRUPA", "SZKZAW", "SPOT"};
constexpr const char* kGroups[] = {"SPOL", "SPOL", "EDU", "SPOL", "ZAW", "SPOL"};
constexpr unsigned kKindsInAll = 6;

void put_people(unsigned people) {
  record("project", 1,
         R"("key":"BIG","title":"Duży projekt","profile":"rpo-9.1.1","beneficiary":"MOPS","starts_on":"2016-01-01",)"
         R"("ends_on":"2018-12-31","completion_threshold":80)");
  for (unsigned i = 1; i <= people; ++i) {
    char birth[16];
    const auto number = pesel(i, birth);
    record("person", i,
           R"("key":"P-%06u","pesel":"%s","surname":"Nowak-%u","given_names":"Jan","sex":"male","birth_date":"%s")", i,
           number.c_str(), i, birth);
  }
  for (unsigned i = 1; i <= people; ++i)
    record("participation", i,
           R"("key":"BIG-%06u","project":"BIG","person":"P-%06u","declared_on":"2016-01-01",)"
           R"("privacy_statement_on":"2016-01-01","joined_on":"2016-01-01","state":"active")",
           i, i);
}

// First day of a form, in days of `day`; it takes place once a week.
unsigned begin_of(unsigned form) { return 28 + form * 17 % 210; }

void put_forms(unsigned forms) {
  for (unsigned f = 0; f < forms; ++f)
    record("form_of_support", f + 1,
           R"("key":"BIG-F-%05u","project":"BIG","kind":"%s","support_group":"%s","title":"forma %u","mode":"group",)"
           R"("hour_unit":60,"capacity":%u,"min_group":%u,"starts_on":"%s","ends_on":"%s")",
           f + 1, kKinds[f % kKindsInAll], kGroups[f % kKindsInAll], f + 1, kPlaces, f % 2 * kPlaces / 2,
           day(begin_of(f)).c_str(), day(begin_of(f) + 7 * (kSessions - 1)).c_str());
}

void put_paths(unsigned people) {
  for (unsigned i = 1; i <= people; ++i)
    record("social_contract", i,
           R"("key":"KS/2016/%06u","participation":"BIG-%06u","kind":"KS-B","drafted_on":"2016-01-01",)"
           R"("starts_on":"2016-01-02","ends_on":"2016-12-31","signed_by_person_on":"2016-01-02",)"
           R"("signed_by_centre_on":"2016-01-02","version":1,"state":"active")",
           i, i);
  Random random{1};
  unsigned row = 0;
  for (unsigned i = 1; i <= people; ++i) {
    const unsigned left_out = random.below(kKindsInAll);
    for (unsigned step = 1, kind = 0; step <= kSteps; ++step, ++kind) {
      if (kind == left_out) ++kind;
      const bool later = random.below(2) == 0;
      record("path_item", ++row,
             R"("key":"KS/2016/%06u/%u","contract":"KS/2016/%06u","position":%u,"kind":"%s","support_group":"%s",)"
             R"("planned_from":"%s","planned_to":"%s","expected_effect":"większa samodzielność","state":"planned")",
             i, step, i, step, kKinds[kind], kGroups[kind], later ? "2016-04-01" : "2016-01-02",
             later ? "2016-12-28" : "2016-09-30");
    }
  }
}

void put_sessions(unsigned forms) {
  unsigned row = 0;
  for (unsigned f = 0; f < forms; ++f)
    for (unsigned s = 0; s < kSessions; ++s)
      record("session", ++row,
             R"("key":"BIG-F-%05u/%s/%02u:00","form":"BIG-F-%05u","held_on":"%s","starts_at":"%02u:00",)"
             R"("ends_at":"%02u:00","break_minutes":0,"state":"planned")",
             f + 1, day(begin_of(f) + 7 * s).c_str(), 8 + f % 3 * 2, f + 1, day(begin_of(f) + 7 * s).c_str(),
             8 + f % 3 * 2, 11 + f % 3 * 2);
}

}  // namespace

int main(int argc, char** argv) {
  const auto people = argc > 1 ? static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10)) : 0;
  const auto forms = argc > 2 ? static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10)) : 60;
  put_people(people);
  put_forms(forms);
  put_paths(people);
  put_sessions(forms);
}
