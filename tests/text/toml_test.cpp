#include "text/toml.h"

#include <doctest/doctest.h>

using mops::text::parse_toml;
using mops::text::TomlNode;
using Kind = TomlNode::Kind;

TEST_CASE("a TOML file is read as texts with their kinds and lines, in the order of the file") {
  const auto parsed = parse_toml(
      "[map]\n"
      "key = \"lista\"\n"
      "header_line = 3\n"
      "\n"
      "[columns]\n"
      "\"Nazwisko i imię\" = { field = \"surname\", optional = true }\n"
      "Adres = \"-\"\n"
      "since = 2017-03-01\n"
      "at = 09:00:00\n"
      "share = 0.5\n");
  REQUIRE(!parsed.fault);
  const auto& root = parsed.root;
  REQUIRE(root.entries.size() == 2);
  CHECK(root.entries[0].name == "map");
  CHECK(root.find("map")->find("header_line")->kind == Kind::integer);
  CHECK(root.find("map")->find("header_line")->text == "3");
  const auto& columns = *root.find("columns");
  REQUIRE(columns.entries.size() == 5);
  CHECK(columns.entries[0].name == "Nazwisko i imię");
  CHECK(columns.entries[0].node.line == 6);
  CHECK(columns.entries[0].node.find("optional")->text == "true");
  CHECK(columns.entries[1].name == "Adres");
  CHECK(columns.find("since")->text == "2017-03-01");
  CHECK(columns.find("at")->text == "09:00");
  CHECK(columns.find("share")->kind == Kind::real);
  CHECK(columns.find("share")->text == "0.5");
  CHECK(columns.find("none") == nullptr);
}

TEST_CASE("arrays of tables keep the line of each") {
  const auto parsed = parse_toml("[[skip]]\nheader = \"A\"\n\n[[skip]]\nheader = \"B\"\n");
  REQUIRE(!parsed.fault);
  const auto& items = parsed.root.find("skip")->items;
  REQUIRE(items.size() == 2);
  CHECK(items[1].line == 4);
  CHECK(items[1].find("header")->text == "B");
}

TEST_CASE("a slip of writing is told with its place") {
  const auto parsed = parse_toml("[map]\nkey = \"open\n");
  REQUIRE(parsed.fault);
  CHECK(parsed.fault->line == 2);
  CHECK(!parsed.fault->reason.empty());
}

TEST_CASE("a letter outside of quotes is a slip like any other") {
  for (const auto* text : {"naz\xC2\xB7wa = 1\n", "\xC5\x82 = 1\n", "a = 1 \xC3\xB3\n", "[\xC5\x9B]\n"})
    CHECK(parse_toml(text).fault);
}
