#include "text/whole_number.h"

#include <algorithm>

#include "text/digit.h"

namespace mops::text {
std::string whole_digits(std::string_view text) {
  std::string digits;
  std::size_t group = 0;  // digits since the last space
  bool parted = false;
  for (const char c : text) {
    if (is_digit(c)) {
      digits.push_back(c);
      ++group;
    } else if (c == ' ' && (parted ? group == 3 : group >= 1 && group <= 3)) {
      parted = true;
      group = 0;
    } else {
      return {};
    }
  }
  return parted && group != 3 ? std::string() : digits;
}

std::string plain_digits(std::string_view text) {
  auto number = text;
  const bool negative = number.starts_with('-');
  if (negative) number.remove_prefix(1);
  const auto point = number.find_first_of(".,");
  const auto decimals = point == number.npos ? std::string_view() : number.substr(point + 1);
  const bool nothing = decimals.size() < 3 && std::ranges::all_of(decimals, [](char c) { return c == '0'; }) &&
                       (point == number.npos || !decimals.empty());
  const auto digits = whole_digits(number.substr(0, point));
  if (!nothing || digits.empty()) return std::string(text);
  return (negative ? "-" : "") + digits;
}

}  // namespace mops::text
