#include "report/line_difference.h"

#include <doctest/doctest.h>

using namespace mops;

TEST_CASE("texts differ by the lines between the first and the last that are not the same") {
  CHECK(report::line_differences("a\nb\nc\n", "a\nb\nc\n").empty());
  CHECK(report::line_differences("", "").empty());
  const auto changed = report::line_differences("a\nb\nc\n", "a\nx\nc\n");
  REQUIRE(changed.size() == 1);
  CHECK(changed[0].line == 2);
  CHECK(changed[0].first == "b");
  CHECK(changed[0].second == "x");
  const auto added = report::line_differences("a\r\nc\r\n", "a\nb\nc\n");
  REQUIRE(added.size() == 1);
  CHECK(added[0].line == 2);
  CHECK(added[0].first.empty());
  CHECK(added[0].second == "b");
  const auto cut = report::line_differences("a\nb\nc", "a");
  REQUIRE(cut.size() == 2);
  CHECK(cut[1].line == 3);
  CHECK(cut[1].second.empty());
}
