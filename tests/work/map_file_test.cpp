#include "work/map_file.h"

#include "map_sandbox.h"

using namespace sandbox;

namespace {

const std::string kMap =
    "[map]\nkey = \"m\"\ntarget = \"person\"\nnote = \"lista \\\"A\\\" \\\\ ż\"\nheader_line = 2\n"
    "[columns]\n\"Nr\" = \"pesel\"\n\"Kto to\" = [ { field = \"surname\", take = \"first_word\" },\n"
    "  { field = \"given_names\", take = \"after_first_word\", letters = \"capitalised\", optional = true } ]\n"
    "\"Płeć\" = { field = \"sex\", otherwise = \"keep\" }\n\"Inne\" = \"-\"\n"
    "[values.\"Płeć\"]\nK = \"female\"\n\"=\" = \"\"\n"
    "[constants]\nlocality = \"Zawada\"\n"
    "[[skip]]\nheader = \"Nr\"\ntest = \"blank\"\n[[skip]]\nheader = \"Kto to\"\nvalue = \"Razem\"\n";

}  // namespace

TEST_CASE("a map is what its file says: loading again changes nothing, a line that is gone is dropped") {
  Sandbox box;
  const auto first = load_map(box, kMap);
  REQUIRE_MESSAGE(first.committed, first.codes());
  CHECK(first.result.added == 11);
  CHECK(!load_map(box, kMap).result.op);
  auto less = kMap;
  less.erase(less.find("\"Inne\" = \"-\"\n"), 13);
  const auto second = load_map(box, less);
  CHECK(second.result.dropped == 1);
  CHECK(box.value("SELECT count(*) FROM import_map_column") == "4");
  CHECK(load_map(box, kMap).result.added == 1);
  CHECK(!load_map(box, kMap).result.op);
}

TEST_CASE("a map printed is the file that loads as it") {
  Sandbox box;
  REQUIRE(load_map(box, kMap).committed);
  const auto printed = work::map_text(work::load_map(box.database, "m"));
  const auto again = load_map(box, printed);
  CHECK_MESSAGE(again.committed, again.codes() << printed);
  CHECK(!again.result.op);
  Sandbox other;
  REQUIRE(load_map(other, printed).committed);
  CHECK(work::map_text(work::load_map(other.database, "m")) == printed);
}

TEST_CASE("a rule that would leave out every row, or that says more than its test, is a fault of the map") {
  Sandbox box;
  const auto load = [&](const std::string& skip) {
    return load_map(
        box, "[map]\nkey = \"m\"\ntarget = \"person\"\n[columns]\nA = \"pesel\"\n[[skip]]\nheader = \"A\"\n" + skip);
  };
  CHECK(load("test = \"begins\"\n").told("map.skip_value"));
  CHECK(load("test = \"contains\"\nvalue = \"  \"\n").told("map.skip_value"));
  CHECK(load("").told("map.skip_value"));
  CHECK(load("test = \"blank\"\nvalue = \"Razem\"\n").told("map.skip_no_value"));
  CHECK(load("test = \"begin\"\nvalue = \"Razem\"\n").told("code.unknown.suggest"));
  CHECK(load("test = \"begins\"\nvalue = \"Razem\"\n").committed);
  CHECK(load("test = \"jest pusta\"\n").committed);
}

TEST_CASE("faults of a map file are told with their lines, and nothing is written") {
  Sandbox box;
  const auto done = load_map(box,
                             "[map]\nkey = \"m\"\ntarget = \"person\"\nkidn = \"rows\"\n"
                             "[columns]\nA = { field = \"pesel\", take = \"frist_word\" }\n[column]\nB = \"sex\"\n");
  CHECK(!done.committed);
  CHECK(done.told("header.unknown.suggest"));
  CHECK(done.told("code.unknown.suggest"));
  const auto senseless = load_map(box,
                                  "[map]\nkey = \"m\"\ntarget = \"person\"\n"
                                  "[columns]\nA = \"pesle\"\n[values.B]\nx = \"y\"\n[constants]\nnothing = \"1\"\n");
  CHECK(!senseless.committed);
  std::string found;
  for (const auto& one : senseless.diagnostics) found += one.code + ' ' + std::to_string(one.line) + ' ';
  CHECK(found == "map.field.suggest 5 map.field 9 map.value_column 7 ");
  CHECK(load_map(box, "[columns]\nA = \"pesel\"\n").codes() == "map.head ");
  CHECK(load_map(box, "[map]\nkey = \"m\"\ntarget = \"persons\"\n").codes() == "map.target ");
  CHECK(load_map(box, "[map]\nkey = \"m\"\ntarget = \"attendance\"\nkind = \"grid\"\n").codes() == "map.nobody ");
  CHECK(load_map(box, "[map]\nkey = \"m\"\ntarget = \"session\"\nkind = \"grid\"\n").told("map.grid_target"));
  CHECK(box.value("SELECT count(*) FROM import_map") == "0");
}

TEST_CASE("a map that does not exist is asked for in vain, with the one that was meant") {
  Sandbox box;
  REQUIRE(load_map(box, kMap).committed);
  REQUIRE(load_map(box, "[map]\nkey = \"kadra-osoby\"\ntarget = \"person\"\n").committed);
  CHECK_THROWS_AS(work::load_map(box.database, "kadra-osob"), Error);
  try {
    work::load_map(box.database, "kadra-osob");
  } catch (const Error& error) {
    CHECK(error.id() == "map.none.suggest");
    CHECK(error.kind() == ErrorKind::refused);
  }
}
