#include "text/duration.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/digit.h"
#include "text/fold.h"

namespace mops::text {
namespace {

using DurationUnit = Duration::Unit;

constexpr std::size_t kMostDigits = 9;
constexpr std::int64_t kTeachingHour = 45, kClockHour = 60;

// Words as folded; of the adjectives their beginning.
constexpr std::array<std::string_view, 9> kHours = {"h",      "g",    "godz",  "godzina", "godziny",
                                                    "godzin", "hour", "hours", "hrs"};
constexpr std::array<std::string_view, 8> kMinutes = {"m", "min", "minut", "minuta", "minuty", "minutes", "mins", "'"};
constexpr std::array<std::string_view, 4> kTeaching = {"dyd", "lekc", "szkol", "teach"};
constexpr std::array<std::string_view, 2> kClock = {"zeg", "clock"};

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}
template <std::size_t count>
bool begins_as_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::ranges::any_of(words, [&](std::string_view begin) { return word.starts_with(begin); });
}

// "1,5" as 150; nothing for more than two decimals.
std::optional<std::int64_t> hundredths_of(std::string_view number) {
  const auto point = std::min(number.find_first_of(".,"), number.size());
  std::string digits(number.substr(0, point));
  std::string decimals(point == number.size() ? "" : number.substr(point + 1));
  if (point < number.size() && decimals.empty()) return std::nullopt;
  while (decimals.size() > 2 && decimals.ends_with('0')) decimals.pop_back();
  if (decimals.size() > 2) return std::nullopt;
  decimals.resize(2, '0');
  digits += decimals;
  if (digits.size() == 2 || digits.size() > kMostDigits + 2 || !std::ranges::all_of(digits, is_digit))
    return std::nullopt;
  return std::stoll(digits);
}

// Numbers and words, as folded: "1 godz. 30 min" in four.
std::vector<std::string> pieces_of(const std::string& folded) {
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < folded.size();) {
    const char c = folded[at];
    if (c == ' ' || (c == '.' && !pieces.empty() && !is_digit(pieces.back().back()))) {
      ++at;
      continue;
    }
    const auto end = std::min(
        folded.find_first_not_of(is_digit(c) ? "0123456789.,:" : "abcdefghijklmnopqrstuvwxyz'", at), folded.size());
    if (end == at) return {};
    pieces.push_back(folded.substr(at, end - at));
    at = end;
  }
  return pieces;
}

// "1:30", "15:00", "1:30:00".
std::optional<Duration> on_the_clock(std::string_view text) {
  const auto colon = text.find(':');
  auto minutes = text.substr(colon + 1);
  if (minutes.size() == 5 && minutes.ends_with(":00")) minutes.remove_suffix(3);
  const auto hours = hundredths_of(text.substr(0, colon)), rest = hundredths_of(minutes);
  if (!hours || !rest || *hours % 100 != 0 || minutes.size() != 2 || *rest >= kClockHour * 100) return std::nullopt;
  return Duration{*hours * kClockHour + *rest, DurationUnit::minute};
}

std::optional<DurationUnit> unit_of(const std::vector<std::string>& words) {
  if (words.empty()) return DurationUnit::none;
  if (words.size() == 1 && is_one_of(kMinutes, words[0])) return DurationUnit::minute;
  const bool hours = is_one_of(kHours, words[0]);
  if (words.size() > (hours ? 2 : 1)) return std::nullopt;
  if (hours && words.size() == 1) return DurationUnit::hour;
  if (begins_as_one_of(kTeaching, words.back())) return DurationUnit::teaching_hour;
  if (begins_as_one_of(kClock, words.back())) return DurationUnit::clock_hour;
  return std::nullopt;
}

// "1 h 30", "1 godz. 30 min"; nothing for anything else.
std::optional<Duration> hours_and_minutes(const std::vector<std::string>& pieces) {
  const bool fits = (pieces.size() == 3 || (pieces.size() == 4 && is_one_of(kMinutes, pieces[3]))) &&
                    is_one_of(kHours, pieces[1]) && is_digit(pieces[2].front());
  if (!fits) return std::nullopt;
  const auto hours = hundredths_of(pieces[0]), minutes = hundredths_of(pieces[2]);
  if (!hours || !minutes || *hours % 100 != 0 || *minutes % 100 != 0 || *minutes >= kClockHour * 100)
    return std::nullopt;
  return Duration{*hours * kClockHour + *minutes, DurationUnit::minute};
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  const auto pieces = pieces_of(fold(text));
  if (pieces.empty() || !is_digit(pieces.front().front())) return std::nullopt;
  if (pieces.front().find(':') != std::string::npos)
    return pieces.size() == 1 || (pieces.size() == 2 && is_one_of(kHours, pieces[1])) ? on_the_clock(pieces.front())
                                                                                      : std::nullopt;
  if (const auto both = hours_and_minutes(pieces)) return both;
  // "20 x 45 min"
  if (pieces.size() > 2 && pieces[1] == "x") {
    const bool minutes = pieces.size() == 3 || (pieces.size() == 4 && is_one_of(kMinutes, pieces[3]));
    const auto count = hundredths_of(pieces[0]), each = hundredths_of(pieces[2]);
    if (!minutes || !count || !each || *each % 100 != 0 || *each > 10000) return std::nullopt;
    return Duration{*count * (*each / 100), DurationUnit::minute};
  }
  const auto number = hundredths_of(pieces.front());
  const auto unit = unit_of({pieces.begin() + 1, pieces.end()});
  if (!number || !unit) return std::nullopt;
  return Duration{*number, *unit};
}

std::optional<std::int64_t> minutes_of(const Duration& duration, int hour) {
  const std::int64_t each = duration.unit == DurationUnit::teaching_hour ? kTeachingHour
                            : duration.unit == DurationUnit::clock_hour  ? kClockHour
                            : duration.unit == DurationUnit::hour        ? hour
                                                                         : 1;
  const auto hundredths = duration.hundredths * each;
  return hundredths % 100 == 0 ? std::optional(hundredths / 100) : std::nullopt;
}

bool counts_hours(std::string_view heading) {
  const auto folded = fold(heading);
  const auto has = [&](const char* piece) { return folded.find(piece) != std::string::npos; };
  if (has("min")) return false;
  return has("godz") || has("hour") || has("(h)") || has("[h]") || folded == "h";
}

}  // namespace mops::text
