// clock.h -- the one clock of the program; MOPS_NOW freezes it for tests.
#pragma once

#include <string>

namespace mops::commands {

// UTC, 2016-03-01T09:00:00Z.  Throws Error(usage) "clock.form" when MOPS_NOW is no such text.
std::string now_utc();

// The date in Poland at that moment; the TZ of the caller plays no part.
std::string polish_day(const std::string& utc);

}  // namespace mops::commands
