// date -- any text as a date, a time of day, a weekday and an amount of money: what is understood is a real one, and
// is understood the same when it is written our way.
#include "text/date.h"

#include "fuzz/fuzz.h"
#include "text/money.h"

using namespace mops;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text_of(data, size);
  if (const auto date = text::parse_date(text)) {
    fuzz::require(text::is_valid(*date.value), "a date is a day of the calendar");
    fuzz::require(text::parse_iso_date(text::to_iso(*date.value)) == *date.value, "ISO form and back");
    fuzz::require(text::civil_from_days(text::days_from_civil(*date.value)) == *date.value, "days and back");
    const auto day = text::weekday(*date.value);
    fuzz::require(day >= 1 && day <= 7, "weekdays are 1 to 7");
    fuzz::require(!text::polish_date(*date.value).empty(), "a date can be said in Polish");
  } else {
    fuzz::require(date.error.starts_with("date."), "a refused date has a code");
    fuzz::require(!text::parse_iso_date(text), "an ISO date is a date");
  }
  if (const auto minutes = text::parse_time(text)) {
    fuzz::require(*minutes >= 0 && *minutes < 24 * 60, "a time is inside the day");
    fuzz::require(text::parse_time(text::to_time(*minutes)) == *minutes, "time and back");
  }
  if (const auto day = text::parse_weekday(text)) fuzz::require(*day >= 1 && *day <= 7, "weekdays are 1 to 7");
  if (const auto grosze = text::parse_money(text))
    fuzz::require(text::parse_money(text::to_money(*grosze)) == *grosze, "money and back");
  return 0;
}
