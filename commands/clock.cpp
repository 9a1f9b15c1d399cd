#include "clock.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "error.h"
#include "text/date.h"

namespace mops::commands {
namespace {

struct ClockMoment {
  text::Date day;
  int minute = 0;  // of the day
};

// 2017-06-01T09:00:00Z and nothing else: it is kept and compared as text.
ClockMoment read_moment(const std::string& utc) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
  const bool fits =
      std::ranges::equal(utc, kForm, [](char c, char form) { return form == '0' ? c >= '0' && c <= '9' : c == form; });
  const auto day = fits ? text::parse_iso_date(std::string_view(utc).substr(0, 10)) : std::nullopt;
  const auto minute = fits ? text::parse_time(std::string_view(utc).substr(11, 5)) : std::nullopt;
  if (!day || !minute || utc[17] > '5') throw Error(ErrorKind::usage, "clock.form", {{"value", utc}});
  return {*day, *minute};
}

long last_sunday(int year, int month) {
  const text::Date last{year, month, 31};
  return text::days_from_civil(last) - text::weekday(last) % 7;
}

// Summer time in the European Union: from the last Sunday of March to that of October, 1:00 UTC.
bool is_summer(const ClockMoment& moment) {
  const auto minute = text::days_from_civil(moment.day) * 1440 + moment.minute;
  return minute >= last_sunday(moment.day.year, 3) * 1440 + 60 && minute < last_sunday(moment.day.year, 10) * 1440 + 60;
}

}  // namespace

Clock read_clock(const std::string& given) {
  const char* variable = std::getenv("MOPS_NOW");
  const std::string by_hand = !given.empty() ? given : variable == nullptr ? "" : variable;
  if (!by_hand.empty()) {
    read_moment(by_hand);
    return {by_hand, true};
  }
  const auto seconds =
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  const auto day = text::civil_from_days(static_cast<long>(seconds / 86400));
  const int rest = static_cast<int>(seconds % 86400);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", day.year, day.month, day.day, rest / 3600,
                rest / 60 % 60, rest % 60);
  return {text, false};
}

std::string polish_day(const std::string& utc) {
  const auto moment = read_moment(utc);
  const int local = moment.minute + (is_summer(moment) ? 120 : 60);
  return text::to_iso(text::add_days(moment.day, local / 1440));
}

}  // namespace mops::commands
