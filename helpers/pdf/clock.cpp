// clock.cpp -- the C library's clocks, defined here: the program's own functions come before those of any library that
// it loads, LibreOffice among them.  What measures time that passes stays real.
#include "clock.h"

#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

std::time_t now = 0;

bool tells_the_day(clockid_t clock) { return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE; }

}  // namespace

void mops::pdf::set_clock(std::time_t moment) { now = moment; }

extern "C" {

int clock_gettime(clockid_t clock, timespec* time) noexcept {
  if (!tells_the_day(clock) || now == 0) return static_cast<int>(syscall(SYS_clock_gettime, clock, time));
  *time = {now, 0};
  return 0;
}

int gettimeofday(timeval* time, void*) noexcept {
  timespec moment{};
  clock_gettime(CLOCK_REALTIME, &moment);
  *time = {moment.tv_sec, moment.tv_nsec / 1000};
  return 0;
}

std::time_t time(std::time_t* moment) noexcept {
  timespec told{};
  clock_gettime(CLOCK_REALTIME, &told);
  if (moment != nullptr) *moment = told.tv_sec;
  return told.tv_sec;
}
}
