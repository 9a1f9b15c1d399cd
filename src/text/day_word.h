// day_word.h -- a day that somebody names for a command: as in a file, or by a word.
#pragma once

#include <string_view>

#include "text/date.h"

namespace mops::text {

// What parse_date() takes, and today, yesterday, last-month-end and last-quarter-end, counted from TODAY.
DateParse parse_day(std::string_view text, Date today);

}  // namespace mops::text
