// reads.h -- which columns a SELECT reads, as SQLite says when it prepares it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "store/database.h"

namespace mops::store {

// Table and column, those behind views too.  Of a table in which only the number of rows matters nothing is named.
// Nothing is run.  Throws as Database::prepare().
std::set<std::pair<std::string, std::string>> columns_read(const Database& database, std::string_view sql);

}  // namespace mops::store
