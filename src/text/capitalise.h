// capitalise.h -- names from lists that are all in capitals.
#pragma once

#include <string>
#include <string_view>

namespace mops::text {

// Every word with a capital and small letters: "NOWAK-ŻÓŁĆ ŁUCJA" is "Nowak-Żółć Łucja".  Words part at whatever is no
// letter.  Letters of Polish and the other Latin alphabets of Europe; others stay as they are.
std::string capitalised(std::string_view utf8);

}  // namespace mops::text
