// fill.h -- a template and the values of one paper make the paper.
//
// What has no value is a dotted line, to be filled by hand, and a gap that is told.  Values are text: braces, angle
// brackets and formulas in them print as they are.  The same template and values give the same bytes.
#pragma once

#include <string>
#include <vector>

#include "paper/picture.h"
#include "paper/template.h"
#include "paper/values.h"

namespace mops::paper {

struct Gap {
  std::size_t section = 0, column = 0;  // of the paper
  bool operator==(const Gap&) const = default;
};

struct Filled {
  std::string bytes;      // the .docx
  std::vector<Gap> gaps;  // each field once
};

// MARKS stand where {znaki projektu} does; without any nothing does.
Filled fill(const Template& ready, const Paper& paper, const Values& values, const Picture* marks = nullptr);

}  // namespace mops::paper
