// explain.h -- who and what is behind a figure of a report: the query of the report, seen before it is counted.
#pragma once

#include "report/behind.h"

namespace mops::report {

// Yields one row for each person behind the cell: person, participation and application (keys, in the project of the
// report), sex and, where the figure adds up amounts, the amount; then `evidence`, the records that put the person
// there. A sum has a row for each record with its part of it: of hours, the sessions or marks with their minutes.
// Throws Error(usage): "figure.unknown", "row.unknown", with a suggestion.
void explain(const store::Database& database, const Report& report, const ParameterValues& arguments,
             const CellName& cell, registry::Language language, Renderer& renderer);

// Throws what explain() throws when the report has no such figure or row.
void require_cell(const store::Database& database, const Report& report, const ParameterValues& arguments,
                  const CellName& cell);

}  // namespace mops::report
