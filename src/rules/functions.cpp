#include "rules/functions.h"

#include <cstdint>
#include <optional>
#include <string>

#include "domain/personal_name.h"
#include "store/function.h"
#include "text/date.h"
#include "text/fold.h"
#include "text/json.h"
#include "text/money.h"

namespace mops::rules {
namespace {

std::string name_pairs(std::string_view surname, std::string_view given_names) {
  std::string json = "[";
  for (const auto& pair : domain::name_pairs(surname, given_names)) {
    if (json.size() > 1) json += ',';
    text::append_json_string(json, pair);
  }
  return json + ']';
}

std::optional<std::int64_t> age_on(std::string_view birth, std::string_view day) {
  const auto born = text::parse_iso_date(birth), on = text::parse_iso_date(day);
  if (!born || !on) return std::nullopt;
  return text::age_on(*born, *on);
}

// Minutes from midnight of a time as it is stored, HH:MM.
std::optional<std::int64_t> minute_of_day(std::string_view time) {
  if (time.size() != 5 || time[2] != ':') return std::nullopt;
  std::int64_t digits[4] = {};
  std::size_t count = 0;
  for (const char c : {time[0], time[1], time[3], time[4]}) {
    if (c < '0' || c > '9') return std::nullopt;
    digits[count++] = c - '0';
  }
  return (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3];
}

std::optional<std::int64_t> minutes_between(std::string_view from, std::string_view to,
                                            std::optional<std::int64_t> pause) {
  const auto begin = minute_of_day(from), end = minute_of_day(to);
  if (!begin || !end) return std::nullopt;
  return *end - *begin - pause.value_or(0);
}

// Nothing is divided by 0.
std::optional<std::int64_t> rounded(std::int64_t number, std::int64_t by) {
  if (by == 0) return std::nullopt;
  return text::round_half_up(number, by);
}

std::string hours(std::int64_t minutes, std::int64_t unit) { return text::quotient(minutes, unit, 2); }

}  // namespace

void add_functions(store::Database& database) {
  store::add_function(database, "fold", &text::fold);
  store::add_function(database, "name_pairs", &name_pairs);
  store::add_function(database, "age_on", &age_on);
  store::add_function(database, "minutes_between", &minutes_between);
  store::add_function(database, "rounded", &rounded);
  store::add_function(database, "quotient", &text::quotient);
  store::add_function(database, "percent", &text::percent);
  store::add_function(database, "hours", &hours);
  store::add_function(database, "decimal", &text::decimal);
}

}  // namespace mops::rules
