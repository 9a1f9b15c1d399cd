// option_text.h -- what options do, and the words for their values, in the reader's language.
#pragma once

#include <string>
#include <string_view>

#include "registry/messages.h"

namespace mops::registry {

// What schema/options.csv says of OPTION ("--on") of COMMAND ("recruit confirm"), or of the option wherever no row
// names the command; empty when it says nothing.
std::string option_text(Language language, std::string_view command, std::string_view option);

// "ROUND [--on DAY] FILE..." with its words in capitals as the reader's language has them (schema/argument_words.csv).
std::string in_words_of(Language language, std::string_view usage);

}  // namespace mops::registry
