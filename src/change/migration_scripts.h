// migration_scripts.h -- the scripts of schema/migrations, and what they make.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace mops::change {

std::size_t migration_count();

// In their order, without comments and alignment (compact).  Each begins with a table or a column that it makes.
const std::vector<std::string>& migration_scripts();

// SQL without comments, alignment and "(id)" of references.  SQLite keeps the text of the schema and every command
// parses it when it first asks something: so it is a third as long.
std::string compact(std::string_view sql);

// Whether what the script makes first, a table or a column, is there.
bool is_applied(const store::Database& database, std::string_view script);

// A database in memory that holds what the scripts so marked make, to be compared with.
store::Database made_by_scripts(const std::vector<bool>& wanted);
store::Database made_by_scripts();  // by all

// Names of all tables and indexes that the scripts make.
const std::vector<std::string>& migrated_names();

}  // namespace mops::change
