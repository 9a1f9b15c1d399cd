// file_kind.h -- what a file is that was given for a table or a text and is neither.
#pragma once

#include <string_view>

namespace mops::text {

// The code of the message that names it and says what to do, by its first block (without a byte-order mark); empty for
// what may well be text:
//   file.html  file.xml_workbook (a sheet of 2003 or a flat .fods)  file.xml  file.pdf  file.rtf  file.utf16
//   file.archive (gzip, 7z, rar)  file.binary (anything else with zero bytes)
std::string_view foreign_kind(std::string_view first_block);

}  // namespace mops::text
