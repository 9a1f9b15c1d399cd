#include "text/zone.h"

namespace mops::text {
namespace {

constexpr long kDay = 1440;  // minutes

long last_sunday(int year, int month) {
  const Date last{year, month, 31};
  return days_from_civil(last) - weekday(last) % 7;
}

// UTC minutes since 1970.
bool is_summer(long minute) {
  const auto year = civil_from_days((minute - (minute % kDay + kDay) % kDay) / kDay).year;
  return minute >= last_sunday(year, 3) * kDay + 60 && minute < last_sunday(year, 10) * kDay + 60;
}

std::string two_digits(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::optional<WallClock> polish_wall_clock(std::string_view utc) {
  if (utc.size() < 17 || utc[10] != 'T' || !utc.ends_with('Z')) return std::nullopt;
  const auto day = parse_iso_date(utc.substr(0, 10));
  const auto minute = parse_time(utc.substr(11, 5));
  if (!day || !minute) return std::nullopt;
  const int offset = is_summer(days_from_civil(*day) * kDay + *minute) ? 120 : 60;
  const int local = *minute + offset;
  return WallClock{add_days(*day, local / kDay), static_cast<int>(local % kDay), offset};
}

std::string polish_time(std::string_view utc) {
  const auto clock = polish_wall_clock(utc);
  return clock ? to_iso(clock->day) + ' ' + to_time(clock->minute) : std::string(utc);
}

std::string end_of_polish_day(Date day) {
  // No clock is changed at midnight: that it is summer there is known an hour and two before it alike.
  const auto midnight = (days_from_civil(day) + 1) * kDay;
  const auto utc = midnight - (is_summer(midnight - 120) ? 120 : 60);
  const auto minute = utc % kDay;
  return to_iso(civil_from_days(utc / kDay)) + 'T' + two_digits(minute / 60) + ':' + two_digits(minute % 60) + ":00Z";
}

}  // namespace mops::text
