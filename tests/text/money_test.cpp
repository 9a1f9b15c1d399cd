#include "text/money.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

using namespace mops::text;

TEST_CASE("an amount may have a comma or a point, no-break spaces between thousands and a currency") {
  for (const auto* text : {"1234.50", "1234,5", "1 234,50", "1\u00A0234,50", "1\u202F234,50", " 1234,50 zł",
                           "1234,50zł", "1 234,50\u00A0PLN", "01234,50"}) {
    CHECK(parse_money(text) == 123450);
  }
  CHECK(parse_money("12") == 1200);
  CHECK(parse_money("0") == 0);
  CHECK(parse_money("0,05") == 5);
  CHECK(parse_money("-12,50") == -1250);
  CHECK(parse_money("12 345 678,90") == 1234567890);
}

TEST_CASE("what is not clearly an amount is refused") {
  for (const auto* text : {"", "zł", "-", "12,505", "12,", ",50", "1.234,50", "1,234.50", "12 34", "1 2345", "1234 567",
                           "1  234", "12,5 0", "1e3", "+5", "12 EUR", "--5", "- 5", "99999999999999999999"}) {
    CHECK_FALSE(parse_money(text));
  }
}

TEST_CASE("an amount is written with two decimals and a point") {
  CHECK(to_money(1250) == "12.50");
  CHECK(to_money(5) == "0.05");
  CHECK(to_money(0) == "0.00");
  CHECK(to_money(-5) == "-0.05");
  CHECK(to_money(-123456) == "-1234.56");
  CHECK(to_money(std::numeric_limits<std::int64_t>::min()) == "-92233720368547758.08");
}

TEST_CASE("halves are rounded up, below zero away from it") {
  CHECK(round_half_up(5, 2) == 3);
  CHECK(round_half_up(7, 3) == 2);
  CHECK(round_half_up(8, 3) == 3);
  CHECK(round_half_up(0, 7) == 0);
  CHECK(round_half_up(-5, 2) == -3);
  CHECK(round_half_up(5, -2) == -3);
  CHECK(round_half_up(-7, 3) == -2);
  CHECK(round_half_up(std::numeric_limits<std::int64_t>::max(), 2) == 4611686018427387904);
}

TEST_CASE("a percentage is rounded half up to the decimals wanted") {
  CHECK(percent(1, 3, 1) == "33.3");
  CHECK(percent(2, 3, 1) == "66.7");
  CHECK(percent(1, 8, 1) == "12.5");
  CHECK(percent(1, 16, 1) == "6.3");
  CHECK(percent(1, 16, 2) == "6.25");
  CHECK(percent(1, 200, 0) == "1");
  CHECK(percent(70, 70, 2) == "100.00");
  CHECK(percent(0, 5, 1) == "0.0");
  CHECK(percent(-1, 3, 1) == "-33.3");
}

TEST_CASE("a number in its smallest unit is printed with its decimals") {
  CHECK(decimal(1250, 2) == "12.50");
  CHECK(decimal(-5, 3) == "-0.005");
  CHECK(decimal(7, 0) == "7");
  CHECK(decimal(std::numeric_limits<std::int64_t>::min(), 0) == "-9223372036854775808");
  CHECK(quotient(2000, 3, 3) == "666.667");
  CHECK(quotient(-1, 3, 0) == "0");
}

TEST_CASE("a percentage of nothing is x") { CHECK(percent(0, 0, 1) == "x"); }
