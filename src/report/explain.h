// explain.h -- who is behind a figure of a count report: the query of the report, seen before it is counted.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace mops::report {

enum class Part { women, men, total };

// A figure and the part of it that is asked for: "completed", "completed:women".  Throws Error(usage) "cell.part".
struct CellName {
  std::string figure;
  Part part = Part::total;
};
CellName parse_cell(std::string_view text);

// Yields one row for each person behind the cell: person, participation and application (keys, in the project of the
// report), sex and, where the figure adds up amounts, the amount; then, without a person, what the figure holds beside
// people.  Throws Error(usage) "report.no_people" for a report of rows, and "figure.unknown" with a suggestion.
void explain(const store::Database& database, const Report& report, const Arguments& arguments, const CellName& cell,
             registry::Language language, Renderer& renderer);

}  // namespace mops::report
