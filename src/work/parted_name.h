// parted_name.h -- a person's name in one cell: surname and given names, parted by a blank or a comma.
#pragma once

#include <string_view>

namespace mops::work {

// The part of TEXT that TAKE names ("whole", "first_word", "after_first_word", "last_word", "before_last_word").  Words
// stand between blanks of any kind; of a NAME with a comma, that is where it is parted: "VAN DER BERG, JAN".
std::string_view taken(std::string_view text, std::string_view take, bool name);

// How sure it is that the name in TEXT, of which TAKE gives the surname, is parted where its bearer would.
enum class Parting { certain, likely, doubtful };
Parting parting(std::string_view text, std::string_view take);

}  // namespace mops::work
