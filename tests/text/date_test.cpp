#include "text/date.h"

#include <doctest/doctest.h>

using namespace mops::text;

namespace doctest {
template <>
struct StringMaker<Date> {
  static String convert(const Date& date) { return to_iso(date).c_str(); }
};
}  // namespace doctest

namespace {
std::string read(std::string_view text) {
  const auto parsed = parse_date(text);
  return parsed ? to_iso(*parsed.value) : std::string(parsed.error);
}
}  // namespace

TEST_CASE("a date may be written the ISO or the Polish way") {
  for (const auto* text : {"2016-03-05", "2016/03/05", "05.03.2016", "5.3.2016", "05-03-2016", "5-3-2016", "05/03/2016",
                           "5/3/2016", " 5.03.2016 ", "\u00A02016-03-05"}) {
    CHECK(read(text) == "2016-03-05");
  }
}

TEST_CASE("a date with a two-digit year is refused") {
  for (const auto* text : {"05.03.16", "5/3/16", "16-03-05"}) CHECK(read(text) == "date.two_digit_year");
}

TEST_CASE("a date that is no day of the calendar is refused") {
  for (const auto* text : {"31.02.2016", "29.02.2015", "2016-02-30", "2016-13-01", "00.01.2016", "2016-00-10",
                           "32.13.2016", "1900-02-29", "0000-01-01", "31.04.2016"}) {
    CHECK(read(text) == "date.not_a_day");
  }
  CHECK(read("29.02.2016") == "2016-02-29");
  CHECK(read("2000-02-29") == "2000-02-29");
}

TEST_CASE("a date with the month first is refused") {
  CHECK(read("03/25/2016") == "date.month_first");
  CHECK(read("3.13.2016") == "date.month_first");
}

TEST_CASE("the number a spreadsheet keeps for a day is refused") {
  CHECK(read("42461") == "date.serial");
  CHECK(read("42461.5") == "date.serial");
  CHECK(read("42461,25") == "date.serial");
}

TEST_CASE("anything else is not a date") {
  for (const auto* text : {"", " ", "2016", "20160305", "2016-3-5", "05.03-2016", "2016.03.05", "x.y.z", "05.03.2016.",
                           "05.03.20161", "005.03.2016", "-5.03.2016", "..", "--"}) {
    CHECK(read(text) == "date.form");
  }
}

TEST_CASE("the month may be a word, and r. may stand behind the year") {
  for (const auto* text : {"5 marca 2016", "5 marca 2016 r.", "05 marzec 2016r.", "5-mar-2016", "5.Mar.2016",
                           "5 March 2016", "05.03.2016 r.", "5.3.2016r."})
    CHECK(read(text) == "2016-03-05");
  CHECK(read("5 października 2016") == "2016-10-05");
  CHECK(read("5 paź 2016") == "2016-10-05");
  CHECK(read("31 lutego 2016") == "date.not_a_day");
  CHECK(read("5-mar-16") == "date.two_digit_year");
  for (const auto* text : {"marca 2016", "5 marca", "5 mars 2016", "5 ma 2016", "005 marca 2016"})
    CHECK(read(text) == "date.form");
}

TEST_CASE("midnight behind a day is no hour, any other hour is told") {
  for (const auto* text : {"2017-05-04 00:00", "04.05.2017 0:00", "2017-05-04 00:00:00", "2017-05-04T00:00:00",
                           "2017-05-04T00:00:00.000Z", "4 maja 2017 r. 00:00", "2017-05-04, 00:00"})
    CHECK(read(text) == "2017-05-04");
  for (const auto* text : {"2017-05-04 09:15", "04.05.2017 9:15:32", "2017-05-04T09:15:00Z", "2017-05-04 00:01"})
    CHECK(read(text) == "date.with_hour");
  for (const auto* text : {"2017-05-04 25:00", "2017-05-04 rano", "2017-05-04T", "09:15"})
    CHECK(read(text) == "date.form");
  CHECK(parse_moment("04.05.2017 08:30")->minutes == 510);
  CHECK_FALSE(parse_moment("04.05.2017")->minutes);
  CHECK_FALSE(parse_moment("04.05.2017 00:00")->minutes);
  CHECK_FALSE(parse_moment("08:30"));
}

TEST_CASE("what a spreadsheet makes of a house number looks like a day") {
  for (const auto* text :
       {"2018-03-07", "07.03.2018", "7.mar", "07-mar", "mar-07", "7 mar", "sty.17", "7 marca", "mar 7"})
    CHECK_MESSAGE(looks_like_day(text), text);
  for (const auto* text :
       {"7/3", "7", "12a", "7 m. 3", "5 i 6", "III", "maj", "3 Maja 5", "12A/4", "7-9", "", "Marzecka 5"})
    CHECK_MESSAGE(!looks_like_day(text), text);
}

TEST_CASE("the number a spreadsheet keeps for an hour is no hour") {
  for (const auto* text : {"0.25", "0,385416666666667", ".5", "0.5", "0.15"}) {
    CHECK(is_time_serial(text));
    CHECK_FALSE(parse_time(text));
  }
  for (const auto* text : {"9.15", "00.15", "0:15", "12", "0", "1.25"}) CHECK_FALSE(is_time_serial(text));
  CHECK(parse_time("00.15") == 15);
}

