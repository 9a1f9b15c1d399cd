#include "domain/personal_name.h"

#include <doctest/doctest.h>

using namespace mops::domain;
using Words = std::vector<std::string>;

TEST_CASE("a name is its parts, folded, in any order") {
  CHECK(name_parts("NOWAK-Diz  Żaneta") == Words{"diz", "nowak", "zaneta"});
  CHECK(name_parts("Anna Anna") == Words{"anna"});
  CHECK(name_parts(" - ").empty());
}

TEST_CASE("who shares a part of the surname and of the first names shares a pair, whichever stands first") {
  CHECK(name_pairs("Nowak", "Anna") == name_pairs("ANNA", "nowak"));
  CHECK(name_pairs("Diz-Parada", "Maria") == Words{"diz maria", "maria parada"});
  CHECK(name_pairs("Parada", "María Zofia") == Words{"maria parada", "parada zofia"});
  CHECK(name_pairs("", "Anna").empty());
}

TEST_CASE("a name of a thousand parts has few pairs") {
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "a" + std::to_string(i) + ' ';
  CHECK(name_pairs(many, many).size() <= 16);
}
