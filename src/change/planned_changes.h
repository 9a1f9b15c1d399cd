// planned_changes.h -- what an operation changes, or what differs between two of them, as change lines.
//
// Lines stand in an order in which they can be put: records in the order of the registry, so that what is referred to
// comes before who refers; what is dropped comes last and backwards, but first when a new record takes its name.
#pragma once

#include <vector>

#include "change/net_changes.h"
#include "change/plan_stream.h"
#include "change/writer.h"

namespace mops::change {

// Every version that WRITER's operation has written; it is finished and not yet committed.
void plan_operation(Writer& writer, PlanWriter& plan);

// CHANGES lead from the state after operation FROM to another.  A line expects the record as it is now, if what it
// changes is still as it was after FROM; else as it was then, so that it cannot be put over what somebody wrote since.
void plan_net_changes(RecordStore& records, const std::vector<NetChange>& changes, std::int64_t from, PlanWriter& plan);

}  // namespace mops::change
