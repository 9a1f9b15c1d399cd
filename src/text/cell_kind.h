// cell_kind.h -- what a spreadsheet holds a cell for, beside its text.
//
// Who types 7/3 or "Prawda" into a spreadsheet gets a day or a truth value: as a text it is not what was meant.
#pragma once

namespace mops::text {

enum class CellKind : unsigned char {
  plain,    // a text or a number, or a cell of a text file
  day,      // kept as a day, maybe with an hour
  clock,    // kept as an hour or a length of time
  truth,    // PRAWDA, FAŁSZ
  covered,  // under a cell to its left that is merged with it; blank
};

}  // namespace mops::text
