// worded.h -- between what yields rows and what prints them: the values that people read in words (Column::reads).
#pragma once

#include <memory>

#include "report/rows.h"

namespace mops::report {

// Types of readings are those of words.h, and these, which look at the row: `value:ENTITY`, a value of the field that
// the column "item" or "field" names; `value` and `field` alone, of the entity that begins the column "record"
// (ENTITY/KEY);
// `cell:REPORT`, a cell of the column that the column "column" names.
std::unique_ptr<Renderer> make_worded(std::unique_ptr<Renderer> inner, const Format& format);

}  // namespace mops::report
