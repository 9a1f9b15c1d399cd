#include "clock.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "error.h"
#include "text/zone.h"

namespace mops::commands {
namespace {

// 2017-06-01T09:00:00Z and nothing else: it is kept and compared as text.
text::WallClock read_moment(const std::string& utc) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
  const bool fits =
      std::ranges::equal(utc, kForm, [](char c, char form) { return form == '0' ? c >= '0' && c <= '9' : c == form; });
  const auto clock = fits ? text::polish_wall_clock(utc) : std::nullopt;
  if (!clock || utc[17] > '5') throw Error(ErrorKind::usage, "clock.form", {{"value", utc}});
  return *clock;
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

std::string polish_day(const std::string& utc) { return text::to_iso(read_moment(utc).day); }

}  // namespace mops::commands
