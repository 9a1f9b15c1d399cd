// people.cpp -- people ROWS [SEED [FIRST]]: a CSV of invented persons with all their columns, the same bytes every
// time.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

struct Random {
  std::uint64_t state;
  std::uint64_t next() {
    state += 0x9e3779b97f4a7c15ULL;
    auto z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  unsigned below(unsigned n) { return static_cast<unsigned>(next() % n); }
};

constexpr const char* kSurnames[] = {"Nowak",       "Kowalska",  "Wiśniewska", "Wójcik",    "Kamińska",
                                     "Lewandowski", "Zielińska", "Szymańska",  "Dąbrowski", "Kozłowska"};
constexpr const char* kNames[] = {"Anna",   "Jan",        "Maria", "Piotr",  "Katarzyna",
                                  "Łukasz", "Małgorzata", "Paweł", "Żaneta", "Józef"};
constexpr const char* kStreets[] = {"Lwowska", "Jagiellońska", "Żywiecka", "Nawojowska", "Grunwaldzka"};

// A different number for each of 5000 * 36500 values of `n`.
std::string pesel(std::uint64_t n, char* birth) {
  const auto serial = static_cast<unsigned>(n % 10000), day_number = static_cast<unsigned>(n / 10000 % 28 + 1);
  const auto month = static_cast<unsigned>(n / 280000 % 12 + 1), year = static_cast<unsigned>(n / 3360000 % 60 + 1940);
  char digits[16];
  std::snprintf(digits, sizeof digits, "%02u%02u%02u%04u", year % 100, year >= 2000 ? month + 20 : month, day_number,
                serial);
  std::snprintf(birth, 16, "%04u-%02u-%02u", year, month, day_number);
  constexpr int kWeights[] = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
  int sum = 0;
  for (int i = 0; i < 10; ++i) sum += kWeights[i] * (digits[i] - '0');
  return digits + std::to_string((10 - sum % 10) % 10);
}

}  // namespace

int main(int argc, char** argv) {
  const auto rows = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1000;
  Random random{argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1};
  const auto first = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 0;
  std::puts(
      "pesel,other_id,surname,given_names,sex,birth_date,birthplace,citizenship,phone,email,street,house_number,flat_"
      "number,"
      "postal_code,locality,commune,county,voivodeship,correspondence_address");
  for (std::uint64_t i = first; i < first + rows; ++i) {
    // Any order but the natural one: a full period of the numbers.
    const auto n = (i * 7919ULL * 104729ULL + 12345) % 201600000ULL;
    char birth[16];
    const auto id = pesel(n, birth);
    const bool female = (id[9] - '0') % 2 == 0;
    std::printf(
        "%s,,%s-%u,%s,%s,%s,Nowy Sącz,polskie,%09u,osoba%llu@example.org,%s,%u,%u,33-300,Nowy Sącz,Nowy Sącz,Nowy "
        "Sącz,voiv_12,\"ul. %s %u, 33-300 Nowy Sącz\"\n",
        id.c_str(), kSurnames[random.below(10)], random.below(100000), kNames[random.below(10)],
        female ? "female" : "male", birth, 500000000 + random.below(99999999), static_cast<unsigned long long>(i),
        kStreets[random.below(5)], random.below(200) + 1, random.below(60) + 1, kStreets[random.below(5)],
        random.below(200) + 1);
  }
}
