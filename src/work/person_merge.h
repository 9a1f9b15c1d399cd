// person_merge.h -- two records of one person become one.
#pragma once

#include <cstdint>

#include "change/writer.h"

namespace mops::work {

// Everything that refers to DROP refers to KEEP afterwards; what only DROP says of the person, KEEP says too; DROP is
// dropped.  Told as faults, and nothing is done: the two cannot be one person (their identifiers, sex or day of birth
// differ), or both have what one person has once, such as an application in the same round.
void merge_people(change::Writer& writer, std::int64_t keep, std::int64_t drop);

}  // namespace mops::work
