#include "text/fold.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace mops::text;

TEST_CASE("folded text has neither capitals nor diacritics") {
  CHECK(fold("ZAŻÓŁĆ GĘŚLĄ JAŹŃ") == "zazolc gesla jazn");
  CHECK(fold("zażółć gęślą jaźń") == "zazolc gesla jazn");
  CHECK(fold("Müller Straße Čapek Þór Œuvre Ĳssel Șerban") == "muller strasse capek thor oeuvre ijssel serban");
  CHECK(fold("ШЕВЧЕНКО Їжак") == "шевченко їжак");
}

TEST_CASE("letters composed of a base and a mark fold like single ones") {
  CHECK(fold("Zo\u0301\u0142w") == "zolw");
  CHECK(fold("e\u0328") == fold("ę"));
}

TEST_CASE("runs of blanks fold to one space and none at the ends") {
  CHECK(fold("  Nowy \t\u00A0 Sącz\n") == "nowy sacz");
  CHECK(fold(" \u00A0 ").empty());
  CHECK(fold("a\u200Bb\uFEFF") == "ab");
}

TEST_CASE("dashes fold to hyphens") { CHECK(fold("Nowak–Kos — x") == "nowak-kos - x"); }

TEST_CASE("folding twice changes nothing, and broken bytes stay") {
  for (const std::string text : {"Łódź  x", "a\xFFz", "\xC5", "日本", "×÷"}) CHECK(fold(fold(text)) == fold(text));
  CHECK(fold("A\xFFZ") == "a\xFFz");
}

TEST_CASE("names are in Polish alphabetical order") {
  const std::vector<std::string> ordered = {
      "2",   "10",    "Adam", "adamski", "Ądam", "Baran", "Cebula", "Ćma",   "Damian", "Ewa",    "Ęa",     "Lis", "Łoś",
      "Mak", "Nowak", "Ńa",   "Olga",    "Ósma", "Sowa",  "Szulc",  "Śliwa", "Zając",  "Ziółko", "Źrebak", "Żaba"};
  auto names = ordered;
  std::reverse(names.begin(), names.end());
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return compare_polish(a, b) < 0; });
  // Digits are compared one by one.
  std::vector<std::string> expected = ordered;
  std::swap(expected[0], expected[1]);
  CHECK(names == expected);
}

TEST_CASE("case decides only between words of the same letters, lower case first") {
  CHECK(compare_polish("nowak", "Nowak") < 0);
  CHECK(compare_polish("Nowak", "nowaka") < 0);
  CHECK(compare_polish("NOWAK", "nowal") < 0);
}

TEST_CASE("a foreign letter stands at its base letter") {
  CHECK(compare_polish("Müller", "Muzyk") < 0);
  CHECK(compare_polish("Muller", "Müller") < 0);
  CHECK(compare_polish("Strasse", "Straße") < 0);
}

TEST_CASE("a shorter name and a name with a space go first") {
  CHECK(compare_polish("Nowak", "Nowak Anna") < 0);
  CHECK(compare_polish("Nowak Zofia", "Nowakowa Anna") < 0);
  CHECK(compare_polish("", "a") < 0);
}

TEST_CASE("only equal texts are equal") {
  CHECK(compare_polish("", "") == 0);
  CHECK(compare_polish("żółw", "żółw") == 0);
  CHECK(compare_polish("a b", "a\u00A0b") != 0);
  CHECK(compare_polish("a\xFF", "a\xFE") == -compare_polish("a\xFE", "a\xFF"));
  CHECK(compare_polish("a\xFF", "a\xFE") != 0);
}

TEST_CASE("width is counted in columns, not bytes") {
  CHECK(display_width("") == 0);
  CHECK(display_width("żółw") == 4);
  CHECK(display_width("o\u0301\u200B") == 1);
  CHECK(display_width("日本 x") == 6);
  CHECK(display_width("한글") == 4);
  CHECK(display_width("\xFF\xFF") == 2);
}