TEST_CASE("an ISO date is exactly YYYY-MM-DD") {
  CHECK(parse_iso_date("2016-03-05") == Date{2016, 3, 5});
  for (const auto* text : {"", "2016-3-05", "2016-03-05 ", "2016/03/05", "2015-02-29", "2016-03-0x"}) {
    CHECK_FALSE(parse_iso_date(text));
  }
  CHECK(to_iso({987, 1, 2}) == "0987-01-02");
}

TEST_CASE("dates are ordered by year, month, day") {
  CHECK(Date{2016, 2, 29} < Date{2016, 3, 1});
  CHECK(Date{2015, 12, 31} < Date{2016, 1, 1});
  CHECK(Date{2016, 1, 1} == Date{2016, 1, 1});
}

TEST_CASE("days are counted across leap days, centuries and before 1970") {
  CHECK(days_from_civil({1970, 1, 1}) == 0);
  CHECK(days_from_civil({2000, 3, 1}) == 11017);
  CHECK(add_days({2016, 2, 28}, 2) == Date{2016, 3, 1});
  CHECK(add_days({2015, 12, 31}, 1) == Date{2016, 1, 1});
  CHECK(add_days({2016, 1, 1}, -366) == Date{2014, 12, 31});
  bool all_back = true;
  for (auto days = days_from_civil({1799, 12, 31}); days <= days_from_civil({2300, 1, 1}); ++days) {
    all_back = all_back && is_valid(civil_from_days(days)) && days_from_civil(civil_from_days(days)) == days;
  }
  CHECK(all_back);
}

TEST_CASE("Monday is day 1 of the week and Sunday day 7") {
  CHECK(weekday({1970, 1, 1}) == 4);
  CHECK(weekday({2018, 3, 5}) == 1);
  CHECK(weekday({2018, 3, 11}) == 7);
  CHECK(weekday({1899, 12, 31}) == 7);
}

TEST_CASE("a year of age is complete on the birthday") {
  CHECK(age_on({1985, 5, 14}, {2018, 5, 13}) == 32);
  CHECK(age_on({1985, 5, 14}, {2018, 5, 14}) == 33);
}

TEST_CASE("a person born on 29 February completes a year on 28 February in common years") {
  CHECK(age_on({2004, 2, 29}, {2018, 2, 27}) == 13);
  CHECK(age_on({2004, 2, 29}, {2018, 2, 28}) == 14);
  CHECK(age_on({2004, 2, 29}, {2020, 2, 28}) == 15);
  CHECK(age_on({2004, 2, 29}, {2020, 2, 29}) == 16);
}

TEST_CASE("a time may be written with a colon or a point, with or without seconds") {
  for (const auto* text : {"9:00", "09:00", "9.00", "09.00", "09:00:00", "9:00:59", " 9:00 "})
    CHECK(parse_time(text) == 540);
  CHECK(parse_time("0:00") == 0);
  CHECK(parse_time("23:59") == 1439);
  for (const auto* text :
       {"", "9", "9:0", "24:00", "9:60", "9:00:60", "9:000", "9:00:", "9.00.00", "-1:00", "9:00 am"}) {
    CHECK_FALSE(parse_time(text));
  }
  CHECK(to_time(545) == "09:05");
  CHECK(to_time(1439) == "23:59");
}

TEST_CASE("a weekday may be named in Polish or English, in full or in short") {
  for (const auto* text : {"mon", "Monday", "pn", "pon.", "PONIEDZIAŁEK", "poniedzialek"})
    CHECK(parse_weekday(text) == 1);
  for (const auto* text : {"śr", "sr.", "środa", "Wed"}) CHECK(parse_weekday(text) == 3);
  for (const auto* text : {"nd", "niedz.", "Sun"}) CHECK(parse_weekday(text) == 7);
  CHECK(parse_weekday("czw") == 4);
  CHECK(parse_weekday("piątek") == 5);
  for (const auto* text : {"", ".", "x", "8", "po niedziałku"}) CHECK_FALSE(parse_weekday(text));
}

TEST_CASE("the last month and quarter are those that ended before the current one began") {
  CHECK(last_month_end({2018, 3, 31}) == Date{2018, 2, 28});
  CHECK(last_month_end({2018, 1, 1}) == Date{2017, 12, 31});
  CHECK(last_quarter_end({2018, 1, 15}) == Date{2017, 12, 31});
  CHECK(last_quarter_end({2018, 6, 30}) == Date{2018, 3, 31});
  CHECK(last_quarter_end({2018, 7, 1}) == Date{2018, 6, 30});
  CHECK(last_quarter_end({2018, 12, 31}) == Date{2018, 9, 30});
}

TEST_CASE("a letter is dated in words") {
  CHECK(polish_date({2016, 3, 25}) == "25 marca 2016 r.");
  CHECK(polish_date({2018, 10, 1}) == "1 października 2018 r.");
  CHECK(polish_date({2018, 9, 30}) == "30 września 2018 r.");
  CHECK(polish_date({2018, 12, 31}) == "31 grudnia 2018 r.");
}
