#include "text/duration.h"

#include <doctest/doctest.h>

#include <string>

using namespace mops::text;

namespace {

// Minutes, "?" with the number of hours whose length is not known, "-" for what is none.
std::string read(std::string_view text) {
  const auto duration = parse_duration(text);
  if (!duration) return "-";
  if (duration->unit == Duration::Unit::hour) return "?" + std::to_string(duration->hundredths);
  const auto minutes = minutes_of(*duration, 0);
  return minutes ? std::to_string(*minutes) : "part";
}

}  // namespace

TEST_CASE("minutes, with or without their unit") {
  for (const auto* text : {"90", "90 min", "90 min.", "90min", "90 minut", "90'", "90,0", "90.00 min"})
    CHECK(read(text) == "90");
  CHECK(read("1,5") == "part");
  CHECK(read("0") == "0");
}

TEST_CASE("hours of the clock") {
  for (const auto* text : {"1:30", "01:30", "1:30:00", "1:30 h", "1 h 30 min", "1h30", "1h30min", "1 godz. 30 min.",
                           "1,5 godz. zegarowej", "1.5 h zeg.", "2 x 45 min", "2x45"})
    CHECK_MESSAGE(read(text) == "90", text);
  CHECK(read("15:00") == "900");
  CHECK(read("120:00") == "7200");
  CHECK(read("2 godziny zegarowe") == "120");
}

TEST_CASE("teaching hours have 45 minutes") {
  for (const auto* text :
       {"20 godzin dydaktycznych", "20 godz. lekcyjnych", "20 h dyd.", "20 dyd", "20x45 min", "20 GODZ. SZKOLENIOWYCH"})
    CHECK_MESSAGE(read(text) == "900", text);
  CHECK(read("1,5 h lekc.") == "part");
}

TEST_CASE("how long an hour is, the form knows") {
  CHECK(read("20 h") == "?2000");
  CHECK(read("1,5 h") == "?150");
  CHECK(read("2 godz.") == "?200");
  CHECK(read("20 godzin") == "?2000");
  CHECK(minutes_of(*parse_duration("20 h"), 45) == 900);
  CHECK(minutes_of(*parse_duration("1,5 h"), 60) == 90);
  CHECK_FALSE(minutes_of(*parse_duration("1,5 h"), 45));
}

TEST_CASE("anything else is no length of time") {
  for (const auto* text : {"",
                           "h",
                           "-5",
                           "1:3",
                           "1:75",
                           "1,5:30",
                           "1:30 min",
                           "2 dni",
                           "1,555",
                           "90 min h",
                           "1 h 75 min",
                           "1,5 h 30 min",
                           "99999999999",
                           "1:30:15",
                           "2 h x",
                           "5..",
                           "x",
                           "1 2",
                           "2 godz. nocnych",
                           "1.2.3"})
    CHECK_MESSAGE(read(text) == "-", text);
}

TEST_CASE("a heading may say that its numbers are hours") {
  for (const auto* heading : {"Liczba godzin", "Godziny", "Ilość godz.", "Hours", "Czas (h)", "h"})
    CHECK(counts_hours(heading));
  for (const auto* heading : {"Minuty", "planned_minutes", "Godzina (min)", "Czas", "Planowane minuty"})
    CHECK_FALSE(counts_hours(heading));
}
