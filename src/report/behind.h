// behind.h -- the query behind a report's figures: for each person the records in question and what each of them lacks.
//
// schema/conditions/<report>.sql goes on where the common tables of the report end, so a figure and its conditions
// stand on the same people.  It finds
//
//     asked(person, participation)       whom the question is about: everybody of the project, or :person alone
//     part(person, id, lacks)            their participation, and whether it is there on the last day of the report
//
// and yields `person, lacks, entity, record, field, amount`: a row for each record that could put a person into :figure
// (or, in a report of rows, into :column of :row).  `lacks` is the first condition that the record does not meet, NULL
// when it meets all; the order of conditions is that of schema/dictionaries/report_condition.csv.  `record` is NULL
// when there is none.  Things that are no people have no person, and an amount.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "store/statement.h"

namespace mops::report {

enum class Part { women, men, total };

// A figure and the part of it that is asked for ("completed", "completed:women"), or a row and a column.
struct CellName {
  std::string figure;  // or row
  std::string column;  // empty in a count report
  Part part = Part::total;
};

// "FIGURE[:PART]" of a count report, "ROW:COLUMN" of a report of rows.  Throws Error(usage) "cell.part", "cell.row",
// "cell.column" (with those that can be explained), and "report.no_people" for a report that nothing stands behind.
CellName parse_cell(const Report& report, std::string_view text);

// The query; see above.  A report without conditions of its own asks only whether people take part.
std::string behind_sql(const Report& report);

// The query of the report's people or rows, without what ends it.
std::string_view bare_sql(const Report& report);

// The query OUTER with INNER in the place of its %.
std::string over(std::string_view outer, std::string_view inner);

// Binds ARGUMENTS, the cell, and PERSON (nothing: everybody).
void bind_behind(store::Statement& query, const ParameterValues& arguments, const CellName& cell,
                 std::optional<std::int64_t> person = std::nullopt);

}  // namespace mops::report
