// plural.h -- the form of a Polish noun after a number.
#pragma once

#include <cstdint>
#include <string_view>

namespace mops::text {

// 1 osoba, 2 osoby, 5 osób, 12 osób, 22 osoby.
std::string_view polish_plural(std::int64_t n, std::string_view one, std::string_view few, std::string_view many);

}  // namespace mops::text
