// zone.h -- the clock on the wall of a Polish office: moments of the journal are UTC, days and hours of people are not.
//
// Central European Time with the summer time of the European Union (directive 2000/84/EC): from the last Sunday of
// March to the last of October, both at 1:00 UTC.  A static program has no database of zones to ask.  Moments before
// 1996, when summer time ended in September, do not occur in a journal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/date.h"

namespace mops::text {

// Date and minute of the day in Poland of a UTC moment "2017-06-01T09:00:00Z"; nothing for another text.
struct WallClock {
  Date day;
  int minute = 0;
  int offset = 0;  // minutes before UTC
};
std::optional<WallClock> polish_wall_clock(std::string_view utc);

// "2017-06-01 11:00" of a UTC moment; another text stays as it is.
std::string polish_time(std::string_view utc);

// The UTC moment at which DAY ends in Poland: "2017-06-01T22:00:00Z".
std::string end_of_polish_day(Date day);

}  // namespace mops::text
