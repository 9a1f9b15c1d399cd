// functions.h -- the functions that rules, reports and searches use in SQL beside SQLite's own.
//
//   fold(TEXT)                         text as it is searched and compared (text/fold.h)
//   name_pairs(SURNAME, GIVEN_NAMES)   what people have in common who may be one, as a JSON array
//   (domain/personal_name.h) age_on(BIRTH, DAY)                 full years of somebody born on BIRTH on DAY
//   (text/date.h)
#pragma once

#include "store/database.h"

namespace mops::rules {

void add_functions(store::Database& database);

}  // namespace mops::rules
