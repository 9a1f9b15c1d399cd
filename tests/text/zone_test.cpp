#include "text/zone.h"

#include <doctest/doctest.h>

using namespace mops::text;

TEST_CASE("a moment of the journal is an hour later in winter and two in summer") {
  CHECK(polish_time("2017-01-31T22:59:59Z") == "2017-01-31 23:59");
  CHECK(polish_time("2017-01-31T23:00:00Z") == "2017-02-01 00:00");
  CHECK(polish_time("2017-06-01T21:59:00Z") == "2017-06-01 23:59");
  CHECK(polish_time("2017-06-01T22:00:00Z") == "2017-06-02 00:00");
  CHECK(polish_time("2016-12-31T23:30:00Z") == "2017-01-01 00:30");
  CHECK(polish_time("yesterday") == "yesterday");
  CHECK(!polish_wall_clock("2017-06-01 09:00:00"));
}

TEST_CASE("the clock is changed on the last Sundays of March and October at 1:00 UTC") {
  CHECK(polish_time("2017-03-26T00:59:59Z") == "2017-03-26 01:59");
  CHECK(polish_time("2017-03-26T01:00:00Z") == "2017-03-26 03:00");
  CHECK(polish_time("2017-10-29T00:59:59Z") == "2017-10-29 02:59");
  CHECK(polish_time("2017-10-29T01:00:00Z") == "2017-10-29 02:00");
  CHECK(polish_wall_clock("2017-10-29T00:30:00Z")->offset == 120);
  CHECK(polish_wall_clock("2017-10-29T01:30:00Z")->offset == 60);
  CHECK(polish_time("2018-03-25T01:00:00Z") == "2018-03-25 03:00");  // the 25th, when the 31st is a Saturday
  CHECK(polish_time("2019-03-31T01:00:00Z") == "2019-03-31 03:00");  // the 31st, when it is a Sunday
  CHECK(polish_time("2021-10-31T01:00:00Z") == "2021-10-31 02:00");
}

TEST_CASE("a day ends at midnight of the wall clock, also on the days of the change") {
  CHECK(end_of_polish_day({2017, 1, 31}) == "2017-01-31T23:00:00Z");
  CHECK(end_of_polish_day({2017, 6, 1}) == "2017-06-01T22:00:00Z");
  CHECK(end_of_polish_day({2017, 3, 25}) == "2017-03-25T23:00:00Z");
  CHECK(end_of_polish_day({2017, 3, 26}) == "2017-03-26T22:00:00Z");
  CHECK(end_of_polish_day({2017, 10, 28}) == "2017-10-28T22:00:00Z");
  CHECK(end_of_polish_day({2017, 10, 29}) == "2017-10-29T23:00:00Z");
  CHECK(end_of_polish_day({2016, 12, 31}) == "2016-12-31T23:00:00Z");
}

TEST_CASE("every hour of four years lies in the day that ends after it") {
  for (long hour = days_from_civil({2016, 1, 1}) * 24; hour < days_from_civil({2020, 1, 1}) * 24; ++hour) {
    const auto utc = to_iso(civil_from_days(hour / 24)) + 'T' + to_time(static_cast<int>(hour % 24 * 60)) + ":00Z";
    const auto clock = polish_wall_clock(utc);
    REQUIRE(clock);
    CHECK(utc < end_of_polish_day(clock->day));
    CHECK(utc >= end_of_polish_day(add_days(clock->day, -1)));
  }
}
