// money.h -- amounts in grosze and exact percentages; no floating point.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mops::text {

// Grosze from 12.50, 12,50 or 1 234,50: at most two decimals, thousands parted by (no-break) spaces, zł or PLN may
// follow, a minus may lead.  Amounts of more than 18 digits are refused.
std::optional<std::int64_t> parse_money(std::string_view text);
std::string to_money(std::int64_t grosze);  // 12.50

// The quotient rounded to the nearest whole number, halves away from zero.  `denominator` is not 0.
std::int64_t round_half_up(std::int64_t numerator, std::int64_t denominator);

// NUMBER in units of 10^-DECIMALS (0 to 6) as it is printed: decimal(1250, 2) is "12.50".
std::string decimal(std::int64_t number, int decimals);

// numerator / denominator with so many decimals (0 to 6), half up; "x" when the denominator is 0.  Throws
// std::overflow_error for what no 64 bits hold.
std::string quotient(std::int64_t numerator, std::int64_t denominator, int decimals);

// The same of 100 * part / whole, without a percent sign.
std::string percent(std::int64_t part, std::int64_t whole, int decimals);

}  // namespace mops::text
