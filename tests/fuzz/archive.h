// archive.h -- workbooks out of text: changed bytes of an archive hardly get behind its check sums.
#pragma once

#include <string>
#include <string_view>

#include "text/csv.h"

namespace fuzz {

// An archive of PARTS, each behind a line "@@ name".
std::string packed(std::string_view parts);

// A workbook with one sheet of the records of TABLE, in the rows of their lines; as a spreadsheet saves it, blank cells
// are not there.
std::string workbook_of(mops::text::RecordReader& table);

}  // namespace fuzz
