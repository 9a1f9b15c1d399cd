#include "text/day_word.h"

#include <doctest/doctest.h>

using namespace mops::text;

TEST_CASE("a day is named as in a file or by a word") {
  const Date today{2017, 3, 1};
  const auto day = [&](const char* text) {
    const auto parsed = parse_day(text, today);
    return parsed ? to_iso(*parsed.value) : std::string(parsed.error);
  };
  CHECK(day("today") == "2017-03-01");
  CHECK(day("yesterday") == "2017-02-28");
  CHECK(day("last-month-end") == "2017-02-28");
  CHECK(day("last-quarter-end") == "2016-12-31");
  CHECK(day("25.03.2016") == "2016-03-25");
  CHECK(day("2016/03/25") == "2016-03-25");
  CHECK(day(" 25-03-2016 ") == "2016-03-25");
  CHECK(day("25.03.16") == "date.two_digit_year");
  CHECK(day("tomorrow") == "date.form");
}
