// trim.h -- cells without the blanks that cannot be seen.
//
// Cells copied from web pages and word processors carry no-break spaces (U+00A0, U+202F) and zero-width characters
// (U+200B, U+200C, U+200D, U+2060, U+FEFF), which would make equal names differ.
#pragma once

#include <string>
#include <string_view>

namespace mops::text {

// Without ASCII blanks, no-break spaces and zero-width characters at both ends.
std::string_view trim(std::string_view utf8);

// Trimmed, inner no-break spaces turned into spaces, zero-width characters dropped.  The answer is a part of `utf8`
// when trimming is all there is to do, else a view of `scratch`.
std::string_view clean_cell(std::string_view utf8, std::string& scratch);

// The same, without the apostrophe by which spreadsheets keep digits text.
std::string_view spreadsheet_cell(std::string_view utf8, std::string& scratch);

}  // namespace mops::text
