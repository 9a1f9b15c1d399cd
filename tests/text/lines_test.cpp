#include "text/lines.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

using namespace mops;

namespace {

// The lines of TEXT when it comes in blocks of SIZE bytes.
std::vector<std::string> lines_of(std::string_view text, std::size_t size, std::size_t limit = 100) {
  text::Lines lines(
      [text, size](char* bytes, std::size_t room) mutable {
        const auto count = std::min({text.size(), size, room});
        std::memcpy(bytes, text.data(), count);
        text.remove_prefix(count);
        return count;
      },
      limit);
  std::vector<std::string> found;
  for (std::string line; lines.next(line);) found.push_back(line);
  return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("lines come out whole whatever the blocks are") {
  for (std::size_t size = 1; size < 12; ++size) {
    CAPTURE(size);
    CHECK(lines_of("ab\n\ncde\nf", size) == Found{"ab", "", "cde", "f"});
    CHECK(lines_of("ab\n", size) == Found{"ab"});
    CHECK(lines_of("\n", size) == Found{""});
    CHECK(lines_of("", size) == Found{});
  }
}

TEST_CASE("a line beyond the limit is cut, and the next one is whole") {
  const auto found = lines_of("aaaaaaaaaa\nbb\n", 2, 4);
  REQUIRE(found.size() == 2);
  CHECK(found[0].size() < 10);
  CHECK(found[1] == "bb");
}
