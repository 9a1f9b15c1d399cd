// whole_number.h -- whole numbers as spreadsheets show them: 1200, 1 200, 1200,00.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mops::text {

// The digits of 1234 or 1 234; empty if it is neither.
std::string whole_digits(std::string_view text);

// TEXT with the parting blanks and the decimals that say nothing left out, "1 200,00" as "1200"; as it is when it is no
// such number.  Three decimals may as well part thousands.
std::string plain_digits(std::string_view text);

}  // namespace mops::text
