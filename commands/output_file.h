// output_file.h -- a result that replaces a file all at once or not at all.
#pragma once

#include <string>

#include "report/rows.h"

namespace mops::commands {

// Replaces PATH by BYTES: a temporary file beside it, flushed, renamed, the folder flushed; the mode of an old file is
// kept, a new one is for its owner alone.  With `if_changed` an equal file and its time are left alone.
// Returns whether the file was written.  Throws Error(store) "output.file"; PATH is untouched then.
bool replace_file(const std::string& path, std::string_view bytes, bool if_changed);

}  // namespace mops::commands
