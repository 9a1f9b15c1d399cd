#include "text/plural.h"

#include <doctest/doctest.h>

#include <cstdint>

using namespace mops::text;

TEST_CASE("a Polish noun takes the form its number asks for") {
  const auto people = [](std::int64_t n) { return polish_plural(n, "osoba", "osoby", "osób"); };
  CHECK(people(1) == "osoba");
  for (const std::int64_t n : {2, 3, 4, 22, 34, 102, 1003}) CHECK(people(n) == "osoby");
  for (const std::int64_t n : {0, 5, 11, 12, 13, 14, 19, 20, 21, 25, 101, 112, 1012, 1000000})
    CHECK(people(n) == "osób");
  CHECK(people(-1) == "osoba");
  CHECK(people(-2) == "osoby");
}
