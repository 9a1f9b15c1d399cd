#include "text/date.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "text/fold.h"
#include "text/month.h"
#include "text/trim.h"

namespace mops::text {
namespace {
bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Of a few digits.
int digits_value(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

DateParse refused(std::string_view code) { return {std::nullopt, code}; }

// 42461, or 42461.5 with a time of the day.
bool is_serial(std::string_view text) {
  const auto point = std::min(text.find_first_of(".,"), text.size());
  return point == 5 && all_digits(text.substr(0, point)) &&
         (point == text.size() || all_digits(text.substr(point + 1)));
}

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
}  // namespace

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool is_valid(Date date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = text.substr(0, 4), month = text.substr(5, 2), day = text.substr(8, 2);
  if (!all_digits(year) || !all_digits(month) || !all_digits(day)) return std::nullopt;
  const Date date{digits_value(year), digits_value(month), digits_value(day)};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::string to_iso(Date date) {
  std::array<char, 40> out{};
  const auto size = std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return {out.data(), static_cast<std::size_t>(size)};
}

namespace {

// Without "r." behind it.
std::string_view without_year_mark(std::string_view text) {
  for (const std::string_view mark : {"r.", "R.", "r"})
    if (text.size() > mark.size() && text.ends_with(mark)) {
      const auto rest = text.substr(0, text.size() - mark.size());
      if (rest.back() == ' ' || (rest.back() >= '0' && rest.back() <= '9')) return trim(rest);
    }
  return text;
}

// "25 marca 2016", "25-mar-2016"; nothing without the name of a month.
std::optional<DateParse> date_with_word(std::string_view text) {
  constexpr std::string_view kBetween = " -./";
  const auto day_end = std::min(text.find_first_not_of("0123456789"), text.size());
  if (day_end == 0 || day_end > 2) return std::nullopt;
  auto rest = text.substr(day_end);
  rest.remove_prefix(std::min(rest.find_first_not_of(kBetween), rest.size()));
  const auto word = rest.substr(0, rest.find_first_of(" -./0123456789"));
  const auto month = parse_month_name(word);
  if (!month) return std::nullopt;
  rest.remove_prefix(word.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(kBetween), rest.size()));
  if (rest.size() == 2 && all_digits(rest)) return refused("date.two_digit_year");
  if (rest.size() != 4 || !all_digits(rest)) return refused("date.form");
  const Date date{digits_value(rest), *month, digits_value(text.substr(0, day_end))};
  return is_valid(date) ? DateParse{date, {}} : refused("date.not_a_day");
}

DateParse date_alone(std::string_view text) {
  text = without_year_mark(text);
  if (is_serial(text)) return refused("date.serial");
  if (const auto worded = date_with_word(text)) return *worded;
  const auto first_end = text.find_first_of("-./");
  if (first_end == text.npos) return refused("date.form");
  const char separator = text[first_end];
  const auto second_end = text.find(separator, first_end + 1);
  if (second_end == text.npos) return refused("date.form");
  const auto a = text.substr(0, first_end);
  const auto b = text.substr(first_end + 1, second_end - first_end - 1);
  const auto c = text.substr(second_end + 1);
  if (!all_digits(a) || !all_digits(b) || !all_digits(c)) return refused("date.form");

  Date date;
  if (a.size() == 4 && b.size() == 2 && c.size() == 2 && separator != '.') {
    date = {digits_value(a), digits_value(b), digits_value(c)};
  } else if (a.size() <= 2 && b.size() <= 2 && c.size() == 4) {
    date = {digits_value(c), digits_value(b), digits_value(a)};
    const Date swapped{date.year, date.day, date.month};
    if (date.month > 12 && is_valid(swapped)) return refused("date.month_first");
  } else {
    return refused(a.size() <= 2 && b.size() <= 2 && c.size() == 2 ? "date.two_digit_year" : "date.form");
  }
  if (!is_valid(date)) return refused("date.not_a_day");
  return {date, {}};
}

// Minutes of the day; also with parts of a second and "Z", as programs write it behind a day.
std::optional<int> hour_behind_day(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  const auto colon = text.find(':'), point = text.find('.');
  if (colon != text.npos && point != text.npos && point > colon && all_digits(text.substr(point + 1)))
    text = text.substr(0, point);
  return parse_time(text);
}

}  // namespace

std::optional<Moment> parse_moment(std::string_view text) {
  text = trim(text);
  if (const auto date = date_alone(text)) return Moment{*date.value, std::nullopt};
  const auto last = text.find_last_of(" T");
  if (last == text.npos) return std::nullopt;
  auto day = trim(text.substr(0, last));
  if (day.ends_with(',')) day.remove_suffix(1);
  const auto date = date_alone(day);
  const auto minutes = hour_behind_day(text.substr(last + 1));
  if (!date || !minutes) return std::nullopt;
  return Moment{*date.value, *minutes == 0 ? std::nullopt : minutes};
}

DateParse parse_date(std::string_view text) {
  text = trim(text);
  const auto date = date_alone(text);
  if (date || date.error != "date.form") return date;
  const auto moment = parse_moment(text);
  if (!moment) return date;
  return moment->minutes ? refused("date.with_hour") : DateParse{moment->date, {}};
}

bool looks_like_day(std::string_view text) {
  text = trim(text);
  if (const auto date = date_alone(text); date || date.error == "date.not_a_day") return true;
  const auto letters = text.find_first_not_of("0123456789 -./");
  if (letters == text.npos) return false;
  const auto end = std::min(text.find_first_of("0123456789 -./", letters), text.size());
  const auto before = text.substr(0, letters), behind = text.substr(end);
  const auto digits = [](std::string_view part) { return part.find_first_of("0123456789") != part.npos; };
  const bool one_number = digits(before) != digits(behind) && behind.find_first_not_of("0123456789 -./") == behind.npos;
  return one_number && parse_month_name(text.substr(letters, end - letters)).has_value();
}

bool is_time_serial(std::string_view text) {
  text = trim(text);
  const auto point = text.find_first_of(".,");
  if (point == text.npos || point > 1 || (point == 1 && text[0] != '0')) return false;
  return all_digits(text.substr(point + 1));
}

// Howard Hinnant's algorithm: years begin in March, so that the leap day is the last of its year.
long days_from_civil(Date date) {
  const long year = date.month <= 2 ? date.year - 1 : date.year;
  const long era = (year >= 0 ? year : year - 399) / 400;
  const long year_of_era = year - era * 400;
  const long day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const long day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date civil_from_days(long days) {
  days += 719468;
  const long era = (days >= 0 ? days : days - 146096) / 146097;
  const long day_of_era = days - era * 146097;
  const long year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const long shifted_month = (5 * day_of_year + 2) / 153;
  const auto day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  const auto month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  return {static_cast<int>(year_of_era + era * 400) + (month <= 2 ? 1 : 0), month, day};
}

Date add_days(Date date, long days) { return civil_from_days(days_from_civil(date) + days); }

int weekday(Date date) {
  const long since_monday = (days_from_civil(date) + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<int>(since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

int age_on(Date birth, Date on) {
  const int day = std::min(birth.day, days_in_month(on.year, birth.month));
  const bool before_birthday = std::pair(on.month, on.day) < std::pair(birth.month, day);
  return on.year - birth.year - (before_birthday ? 1 : 0);
}

std::optional<int> parse_time(std::string_view text) {
  text = trim(text);
  const auto separator = text.find_first_of(":.");
  if (separator == text.npos) return std::nullopt;
  const auto hour = text.substr(0, separator), rest = text.substr(separator + 1);
  const auto minute = rest.substr(0, 2);
  if (is_time_serial(text) || hour.size() > 2 || !all_digits(hour) || minute.size() != 2 || !all_digits(minute))
    return std::nullopt;
  if (rest.size() > 2) {
    const auto second = rest.substr(3);
    if (rest[2] != ':' || text[separator] != ':' || second.size() != 2 || !all_digits(second) ||
        digits_value(second) > 59) {
      return std::nullopt;
    }
  }
  if (digits_value(hour) > 23 || digits_value(minute) > 59) return std::nullopt;
  return digits_value(hour) * 60 + digits_value(minute);
}

std::string to_time(int minutes) {
  std::array<char, 32> out{};
  const auto size = std::snprintf(out.data(), out.size(), "%02d:%02d", minutes / 60, minutes % 60);
  return {out.data(), static_cast<std::size_t>(size)};
}

std::optional<int> parse_weekday(std::string_view text) {
  constexpr std::array<std::array<std::string_view, 6>, 7> kNames = {{
      {"poniedzialek", "pon", "pn", "monday", "mon", "mo"},
      {"wtorek", "wto", "wt", "tuesday", "tue", "tu"},
      {"sroda", "sro", "sr", "wednesday", "wed", "we"},
      {"czwartek", "czw", "cz", "thursday", "thu", "th"},
      {"piatek", "pia", "pt", "friday", "fri", "fr"},
      {"sobota", "sob", "so", "saturday", "sat", "sa"},
      {"niedziela", "niedz", "nd", "sunday", "sun", "su"},
  }};
  auto name = fold(text);
  if (name.ends_with('.')) name.pop_back();
  for (std::size_t day = 0; day < kNames.size(); ++day) {
    if (std::find(kNames[day].begin(), kNames[day].end(), name) != kNames[day].end()) return static_cast<int>(day) + 1;
  }
  return std::nullopt;
}

Date last_month_end(Date today) { return add_days({today.year, today.month, 1}, -1); }

Date last_quarter_end(Date today) { return add_days({today.year, (today.month - 1) / 3 * 3 + 1, 1}, -1); }

std::string polish_date(Date date) {
  constexpr std::array<std::string_view, 12> kMonths = {"stycznia", "lutego",       "marca",     "kwietnia",
                                                        "maja",     "czerwca",      "lipca",     "sierpnia",
                                                        "września", "października", "listopada", "grudnia"};
  std::string out = std::to_string(date.day);
  out.append(" ").append(kMonths[static_cast<std::size_t>(date.month - 1)]).append(" ");
  return out.append(std::to_string(date.year)).append(" r.");
}

}  // namespace mops::text
