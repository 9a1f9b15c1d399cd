// month.h -- months as people write them over a list.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mops::text {

struct Month {
  int year = 1970;
  int month = 1;
  friend auto operator<=>(const Month&, const Month&) = default;
};

// 2017-03, 03.2017, 3/2017, marzec 2017, marca 2017 r., III 2017, March 2017.
// 1 to 12 from the name of a month, Polish (also as inside a date) or English, or a short form of three letters.
std::optional<int> parse_month_name(std::string_view text);

std::optional<Month> parse_month(std::string_view text);

// The only month that TEXT speaks of: "Lista obecności za marzec 2017 r."; nothing when it names none or several.
std::optional<Month> find_month(std::string_view text);

std::string to_iso(Month month);  // 2017-03

}  // namespace mops::text
