// people.h -- invented people with formally right PESEL numbers.
#pragma once

#include <set>
#include <string>

#include "calendar.h"
#include "prng.h"

namespace example {

struct Person {
  std::string pesel, surname, given_names, phone, street, house_number, flat_number;
  bool woman = false;
  Day birth = 0;
  const char* sex() const { return woman ? "female" : "male"; }
};

class People {
 public:
  // Two projects in one database must not share a number, so each has its own range of PESEL serials and of telephones.
  People(Prng& chance, int first_serial, int last_serial, int first_phone)
      : chance_(chance), first_(first_serial), last_(last_serial), phone_(first_phone) {}

  Person make(bool woman, Day birth);

 private:
  Prng& chance_;
  int first_, last_, phone_;
  std::set<std::string> used_;
};

}  // namespace example
