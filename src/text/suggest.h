// suggest.h -- "did you mean".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mops::text {

// The candidate with the fewest typing slips (a letter missing, extra, wrong, or two swapped) from `word`, case and
// diacritics aside.  A guess is right or not made: none if even the best needs more than one slip in a word of three
// letters, two in one of nine, three in one of fourteen; if two are just as near; or if the slip is in a number or in a
// short word among others ("od", "do").
std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates);

}  // namespace mops::text
