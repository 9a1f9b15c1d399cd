// code_help.h -- what is told to somebody whose word is no code: the codes there are, and the one that may be meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "error.h"
#include "registry/dictionary.h"

namespace mops::registry {

// Arguments of a message: the dictionary, and its codes as "label (code)" in the language of the message, as many as
// can be taken in at once with the number of the others.
Arguments known_codes(std::string_view dictionary);

// The code or label that TEXT is a slip of, or the only code that holds TEXT.
std::optional<std::string> closest_code(const Dictionary& dictionary, std::string_view text);

// The codes that hold TEXT in themselves or in a label, letter case and accents aside.
std::vector<std::string> codes_holding(const Dictionary& dictionary, std::string_view text);

}  // namespace mops::registry
