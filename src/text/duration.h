// duration.h -- lengths of time as offices write them: 90, 90 min, 1:30, 1,5 h, 2 godz., 20 godzin dydaktycznych.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mops::text {

struct Duration {
  enum class Unit {
    none,           // a bare number
    minute,         // also hours with minutes, which are those of the clock
    hour,           // whose length the field or its form knows
    clock_hour,     // 60 minutes
    teaching_hour,  // 45 minutes
  };
  std::int64_t hundredths = 0;  // of the unit
  Unit unit = Unit::none;
};

std::optional<Duration> parse_duration(std::string_view text);

// How many minutes that is when an hour has HOUR of them; nothing when it is no whole number.
std::optional<std::int64_t> minutes_of(const Duration& duration, int hour);

// Whether the bare numbers under this heading are hours: "Liczba godzin", "Przerwa (h)".
bool counts_hours(std::string_view heading);

}  // namespace mops::text
