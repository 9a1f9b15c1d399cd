// number_format.h -- what a number in a spreadsheet cell means.
//
// A workbook keeps days and times of day as numbers; only the number format of the cell tells.  Numbers themselves are
// given as they are kept, so that a PESEL that lost its zeros is seen as what it is -- unless the cell shows the zeros.
#pragma once

#include <string>
#include <string_view>

#include "text/cell_kind.h"

namespace mops::text {

struct NumberFormat {
  enum class Kind { number, date, time, elapsed, date_and_time, mask, percent };
  Kind kind = Kind::number;
  std::string mask;  // "00-000": a digit for each 0, zeros in front
};

// One of the formats that have a number and no code of their own.
NumberFormat builtin_format(int id);
// From a format code such as `yyyy\-mm\-dd;@`, `[$-415]d mmmm yyyy`, `[h]:mm`, `00\-000`.
NumberFormat parse_format(std::string_view code);

CellKind cell_kind(const NumberFormat& format);

// The value of a cell as text: 85020312340, 12.5, 2016-03-25, 09:15, 2016-03-25 09:15, 00-950, 56%.  `number` is as XML
// keeps it.  A number that is no day of the calendar (the 29th of February 1900, as spreadsheets count) is still
// written as one, so that it is found wrong.  FROM_1904: days are counted from 1904 instead of 1900.
std::string number_text(std::string_view number, const NumberFormat& format, bool from_1904);

// A moment that is kept as text, "2016-03-25T09:15:00", in the same form.
std::string moment_text(std::string_view iso);

}  // namespace mops::text
