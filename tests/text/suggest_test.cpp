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

TEST_CASE("of two candidates just as near the first is taken") {
  CHECK(closest("cat", std::vector<std::string>{"bat", "hat"}) == "bat");
  CHECK(closest("cat", std::vector<std::string>{"hat", "bat", "cat"}) == "cat");
}
