// wrap.h -- text in a narrow column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mops::text {

// TEXT in lines of at most WIDTH columns: parted at blanks, then behind the signs that join the parts of a key or a
// list (/ | ; _), and only where a part is too long in itself inside words, by syllables with a hyphen.  At least one
// line; nothing is lost but the blanks at which lines part.
std::vector<std::string> wrap(std::string_view utf8, std::size_t width);

// The narrowest column in which no word has to be hyphenated.
std::size_t longest_piece(std::string_view utf8);

}  // namespace mops::text
