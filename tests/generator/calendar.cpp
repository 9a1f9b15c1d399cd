#include "calendar.h"

#include <algorithm>
#include <chrono>

namespace example {
namespace {

std::chrono::year_month_day civil(Day day) { return std::chrono::sys_days{std::chrono::days{day}}; }

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Anonymous Gregorian algorithm.
Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
  const int f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return day(year, n / 31, n % 31 + 1);
}

}  // namespace

Day day(int year, int month, int of_month) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(of_month)}};
  return static_cast<Day>(std::chrono::sys_days{date}.time_since_epoch().count());
}

int year_of(Day day) { return static_cast<int>(civil(day).year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).month())); }
int day_of(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).day())); }

int weekday_of(Day day) {
  return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{std::chrono::days{day}}}.iso_encoding());
}

bool is_working_day(Day date) {
  if (weekday_of(date) > 5) return false;
  const int when = month_of(date) * 100 + day_of(date);
  for (const int holiday : {101, 106, 501, 503, 815, 1101, 1111, 1225, 1226})
    if (when == holiday) return false;
  const Day sunday = easter(year_of(date));
  return date != sunday + 1 && date != sunday + 60;
}

Day working_day_from(Day date) {
  while (!is_working_day(date)) ++date;
  return date;
}

Day after_working_days(Day date, int count) {
  for (; count > 0; --count) date = working_day_from(date + 1);
  return date;
}

bool in_any(const std::vector<Break>& breaks, Day date) {
  return std::any_of(breaks.begin(), breaks.end(),
                     [date](const Break& one) { return one.first <= date && date <= one.second; });
}

int age_on(Day birth, Day on) {
  const bool had_birthday = std::pair{month_of(birth), day_of(birth)} <= std::pair{month_of(on), day_of(on)};
  return year_of(on) - year_of(birth) - (had_birthday ? 0 : 1);
}

std::string iso(Day date) {
  if (date == 0) return {};
  return std::to_string(year_of(date)) + "-" + two(month_of(date)) + "-" + two(day_of(date));
}

std::string polish(Day date) {
  if (date == 0) return {};
  return two(day_of(date)) + "." + two(month_of(date)) + "." + std::to_string(year_of(date));
}

std::string clock(int minutes) { return two(minutes / 60) + ":" + two(minutes % 60); }

std::string polish_clock(int minutes) { return std::to_string(minutes / 60) + "." + two(minutes % 60); }

}  // namespace example
