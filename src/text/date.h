// date.h -- calendar dates, times of day and the periods reports are made for.  Today is passed in, never asked.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mops::text {

struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;
  friend auto operator<=>(const Date&, const Date&) = default;
};

// A day of the Gregorian calendar in the years 1 to 9999.
bool is_valid(Date date);
int days_in_month(int year, int month);

// Exactly YYYY-MM-DD.
std::optional<Date> parse_iso_date(std::string_view text);
std::string to_iso(Date date);

// Either a value or one of the codes date.two_digit_year, date.not_a_day (31.02.2016), date.month_first (03/25/2016),
// date.serial (42461, a spreadsheet's number of a day), date.with_hour (25.03.2016 09:15), date.form.
struct DateParse {
  std::optional<Date> value;
  std::string_view error;
  explicit operator bool() const { return value.has_value(); }
};

// Takes YYYY-MM-DD, YYYY/MM/DD, DD.MM.YYYY, DD-MM-YYYY and DD/MM/YYYY, in the last three also with one digit; and the
// month as a word: 25 marca 2016, 25-mar-2016.  Blanks around it, "r." behind it, and midnight behind it are ignored.
DateParse parse_date(std::string_view text);

// A day and what stands behind it: "25.03.2016 09:15", "2016-03-25T09:15:00".
struct Moment {
  Date date;
  std::optional<int> minutes;  // of the day; none: no hour, or midnight, by which programs write that
};
std::optional<Moment> parse_moment(std::string_view text);

// What a spreadsheet shows of 3/7 or 1-2017 that it took for a day: a date, 07.mar, 7-mar, sty-17.
bool looks_like_day(std::string_view text);

// Days since 1970-01-01, and back.
long days_from_civil(Date date);
Date civil_from_days(long days);
Date add_days(Date date, long days);
int weekday(Date date);  // 1 is Monday, 7 is Sunday

// Full years.  Born on 29 February, a person completes a year with the beginning of 28 February of common years
// (art. 112 of the Civil Code).
int age_on(Date birth, Date on);

// Minutes of the day from 9:00, 09:00, 9.00 or 09:00:00; seconds are dropped.  Not from 0.25, by which spreadsheets
// keep six o'clock.
std::optional<int> parse_time(std::string_view text);
// 0.25, 0,385416666666667: an hour as a spreadsheet keeps it.
bool is_time_serial(std::string_view text);
std::string to_time(int minutes);  // 09:00

// 1 to 7 from Polish or English names and their usual short forms: poniedziałek, pon., pn, monday, mon.
std::optional<int> parse_weekday(std::string_view text);

// The last day of the month (quarter) before the one `today` is in.
Date last_month_end(Date today);
Date last_quarter_end(Date today);

std::string polish_date(Date date);  // 25 marca 2016 r.

}  // namespace mops::text
