#include "registry/embedded_table.h"

#include <doctest/doctest.h>

#include "error.h"

using namespace mops;
using registry::EmbeddedTable;

TEST_CASE("rows of an embedded table have as many cells as its header") {
  EmbeddedTable row("id,en,pl\na,one,jeden\nb,two\nc,,trzy\n");
  REQUIRE(row.next());
  CHECK(row.text(0) + row.text(1) + row.text(2) == "aonejeden");
  REQUIRE(row.next());
  CHECK(row[1] == "two");
  CHECK(row[2].empty());
  REQUIRE(row.next());
  CHECK(row[1].empty());
  CHECK(row[2] == "trzy");
  CHECK(!row.next());
  CHECK(!EmbeddedTable("id,en\n").next());
}

TEST_CASE("a quoted cell holds commas, line feeds and doubled quotation marks") {
  EmbeddedTable row("id,en\na,\"one, two\nthree\"\nb,\"say \"\"yes\"\"\"\nc,\"\"\n\"d\",x");
  REQUIRE(row.next());
  CHECK(row[1] == "one, two\nthree");
  CHECK(row.lasting(1) == "one, two\nthree");
  REQUIRE(row.next());
  CHECK(row[1] == "say \"yes\"");
  CHECK_THROWS_AS(row.lasting(1), Error);
  REQUIRE(row.next());
  CHECK(row[1].empty());
  REQUIRE(row.next());
  CHECK(row.text(0) + row.text(1) == "dx");
  CHECK(!row.next());
}

TEST_CASE("a row is found by its first cell, wherever reading is") {
  EmbeddedTable row("id,en\nab,one\na,two\nb,\"a,three\"\n");
  REQUIRE(row.find("a"));
  CHECK(row[1] == "two");
  REQUIRE(row.find("ab"));
  CHECK(row[1] == "one");
  REQUIRE(row.next());
  CHECK(row[0] == "a");
  CHECK(!row.find("three"));
  CHECK(!row.find("id"));
}

TEST_CASE("a file that is not embedded is a fault of the program") {
  CHECK_THROWS_AS(EmbeddedTable::file("nothing.csv"), Error);
}
