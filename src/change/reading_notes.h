// reading_notes.h -- what is to be said about the reading of a file, whatever was in it.
#pragma once

#include "change/source_file.h"
#include "diagnostic.h"
#include "error.h"

namespace mops::change {

using Tell = std::function<void(Diagnostic)>;

// In which encoding a text that is not UTF-8 was read, and that another would fit better.
void tell_encoding(const SourceFile& source, const Tell& tell);
// That invisible characters were dropped from cells; once for all that were noted since the last time.
void tell_invisible(SourceFile& source, const Tell& tell);

}  // namespace mops::change
