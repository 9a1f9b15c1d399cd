// template_files.h -- where the template of a paper comes from: the centre's own, or the one in the program.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "paper/paper.h"
#include "paper/picture.h"
#include "paper/template.h"
#include "paper/values.h"

namespace mops::commands {

class Context;

struct TemplateFile {
  std::string path;  // "built-in" for the program's own
  std::string bytes;
  bool built_in = false;
};

// FILE if one was named, else /etc/mops/templates/NAME.docx, the user's templates/NAME.docx beside the configuration,
// and the program's own.  Throws Error(store) "file.missing", "file.unreadable"; Error(usage) "paper.no_template".
TemplateFile template_file(const paper::Paper& paper, const std::string& file);

// Folder of the user's own templates.
std::string own_template_folder();

// The whole of PATH, "-" standard input.  Throws Error(store) "file.missing", "file.unreadable", and Error(rejected)
// "template.too_large".
std::string read_template_bytes(const std::string& path);

// The strip of marks of a project, marks/KEY.png or .jpg beside the templates; nothing when there is none.
// Throws Error(rejected) "picture.form".
std::optional<paper::Picture> marks_of(const paper::Values& values);

// By name or code.  Throws Error(usage) "paper.unknown" with a suggestion.
const paper::Paper& paper_at(const std::string& name);

// The template ready for PAPER, which has its columns; tells its faults.
// Throws Error(usage) "template.faults" or Error(rejected) "template.unsafe" when there were any.
paper::Template require_template(const TemplateFile& file, const paper::Paper& paper, Context& context);

}  // namespace mops::commands
