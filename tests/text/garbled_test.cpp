#include "text/garbled.h"

#include <doctest/doctest.h>

#include <string>

#include "text/encoding.h"

using namespace mops::text;

TEST_CASE("a Polish letter that was read in another encoding is found, whichever that was") {
  for (const std::string_view letter : {"ą", "ć", "ę", "ł", "ń", "ó", "ś", "ź", "ż", "Ą", "Ć", "Ę", "Ł", "Ń", "Ó", "Ś"})
    for (const auto encoding : {Encoding::windows_1250, Encoding::cp852}) {
      std::string read;
      append_as_utf8(read, letter, encoding);
      if (has_lost_letter(read)) continue;  // told as that
      CAPTURE(read);
      CHECK(has_twice_encoded_letter("Ko" + read + "e"));
    }
  CHECK(has_twice_encoded_letter("KoÅ‚odziej"));  // Windows-1252
  CHECK(has_twice_encoded_letter("WÄ…s"));
  CHECK(has_twice_encoded_letter("GÃ³ra"));
}

TEST_CASE("letters of other languages and signs of print are no damage") {
  for (const std::string_view name : {"Łódź", "Müller-Ångström", "Dvořák", "O’Neil", "Zażółć gęślą jaźń",
                                      "„Promyk” – świetlica", "Оксана", "Ő Ű", "m² i 5°"}) {
    CAPTURE(name);
    CHECK_FALSE(has_twice_encoded_letter(name));
    CHECK_FALSE(has_lost_letter(name));
  }
}

TEST_CASE("signs where letters were are found in names") {
  for (const std::string_view name :
       {"W¹sowska", "£ucja", "Kowalsk?", "¯ak", "W±s", "Kowal&oacute;w", "Micha&#322;", "Ko┼"})
    CHECK_MESSAGE(has_sign_for_letter(name), name);
  for (const std::string_view name :
       {"Nowak-Kos", "O'Neil", "O’Neil", "ul. 3 Maja 5/7", "Sp. z o.o. & Co.", "Dąb (Lis)", "«Dom»"})
    CHECK_MESSAGE(!has_sign_for_letter(name), name);
}
