// authorizer.h -- which SQL of a stranger may run: one SELECT over published views.
#pragma once

#include <string_view>

#include "store/database.h"

namespace mops::store {

// Returns if SQL is a single SELECT (VALUES, EXPLAIN) that reads nothing but temporary views whose names begin with
// VIEWS, and the tables only through them; functions and json_each() are free.  Throws Error(usage): "query.forbidden"
// for everything else, "query.several", "query.empty", and "query.sql" with SQLite's text.
//
// SQLite's authorizer decides, which sees the statement after names are resolved; nothing is read or run here.
void require_reading_views(const Database& database, std::string_view sql, std::string_view views);

}  // namespace mops::store
