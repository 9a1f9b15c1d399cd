#include "domain/pesel.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace mops;
using namespace mops::domain;

namespace {
std::string read(std::string_view text) {
  const auto check = check_pesel(text);
  if (!check) return std::string(check.error);
  return text::to_iso(check.facts->birth) + (check.facts->female ? " woman" : " man");
}
}  // namespace

TEST_CASE("a PESEL tells the day of birth and the sex, in five centuries") {
  CHECK(read("85051412349") == "1985-05-14 woman");
  CHECK(read("62123100076") == "1962-12-31 man");
  CHECK(read("99123199993") == "1999-12-31 man");
  CHECK(read("00210100028") == "2000-01-01 woman");
  CHECK(read("01222800108") == "2001-02-28 woman");
  CHECK(read("04222900083") == "2004-02-29 woman");
  CHECK(read("99870100057") == "1899-07-01 man");
  CHECK(read("00410100024") == "2100-01-01 woman");
  CHECK(read("22222222222") == "2022-02-22 woman");
}

TEST_CASE("a PESEL with a wrong check digit is refused") { CHECK(read("85051412340") == "pesel.checksum"); }

TEST_CASE("a PESEL of no day is refused, though its check digit may be right") {
  CHECK(read("85131412340") == "pesel.birth_date");
  CHECK(read("00000000000") == "pesel.birth_date");
  CHECK(read("01222900000") == "pesel.birth_date");
  CHECK(read("85931412340") == "pesel.birth_date");
}

TEST_CASE("a PESEL of too few or too many digits is refused") {
  CHECK(read("") == "pesel.length");
  CHECK(read("8505141234") == "pesel.length");
  CHECK(read("850514123491") == "pesel.length");
}

TEST_CASE("a PESEL that lost its leading zeros in a spreadsheet is recognized and refused") {
  CHECK(read("4222900083") == "pesel.lost_zero");
  CHECK(read("210100028") == "pesel.lost_zero");
}

TEST_CASE("a PESEL that a spreadsheet made a scientific number is recognized and refused") {
  for (const auto* text : {"8,10203E+10", "8.10203E+10", "8,1e10", "8E+10"}) CHECK(read(text) == "pesel.scientific");
}

TEST_CASE("a PESEL of anything but digits is refused") {
  for (const auto* text :
       {"8505141234X", "BRAK", "85051412349 ", "'85051412349", "E+10", "8,1E+", "8;1E+10", "850514-12349"}) {
    CHECK(read(text) == "pesel.digits");
  }
}

TEST_CASE("a PESEL made for an invented person is valid and tells what it was made from") {
  for (const int year : {1800, 1899, 1900, 1999, 2000, 2099, 2100, 2199, 2200, 2299}) {
    for (const bool female : {true, false}) {
      const text::Date birth{year, 12, 31};
      const auto check = check_pesel(make_pesel(birth, female, year));
      REQUIRE(check);
      CHECK(check.facts->birth == birth);
      CHECK(check.facts->female == female);
    }
  }
}

TEST_CASE("five thousand invented people of a day and sex have different PESELs") {
  std::set<std::string> made;
  for (int serial = 0; serial < 5000; ++serial) made.insert(make_pesel({1985, 5, 14}, true, serial));
  CHECK(made.size() == 5000);
}

TEST_CASE("what may be a PESEL is found in a text and hidden, whatever its last digit") {
  CHECK(hide_pesels("85020312340;Kruk") == "***********;Kruk");
  CHECK(hide_pesels("no person 85020312347 and 85020312340") == "no person *********** and ***********");
  CHECK(hide_pesels("850203 12340, 850203-12340") == "************, ************");
  CHECK(hide_pesels("8,50203E+10") == "***********");
  CHECK(hide_pesels("2270803624") == "**********");  // lost its zero
  CHECK_FALSE(holds_pesel("601100200, +48 601 100 200, 2017-06-01, 20170601"));
  CHECK_FALSE(holds_pesel("1234567890"));
  CHECK_FALSE(holds_pesel("61109010140000071219812874"));  // an account
  CHECK_FALSE(holds_pesel("a85020312340bf9d3a7a0e6b1a8f4c2d9e5b7a1c3d"));
  CHECK_FALSE(holds_pesel(""));
}
