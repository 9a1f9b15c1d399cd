// fold.h -- text as people search, sort and see it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mops::text {

// For search and for comparing labels: lower case, no diacritics (ł is l, ß is ss), dashes as hyphens, zero-width
// characters dropped, every run of blanks one space and none at the ends.  Folding twice changes nothing.
std::string fold(std::string_view utf8);

// Polish alphabetical order (a ą b c ć ... z ź ż; foreign diacritics as their base letter), then lower case before
// upper case, then bytes, so that only equal texts are equal.  Negative, zero or positive.  Digits go before letters.
int compare_polish(std::string_view a, std::string_view b);

// Columns on a terminal: combining marks and zero-width characters take none, wide East Asian characters two.
std::size_t display_width(std::string_view utf8);

}  // namespace mops::text
