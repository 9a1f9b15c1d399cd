// project_file.h -- a whole project from one TOML file: tables named as entities, keys named as fields.
//
//     [project]
//     key = "WSS"
//     title = "…"
//     [[unit]]
//     code = "KIS"
//     name = "…"
//
// Records are put in the order of the registry, so that a reference may stand before what it refers to.  Inside the
// file short codes are enough, and `project` may be left out.
#pragma once

#include "change/import.h"

namespace mops::change {

// Faults go to the writer with line and field.  Returns what the journal keeps of the file.
InputFile load_project_file(Writer& writer, SourceFile& source);

}  // namespace mops::change
