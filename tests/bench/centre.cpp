// centre.cpp -- a centre as large as one likes, for batches that need what they refer to.
//
//     centre support PEOPLE          the records of `mops fast-export` without its first and last line: a project, its
//                                    people in groups of twenty, each group in one form of support with fifty sessions
//     centre marks PEOPLE [--random] fifty marks of attendance for each, by session or in no order, as an office sends
//                                    them
//     centre contracts PEOPLE        as `support`, but instead of support a draft of a contract for each
//     centre steps PEOPLE            ten steps of the individual path for each contract, as an office sends them
//
// With --rows marks and steps come as whole rows of their table, references as row numbers.  The same bytes every time.
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "invented.h"

namespace {

constexpr unsigned kGroup = 20, kSessions = 50, kSteps = 10;

void put_people(unsigned people) {
  record("project", 1,
         R"("key":"BIG","title":"Duży projekt","profile":"rpo-9.1.1","beneficiary":"MOPS","starts_on":"2016-01-01",)"
         R"("ends_on":"2018-12-31")");
  record("presence_code", 1,
         R"("key":"BIG/O","project":"BIG","code":"O","name":"obecność","attended":"yes","breach":"no","cancels":"no")");
  record("presence_code", 2,
         R"("key":"BIG/U","project":"BIG","code":"U","name":"urlop","attended":"no","breach":"no","cancels":"no")");
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

void put_support(unsigned people) {
  put_people(people);
  const unsigned groups = (people + kGroup - 1) / kGroup;
  for (unsigned g = 1; g <= groups; ++g)
    record("form_of_support", g,
           R"("key":"BIG-F-%05u","project":"BIG","kind":"TREN","support_group":"SPOL","title":"trening %u",)"
           R"("mode":"group","hour_unit":60,"capacity":%u,"starts_on":"2016-01-01","ends_on":"2016-12-31")",
           g, g, kGroup);
  for (unsigned i = 1; i <= people; ++i)
    record("enrollment", i,
           R"("key":"BIG-F-%05u/BIG-%06u","form":"BIG-F-%05u","participation":"BIG-%06u","requested_on":"2016-01-01",)"
           R"("enrolled_on":"2016-01-01","state":"attending")",
           (i - 1) / kGroup + 1, i, (i - 1) / kGroup + 1, i);
  for (unsigned s = 0; s < groups * kSessions; ++s)
    record("session", s + 1,
           R"("key":"BIG-F-%05u/%s/09:00","form":"BIG-F-%05u","held_on":"%s","starts_at":"09:00","ends_at":"12:00",)"
           R"("break_minutes":0,"state":"held")",
           s / kSessions + 1, day(s % kSessions).c_str(), s / kSessions + 1, day(s % kSessions).c_str());
}

void put_mark(unsigned row, unsigned session, unsigned person, bool bare) {
  const bool away = (session + person) % 20 == 0;
  const char* minutes = !away && (session * 7 + person) % 10 == 0 ? "150" : "";
  if (bare) {
    std::printf("%u,%u,%u,%u,%s,,,1,1\n", row, session + 1, person, away ? 2 : 1, minutes);
  } else {
    std::printf("BIG-F-%05u/%s/09:00,BIG-%06u,%c,%s\n", session / kSessions + 1, day(session % kSessions).c_str(),
                person, away ? 'U' : 'O', minutes);
  }
}

void put_marks(unsigned people, bool any_order, bool bare) {
  std::vector<std::pair<unsigned, unsigned>> marks;  // session from 0, person from 1
  for (unsigned s = 0; s < (people + kGroup - 1) / kGroup * kSessions; ++s)
    for (unsigned i = 1; i <= kGroup && s / kSessions * kGroup + i <= people; ++i)
      marks.emplace_back(s, s / kSessions * kGroup + i);
  Random random{1};
  if (any_order)
    for (auto n = static_cast<unsigned>(marks.size()); n > 1; --n) std::swap(marks[n - 1], marks[random.below(n)]);
  if (!bare) std::puts("session,participation,presence,minutes");
  unsigned row = 0;
  for (const auto& [session, person] : marks) put_mark(++row, session, person, bare);
}

void put_contracts(unsigned people) {
  put_people(people);
  for (unsigned i = 1; i <= people; ++i)
    record("social_contract", i,
           R"("key":"KS/2016/%06u","participation":"BIG-%06u","kind":"KS-B","drafted_on":"2016-01-01",)"
           R"("starts_on":"2016-01-02","ends_on":"2016-12-31","version":1,"state":"draft")",
           i, i);
}

void put_steps(unsigned people, bool bare) {
  if (!bare)
    std::puts("contract,position,kind,support_group,planned_from,planned_to,planned_minutes,expected_effect,measure");
  unsigned row = 0;
  for (unsigned i = 1; i <= people; ++i) {
    for (unsigned step = 1; step <= kSteps; ++step) {
      const auto from = day(step * 20), to = day(step * 20 + 15);
      const char* rest = "TREN,SPOL";
      if (bare) {
        std::printf("%u,KS/2016/%06u/%u,%u,%u,%s,,,,%s,%s,1080,większa samodzielność,lista obecności,,,planned,1,1\n",
                    ++row, i, step, i, step, rest, from.c_str(), to.c_str());
      } else {
        std::printf("KS/2016/%06u,%u,%s,%s,%s,1080,większa samodzielność,lista obecności\n", i, step, rest,
                    from.c_str(), to.c_str());
      }
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  const auto people = argc > 2 ? static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10)) : 0;
  bool any_order = false, bare = false;
  for (int i = 3; i < argc; ++i) {
    any_order |= std::string_view(argv[i]) == "--random";
    bare |= std::string_view(argv[i]) == "--rows";
  }
  if (what == "support") {
    put_support(people);
  } else if (what == "marks") {
    put_marks(people, any_order, bare);
  } else if (what == "contracts") {
    put_contracts(people);
  } else if (what == "steps") {
    put_steps(people, bare);
  } else {
    std::fputs("usage: centre support|marks|contracts|steps PEOPLE [--random] [--rows]\n", stderr);
    return 2;
  }
  return 0;
}
