// shown_value.h -- whether the value of a cell may stand in a message.
//
// Never a value of a sensitive field.  But a row may have slipped by a column, and then a surname stands where a code
// should: in a row about somebody only that is shown which cannot be a name, an address, a number of somebody's or a
// day of birth.
#pragma once

#include <vector>

#include "change/record.h"

namespace mops::change {

// CELL with its text, in a record of CELLS.
bool may_be_shown(const Cell& cell, const std::vector<Cell>& cells);
// The same of a record that is not put together yet: whether records of ENTITY are about somebody decides.
bool may_be_shown(const Cell& cell, const registry::Entity& entity);

}  // namespace mops::change
