// clock.h -- the one clock of the program.
#pragma once

#include <string>

namespace mops::commands {

// A moment and how it came about.
struct Clock {
  std::string at;      // UTC, 2016-03-01T09:00:00Z
  bool given = false;  // by --clock or MOPS_NOW: the journal keeps that
};

// GIVEN (--clock), else the variable MOPS_NOW, else the machine's clock.  Throws Error(usage) "clock.form" when what
// was given is no moment of that form.
Clock read_clock(const std::string& given);

// The date in Poland at that moment; the TZ of the caller plays no part.
std::string polish_day(const std::string& utc);

}  // namespace mops::commands
