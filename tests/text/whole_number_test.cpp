#include "text/whole_number.h"

#include <doctest/doctest.h>

using namespace mops::text;

TEST_CASE("a whole number may be parted into thousands, and have decimals that say nothing") {
  for (const auto* text : {"1200", "1 200", "1 200,00", "1200.0", "1200,00"}) CHECK(plain_digits(text) == "1200");
  CHECK(plain_digits("-1 200") == "-1200");
  CHECK(plain_digits("12 345 678") == "12345678");
  for (const auto* text :
       {"1,200", "1.200", "12 00", "1  200", "1 2000", "1200,5", "1200,", ",00", "", "-", "1e3", "5,000"})
    CHECK(plain_digits(text) == text);
}
