// difference.h -- what changed in a report between two operations, and why: the same report, the same arguments, read
// from the records as they were after each of them.
//
// A figure of people differs by those who entered it and those who left; each of them because of the records that
// decide (standing.h), those that put them in and the one that kept them out:
//
//     reverted    one of these was put back, dropped or given its old values by an operation that takes another back
//     removed     else one of them was there and is dropped
//     new         else one of them was not there and is now
//     step        else they were changed, and each change was a step of a case: planned to done, active to completed
//     corrected   else: records that were there were changed, these or others that the figure rests on
//
// A sum differs by records in the same way, each with what its amount went up or down; hours are told in minutes, for
// rounding is done once a form.  So the five add up to the difference of the figure.
#pragma once

#include "report/report.h"

namespace mops::report {

struct Stretch {
  std::int64_t from = 0, to = 0;  // operations; 0 is the empty database
};

enum class Detail { figures, people };

// Yields figure, unit (people, count, minutes), from, to, difference, entered, left, new, step, corrected, reverted,
// removed,
// for figures that differ; with Detail::people each person or record that moved: figure, person, participation, change,
// amount, cause, op, records.  Of a report of rows the cells that differ: row, column, from, to.
// Returns whether anything differs.  Within a read transaction, temporary tables in memory (change/past_state.h).
bool difference(const store::Database& database, const Report& report, const ParameterValues& arguments,
                Stretch stretch, Detail detail, registry::Language language, Renderer& renderer);

}  // namespace mops::report
