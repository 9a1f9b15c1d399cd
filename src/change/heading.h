// heading.h -- which row of a file is its row of headings.
//
// A file that somebody sends may begin with a title, with a blank page, or with people.  What is no row of headings is
// told as that, in one message without a word of what stands there: it may be somebody's PESEL.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "change/source_file.h"
#include "diagnostic.h"
#include "text/csv.h"

namespace mops::change {

// Whether a reader of tables knows a word as one of its headings.
using KnowsHeading = std::function<bool(std::string_view)>;

// What is wrong with RECORD as the row of headings; nothing when it is one.  KNOWS may be empty: then only a PESEL is.
//   header.no_row        it holds a PESEL, or no heading that is known
//   header.further_down  the same, and a row below looks like the headings
//   header.delimiter     the same, and would be one with another delimiter
std::optional<Diagnostic> judge_heading(SourceFile& source, const text::CsvRecord& record, const KnowsHeading& knows);

// A heading for a message: cut when it is too long for one, without digits when it looks like a value.
std::string shown_heading(std::string_view heading);

}  // namespace mops::change
