// number_words.h -- numbers and amounts in Polish words, from schema/number_words.csv.
#pragma once

#include <cstdint>
#include <string>

namespace mops::paper {

// "tysiąc sześćset dziewięćdziesiąt cztery"; digits beyond a billion of billions.
std::string number_in_words(std::int64_t number);

// "tysiąc sześćset dziewięćdziesiąt cztery złote 72/100".
std::string money_in_words(std::int64_t grosze);

}  // namespace mops::paper
