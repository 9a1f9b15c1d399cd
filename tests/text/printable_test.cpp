#include "text/printable.h"

#include <doctest/doctest.h>

using mops::text::printable;
using mops::text::printable_cell;

TEST_CASE("letters of any language stay as they are") {
  for (const char* text : {"", "Zażółć gęślą jaźń", "Ångström", "名前", "a\\nb", "🙂", "e\u0301", "\uFFFD"})
    CHECK(printable(text) == text);
}

TEST_CASE("what would move the cursor is named") {
  CHECK(printable("a\nb\r\tc") == "a\\nb\\r\\tc");
  CHECK(printable("\x1b[2J") == "\\u001b[2J");
  CHECK(printable("\u009b2J") == "\\u009b2J");
  CHECK(printable("\x7f") == "\\u007f");
  CHECK(printable("\u2028") == "\\u2028");
  CHECK(printable(std::string_view("\0", 1)) == "\\u0000");
}

TEST_CASE("what would turn the line around is named") {
  CHECK(printable("Nowak\u202egnp.exe") == "Nowak\\u202egnp.exe");
  CHECK(printable("\u200f\u200e\u061c\u2066\u2069\u202a") == "\\u200f\\u200e\\u061c\\u2066\\u2069\\u202a");
}

TEST_CASE("bytes that are no UTF-8 are named one by one") {
  CHECK(printable("Ba\xb3k \x9b") == "Ba\\xb3k \\x9b");
  CHECK(printable("\xc5") == "\\xc5");
}

TEST_CASE("a cell of a table is one line") {
  CHECK(printable_cell("first\nsecond\tthird\r") == "first second third ");
  CHECK(printable_cell("\x1b[1m\u202e") == "\\u001b[1m\\u202e");
}
