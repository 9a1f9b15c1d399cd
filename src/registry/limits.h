// limits.h -- the smallest and largest values that a field takes, from schema/limits.csv.
//
// A bound is a number, an amount or a day; or `today`, a field of the record, or a path of references from it
// (project.ends_on, round.opens_on), each with so much more or less: today-110y, scale_min+1, interrupted_on+1d.  A
// field has several bounds where all of them hold.  A bound that cannot be known, because what it names has no value,
// holds nothing back.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "registry/registry.h"

namespace mops::registry {

struct Bound {
  std::string text;               // as the file says it
  std::string fixed;              // a number, an amount or a day; empty for a bound that is relative
  std::vector<std::string> path;  // "today", or the words of the path
  std::int64_t shift = 0;
  char unit = ' ';  // d, m, y; blank for numbers
};

struct Limits {
  std::vector<Bound> min, max;
};

// Those of FIELD, or of its type where the file does not name it; none for texts, codes and references.
const Limits& limits_of(const Field& field);

}  // namespace mops::registry
