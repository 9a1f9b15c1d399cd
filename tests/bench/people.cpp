// people.cpp -- people ROWS [FIRST [PHONE]]: a CSV of invented persons with all their columns, the same bytes every
// time. With PHONE only PESEL and that telephone: one field of each to be changed.
#include <cstdlib>

#include "invented.h"

namespace {

constexpr const char* kSurnames[] = {"Nowak",       "Kowalska",  "Wiśniewska", "Wójcik",    "Kamińska",
                                     "Lewandowski", "Zielińska", "Szymańska",  "Dąbrowski", "Kozłowska"};
constexpr const char* kNames[] = {"Anna",   "Jan",        "Maria", "Piotr",  "Katarzyna",
                                  "Łukasz", "Małgorzata", "Paweł", "Żaneta", "Józef"};
constexpr const char* kStreets[] = {"Lwowska", "Jagiellońska", "Żywiecka", "Nawojowska", "Grunwaldzka"};

void put_person(std::uint64_t i, Random& random) {
  char birth[16];
  const auto id = pesel(i, birth);
  const bool female = (id[9] - '0') % 2 == 0;
  std::printf(
      "%s,,%s-%u,%s,%s,%s,Nowy Sącz,polskie,%09u,osoba%llu@example.org,%s,%u,%u,33-300,Nowy Sącz,Nowy Sącz,Nowy "
      "Sącz,voiv_12,\"ul. %s %u, 33-300 Nowy Sącz\"\n",
      id.c_str(), kSurnames[random.below(10)], random.below(100000), kNames[random.below(10)],
      female ? "female" : "male", birth, 500000000 + random.below(99999999), static_cast<unsigned long long>(i),
      kStreets[random.below(5)], random.below(200) + 1, random.below(60) + 1, kStreets[random.below(5)],
      random.below(200) + 1);
}

}  // namespace

int main(int argc, char** argv) {
  const auto rows = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1000;
  const auto first = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 0;
  const char* phone = argc > 3 ? argv[3] : nullptr;
  Random random{first + 1};
  if (phone != nullptr) {
    std::puts("pesel,phone");
    char birth[16];
    for (auto i = first; i < first + rows; ++i) std::printf("%s,%s\n", pesel(i, birth).c_str(), phone);
    return 0;
  }
  std::puts(
      "pesel,other_id,surname,given_names,sex,birth_date,birthplace,citizenship,phone,email,street,house_number,flat_"
      "number,postal_code,locality,commune,county,voivodeship,correspondence_address");
  for (auto i = first; i < first + rows; ++i) put_person(i, random);
}
