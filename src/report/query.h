// query.h -- a SELECT that somebody wrote, over the views v1_*, as rows.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "report/rows.h"
#include "store/database.h"

namespace mops::report {

// Values by name without the colon; a whole number is bound as a number.
using Parameters = std::map<std::string, std::string, std::less<>>;

// Runs SQL and streams its rows; DEFAULTS (as_of) are values that the query may use and need not.  A column is a number
// when its first value that is not NULL is one, looked for in the first rows.
// Throws Error(usage): see store/authorizer.h, "query.parameter.missing", "query.parameter.unknown",
// "query.same_column".
void run_query(const store::Database& database, std::string_view sql, const Parameters& parameters,
               const Parameters& defaults, Renderer& renderer);

}  // namespace mops::report
