// functions.h -- the functions that rules, reports and searches use in SQL beside SQLite's own.
//
//   fold(TEXT)                        text as it is searched and compared (text/fold.h)
//   name_pairs(SURNAME, NAMES)        what people have in common who may be one, as JSON (domain/personal_name.h)
//   age_on(BIRTH, DAY)                full years of somebody born on BIRTH (text/date.h)
//   minutes_between(FROM, TO, BREAK)  of one day, without the break, which may be NULL
//
// Numbers, with one law of rounding: the nearest, halves away from zero (text/money.h).
//
//   rounded(NUMBER, BY)               NUMBER / BY as a whole number
//   quotient(NUMBER, BY, DECIMALS)    NUMBER / BY as it is printed: 33.3; "x" when BY is 0
//   percent(PART, WHOLE, DECIMALS)    the same of 100 * PART / WHOLE
//   hours(MINUTES, UNIT)              hours of UNIT minutes as they are printed: 1.33; "x" when UNIT is 0
//   decimal(NUMBER, DECIMALS)         a number kept in its smallest unit as it is printed: 1250 grosze are 12.50
#pragma once

#include "store/database.h"

namespace mops::rules {

void add_functions(store::Database& database);

}  // namespace mops::rules
