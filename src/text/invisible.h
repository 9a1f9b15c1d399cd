// invisible.h -- characters that nobody sees: one list for cleaning, folding, widths and messages.
#pragma once

#include <string_view>

namespace mops::text {

// Zero-width characters, soft hyphens, marks of direction, fillers, variation selectors, tags: what Unicode calls
// default-ignorable, and the signs of interlinear notes.  Not blanks, not control characters.
bool is_invisible(char32_t c);

// Blanks other than U+0020 and the ASCII ones: no-break, thin and wide spaces, line and paragraph separators.
bool is_foreign_blank(char32_t c);

// Whether UTF8 holds an invisible character anywhere.
bool has_invisible(std::string_view utf8);

}  // namespace mops::text
