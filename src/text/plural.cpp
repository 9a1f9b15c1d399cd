#include "text/plural.h"

namespace mops::text {

std::string_view polish_plural(std::int64_t n, std::string_view one, std::string_view few, std::string_view many) {
  if (n == 1 || n == -1) return one;
  const auto last = n % 10 < 0 ? -(n % 10) : n % 10;
  const auto last_two = n % 100 < 0 ? -(n % 100) : n % 100;
  return last >= 2 && last <= 4 && (last_two < 12 || last_two > 14) ? few : many;
}

}  // namespace mops::text
