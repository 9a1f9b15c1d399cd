// garbled.h -- text that was damaged before it came here: letters read in a wrong encoding, or lost.
#pragma once

#include <string_view>

namespace mops::text {

// Holds U+FFFD, which stands where a program could not read a letter.
bool has_lost_letter(std::string_view utf8);

// Holds a Polish letter of UTF-8 that was read as Windows-1250, Windows-1252, ISO 8859-2 or CP852: "Ĺ‚", "Å‚", "┼é".
bool has_twice_encoded_letter(std::string_view utf8);

// Holds signs that no name has, and that stand where letters were in another encoding ("W¹sowska", "£ucja",
// "Kowalsk?"); or letters as web pages write them ("Kowal&oacute;w").
bool has_sign_for_letter(std::string_view utf8);

}  // namespace mops::text
