// clock.h -- the day that this process takes for today.
#pragma once

#include <ctime>

namespace mops::pdf {

// LibreOffice writes the time of making into a PDF, in several places and packed: so it is given the time of the paper.
void set_clock(std::time_t moment);

}  // namespace mops::pdf
