#include "text/trim.h"

#include <doctest/doctest.h>

#include <string>

using namespace mops::text;

TEST_CASE("blanks that cannot be seen are trimmed at both ends") {
  CHECK(trim(" \t\r\n\v\fAnna Maria \t") == "Anna Maria");
  CHECK(trim("\u00A0Anna\u00A0") == "Anna");
  CHECK(trim("\u202F\uFEFF\u200B \u2060Anna\u200C\u200D \u00A0") == "Anna");
  CHECK(trim("Łódź") == "Łódź");
  CHECK(trim("à") == "à");
}

TEST_CASE("a text of nothing but blanks is trimmed to nothing") {
  CHECK(trim("").empty());
  CHECK(trim(" \u00A0\uFEFF\u200B ").empty());
}

TEST_CASE("half a character is not a blank") {
  CHECK(trim("a\xC2") == "a\xC2");
  CHECK(trim("\xA0") == "\xA0");
  CHECK(trim("\xE2\x80") == "\xE2\x80");
}

TEST_CASE("a cell with nothing to clean is given back without a copy") {
  std::string scratch;
  const std::string_view cell = "  Łucja – „x” \u00B0 ";
  const auto cleaned = clean_cell(cell, scratch);
  CHECK(cleaned == "Łucja – „x” \u00B0");
  CHECK(cleaned.data() == cell.data() + 2);
  CHECK(scratch.empty());
}

TEST_CASE("inside a cell no-break spaces become spaces and zero-width characters go") {
  std::string scratch;
  CHECK(clean_cell("\u00A0Anna\u00A0Maria\u202FNowak\u200B-Ko\uFEFFs ", scratch) == "Anna Maria Nowak-Kos");
  CHECK(clean_cell("ordinary  inner\tblanks stay", scratch) == "ordinary  inner\tblanks stay");
  CHECK(clean_cell("\u00A0", scratch).empty());
}

TEST_CASE("a cell may be cleaned in its own scratch") {
  std::string scratch = "a\u00A0b";
  CHECK(clean_cell(scratch, scratch) == "a b");
}

TEST_CASE("soft hyphens, marks of direction and other invisible characters go, foreign blanks become blanks") {
  std::string scratch;
  CHECK(clean_cell("\u200EKo\u00ADwal\u202Aska\u202C\u2066\u2069\u061C", scratch) == "Kowalska");
  CHECK(clean_cell("Anna\u2009Maria\u2028Nowak\u3000", scratch) == "Anna Maria Nowak");
  CHECK(clean_cell("a\U000E0041\uFE0Fb", scratch) == "ab");
  CHECK(clean_cell("Żółć – „x” \u20AC é", scratch) == "Żółć – „x” \u20AC é");
}

TEST_CASE("what a spreadsheet adds to keep digits text is taken off") {
  std::string scratch;
  CHECK(spreadsheet_cell("=\"02270803624\"", scratch) == "02270803624");
  CHECK(spreadsheet_cell("=\"Zespół \"\"A\"\"\"", scratch) == "Zespół \"A\"");
  CHECK(spreadsheet_cell("=\"\"", scratch).empty());
  CHECK(spreadsheet_cell("'0042", scratch) == "0042");
  for (const std::string_view other : {"=\"", "=A1", "=\"a\"&\"b\"", "'tis", "=", "\"x\""})
    CHECK(spreadsheet_cell(other, scratch) == other);
}
