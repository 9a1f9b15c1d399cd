// why_not.h -- what keeps people out of a figure: the first condition that they do not meet, and the record that
// decides.
#pragma once

#include <string>
#include <vector>

#include "report/behind.h"

namespace mops::report {

// Yields a row for each of PEOPLE (keys of a participation, a person or an application), or, when there are none, for
// everybody of the project who is not in the cell: person, participation, in, condition (a code of the dictionary
// report_condition), why (its words), record, field and value.  `record` names the entity alone where the record is
// missing; the value of a sensitive field is not shown.  True when all that were asked about are in it.
//
// The figure decides: somebody whom its conditions see otherwise is out for the condition `otherwise`, or in.
//
// Throws Error(refused) "record.none" and Error(usage) "figure.no_people" when the figure counts no people.
bool why_not(const store::Database& database, const Report& report, const ParameterValues& arguments,
             const CellName& cell, const std::vector<std::string>& people, registry::Language language,
             Renderer& renderer);

}  // namespace mops::report
