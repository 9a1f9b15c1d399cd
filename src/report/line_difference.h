// line_difference.h -- where two texts that should be equal differ, line by line.
#pragma once

#include <string_view>
#include <vector>

namespace mops::report {

struct LineDifference {
  std::size_t line = 0;            // from 1; in the first text, or behind its end
  std::string_view first, second;  // empty: the line is missing there
};

// The lines between the first and the last that differ, one beside the other; of those only the unequal ones.
std::vector<LineDifference> line_differences(std::string_view first, std::string_view second);

}  // namespace mops::report
