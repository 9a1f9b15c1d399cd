// fonts.h -- which fonts a paper asks for, and which others have the same measures (schema/fonts.csv).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mops::paper {

// Names of the fonts of the styles and texts of a .docx, each once, in alphabetical order.
std::vector<std::string> fonts_of(std::string_view bytes, const std::string& path);

struct StandIn {
  std::string font, package;  // empty when we know none
};
StandIn stand_in_for(std::string_view font);

}  // namespace mops::paper
