#include "text/suggest.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace mops::text;

TEST_CASE("a mistyped word brings up the nearest candidate") {
  const std::vector<std::string> words = {"recruit", "report", "enroll", "attend"};
  CHECK(closest("recriut", words) == "recruit");
  CHECK(closest("reprot", words) == "report");
  CHECK(closest("atend", words) == "attend");
  CHECK(closest("ENROL", words) == "enroll");
  CHECK(closest("report", words) == "report");
}

TEST_CASE("Polish letters left out are no slips") {
  const std::vector<std::string> words = {"Umiarkowany", "Znaczny", "Średnie"};
  CHECK(closest("srednie", words) == "Średnie");
  CHECK(closest("śrdnie", words) == "Średnie");
}

TEST_CASE("a word that is like no candidate brings up nothing") {
  const std::vector<std::string> words = {"report", "enroll"};
  CHECK_FALSE(closest("xyz", words));
  CHECK_FALSE(closest("rexyzt", words));
  CHECK_FALSE(closest("", words));
  CHECK_FALSE(closest("r", words));
  CHECK_FALSE(closest("report", {}));
}

TEST_CASE("of two candidates just as near none is taken") {
  CHECK_FALSE(closest("cat", std::vector<std::string>{"bat", "hat"}));
  CHECK(closest("cat", std::vector<std::string>{"hat", "bat", "cat"}) == "cat");
  CHECK(closest("surnam", std::vector<std::string>{"surname", "Surname"}) == "surname");
}

TEST_CASE("a guess that would move an answer to another question is not made") {
  CHECK_FALSE(closest("Q11", std::vector<std::string>{"Q1", "Q2"}));
  CHECK_FALSE(closest("P13", std::vector<std::string>{"P12", "P03"}));
  CHECK_FALSE(closest("Ważny od", std::vector<std::string>{"Ważny do"}));
  CHECK_FALSE(closest("Godzina do", std::vector<std::string>{"Godzina od"}));
  CHECK_FALSE(closest("Imiona", std::vector<std::string>{"Gmina", "Imię (imiona)"}));
  CHECK(closest("Data uordzenia", std::vector<std::string>{"Data urodzenia", "Data wpływu"}) == "Data urodzenia");
}

TEST_CASE("a text of any length is compared in a moment") {
  CHECK_FALSE(closest(std::string(1 << 20, 'a'), std::vector<std::string>(1000, std::string(200, 'a'))));
}
