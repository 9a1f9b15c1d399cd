#include "text/month.h"

#include <doctest/doctest.h>

using namespace mops::text;

TEST_CASE("a month is known however it is written") {
  for (const char* text : {"2017-03", "03.2017", "3/2017", "3-2017", "marzec 2017", "MARZEC 2017 r.", "marca 2017",
                           "III 2017", "March 2017", " marzec, 2017"}) {
    CAPTURE(text);
    const auto month = parse_month(text);
    REQUIRE(month);
    CHECK(to_iso(*month) == "2017-03");
  }
  for (const char* text : {"", "2017", "marzec", "13.2017", "0.2017", "2017-13", "marzec 17", "01.03.2017",
                           "maj 2017 x", "2017 marzec", "12.34", "2017-03-01"}) {
    CAPTURE(text);
    CHECK(!parse_month(text));
  }
  CHECK(to_iso(*parse_month("październik 2016")) == "2016-10");
}

TEST_CASE("the month of a title is found, unless the title names several") {
  CHECK(find_month("Lista obecności za marzec 2017 r.") == Month{2017, 3});
  CHECK(find_month("Miesiąc: 03.2017") == Month{2017, 3});
  CHECK(find_month("LISTA OBECNOŚCI (MAJ 2016)") == Month{2016, 5});
  CHECK(find_month("maj 2016, 05.2016") == Month{2016, 5});
  CHECK(!find_month("od marca 2017 do kwietnia 2017"));
  CHECK(!find_month("Projekt nr 12/2016/34"));
  CHECK(!find_month("Klub Integracji Społecznej"));
}
