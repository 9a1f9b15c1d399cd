// pesel.h -- what a PESEL number says, and how it goes wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/date.h"

namespace mops::domain {

struct PeselFacts {
  text::Date birth;
  bool female = false;
};

// Either facts or one of the codes, looked for in this order
//   pesel.scientific  8,10203E+10, as spreadsheets show long numbers
//   pesel.digits      something that is not a digit
//   pesel.lost_zero   9 or 10 digits that are valid with the zeros spreadsheets drop
//   pesel.length      not 11 digits
//   pesel.birth_date  the number is of no day
//   pesel.checksum    the last digit does not fit the others
struct PeselCheck {
  std::optional<PeselFacts> facts;
  std::string_view error;
  explicit operator bool() const { return facts.has_value(); }
};

// Centuries 1800 to 2299.  Blanks are not expected: clean the cell first.
PeselCheck check_pesel(std::string_view text);

// Whether TEXT holds what may be somebody's PESEL: eleven digits, in one or as six and five with a blank, hyphen or
// point between; ten digits that are one with the zero that spreadsheets drop; 8,50203E+10.  Longer numbers are none.
bool holds_pesel(std::string_view text);
// TEXT with asterisks in its place.
std::string hide_pesels(std::string_view text);

// A valid number for invented people.  5000 serials (0 to 4999) of a day and sex give different numbers, then they
// repeat.  `birth` must be a day of the years 1800 to 2299.
std::string make_pesel(text::Date birth, bool female, int serial);

}  // namespace mops::domain
