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
#include "text/toml.h"

namespace mops::change {

// Faults go to the writer with line and field.  Returns what the journal keeps of the file.
InputFile load_project_file(Writer& writer, SourceFile& source);

// The file as a tree; nothing, and a fault in the writer, when it cannot be read.
std::optional<text::TomlNode> read_toml(Writer& writer, SourceFile& source);

// What a node would be as the cell of a file; nothing for tables, fractions and mixed arrays.
std::optional<std::string> cell_text(const text::TomlNode& node);

}  // namespace mops::change
