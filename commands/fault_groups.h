// fault_groups.h -- many faults in the order in which people should meet them, and those of one kind together.
//
// Errors come before warnings, then files and lines in order.  One fault in many rows is one group: the first row in
// full, the rest as a count with their lines (or keys of records), so that 300 rows with the same slip are one thing to
// mend and not 300.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "diagnostic.h"
#include "registry/messages.h"

namespace mops::commands {

using FaultGroup = std::vector<const Diagnostic*>;  // of one code in one column of one file; in order, never empty

// Groups of DIAGNOSTICS, which must outlive them.  What there are
// less than four of stays apart, each in its place.
std::vector<FaultGroup> group_faults(std::span<const Diagnostic> diagnostics);

// "the same in 309 more rows: lines 5, 8, 9 …" for all members of GROUP but the first.
std::string rest_of(const FaultGroup& group, registry::Language language);

}  // namespace mops::commands
