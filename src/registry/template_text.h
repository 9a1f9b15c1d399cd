// template_text.h -- the commented starting files of schema/templates, with their comments in the reader's language.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "registry/messages.h"

namespace mops::registry {

// The file schema/templates/NAME; nothing when there is none.  What stands behind its last "# " in a line is a comment,
// which schema/templates/comments.csv has in Polish.
std::optional<std::string> template_text(Language language, std::string_view name);

}  // namespace mops::registry
