// table.h -- the table of an entity, as the registry describes it, in the SQL of a migration.
//
// Migrations are written once and never changed, so nothing runs this text but the one who writes the next of them
// (tests/next_migration.cpp); more checks may be put to the columns there.
#pragma once

#include <string>
#include <string_view>

#include "registry/registry.h"

namespace mops::registry {

// Without the quotation marks of Field::column.
std::string_view column_name(const Field& field);
// INTEGER or TEXT.
std::string_view column_type(const Field& field);

// The table with its identity index, each column with what it means.
std::string create_table(const Entity& entity);

// A column for a table that has rows already.  It takes NULL also where the field is required: what was recorded before
// does not know it, and nothing is made up in its place.  Whoever writes a record is asked for it all the same.
std::string add_column(const Field& field);

}  // namespace mops::registry
