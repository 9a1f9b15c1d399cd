// beside.h -- what a rule may read beside the tables of the database.
//
// A rule names it in its header, "-- uses: public_holiday, rules", and finds it as a temporary table:
//   rules                  rule(code, severity, entity), the catalogue itself;
//   any name of a dictionary   dictionary_NAME(code, parent, valid_from, valid_to), '' where a cell is empty.
#pragma once

#include <string_view>

#include "store/database.h"

namespace mops::rules {

// Makes and fills the table that NAME stands for, unless it is there.  Throws Error(bug) for an unknown name.
void put_beside(const store::Database& database, std::string_view name);

}  // namespace mops::rules
