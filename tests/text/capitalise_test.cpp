#include "text/capitalise.h"

#include <doctest/doctest.h>

using mops::text::capitalised;

TEST_CASE("names in capitals become names") {
  CHECK(capitalised("NOWAK-ŻÓŁĆ ŁUCJA") == "Nowak-Żółć Łucja");
  CHECK(capitalised("ŚWIĘCICKA źdźbło ĄĆĘŁŃÓŚŹŻ") == "Święcicka Źdźbło Ąćęłńóśźż");
  CHECK(capitalised("MÜLLER ÇELIK ŠIMŮNEK ĹUBOŇ") == "Müller Çelik Šimůnek Ĺuboň");
  CHECK(capitalised("D'ARC 3x") == "D'Arc 3X");
  CHECK(capitalised("").empty());
}
