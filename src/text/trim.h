// trim.h -- cells without the blanks and characters that cannot be seen.
//
// Cells copied from web pages and word processors carry no-break and thin spaces, zero-width characters, soft hyphens
// and marks of direction (invisible.h), which would make equal names differ.
#pragma once

#include <string>
#include <string_view>

namespace mops::text {

// Without blanks and invisible characters at both ends.
std::string_view trim(std::string_view utf8);

// Trimmed, inner foreign blanks turned into spaces, invisible characters dropped.  The answer is a part of `utf8`
// when trimming is all there is to do, else a view of `scratch`.
std::string_view clean_cell(std::string_view utf8, std::string& scratch);

// The same, without what spreadsheets add to keep digits text: the apostrophe before them, and ="…" around a text.
std::string_view spreadsheet_cell(std::string_view utf8, std::string& scratch);

}  // namespace mops::text
