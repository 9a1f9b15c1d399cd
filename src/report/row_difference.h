// row_difference.h -- the cells of a report of rows that differ between two operations.
#pragma once

#include "report/difference.h"

namespace mops::report {

// Yields row, column, from, to; a row that came or went has all its cells.  Rows of the same name are told apart by
// their order.  Returns whether anything differs.
bool row_difference(const store::Database& database, const Report& report, const ParameterValues& arguments,
                    Stretch stretch, bool polish, Renderer& renderer);

}  // namespace mops::report
