// suggest.h -- "did you mean".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mops::text {

// The candidate with the fewest typing slips (a letter missing, extra, wrong, or two swapped) from `word`, case and
// diacritics aside; the earlier one of equals.  None if even the best needs more slips than a third of the word's
// length (one is always allowed in words of two letters and more).
std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates);

}  // namespace mops::text
