// printable.h -- other people's text where a person reads it: nothing in it moves the cursor or turns the line around.
#pragma once

#include <string>
#include <string_view>

namespace mops::text {

// Control characters (line breaks among them), marks and overrides of direction, and bytes that are no UTF-8, become
// what they are called: \n, \u001b, \u202e, \xff.  Text without any comes back as it is.
std::string printable(std::string_view utf8);

// The same on one line of a table: a line break or a tab is a blank.
std::string printable_cell(std::string_view utf8);

}  // namespace mops::text
