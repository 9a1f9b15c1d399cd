// shown.h -- a stored value as a Polish paper prints it: 20.01.2027, 1 694,72, 4,5, +48 600 100 200.
#pragma once

#include <string>
#include <string_view>

#include "paper/paper.h"

namespace mops::paper {

std::string shown(const Column& column, std::string_view stored);
// {… słownie}: days, amounts and numbers in words; anything else as it is shown.
std::string in_words(const Column& column, std::string_view stored);
// Whether a value of COLUMN can be added up.
bool can_be_summed(const Column& column);

// Whether the answer STORED is one of CODES, each a code or a label; with no codes, any answer but no.
bool is_one_of(const Column& column, std::string_view stored, const std::vector<std::string>& codes);

}  // namespace mops::paper
