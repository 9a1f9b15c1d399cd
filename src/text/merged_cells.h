// merged_cells.h -- which cells of a sheet are one with others.
//
// A sheet names them behind its rows, where a reader that goes through it once comes too late: so they are looked for
// before, by a search for the word in the bytes, and only a sheet that has it is parsed twice.
#pragma once

#include <vector>

#include "text/workbook_xml.h"
#include "text/zip_archive.h"

namespace mops::text {

// Rows and columns from 1, both inclusive.
struct MergedCells {
  std::size_t first_row = 0, last_row = 0, first_column = 0, last_column = 0;
};

// Those of PART, by their first row.  Throws Error(rejected) "workbook.damaged" for more than any sheet has, and as
// ZipArchive and XmlReader do.
std::vector<MergedCells> merged_cells(ZipArchive& archive, const std::string& part, const Arguments& place);

}  // namespace mops::text
