#include "text/encoding_survey.h"

#include <doctest/doctest.h>

#include <string>

using namespace mops::text;

namespace {

EncodingSurvey survey_of(const std::string& text, std::size_t step = 7) {
  EncodingSurvey survey;
  for (std::size_t at = 0; at < text.size(); at += step) survey.feed(std::string_view(text).substr(at, step));
  survey.finish();
  return survey;
}

std::optional<Encoding> best(const std::string& text) { return survey_of(text).best(); }

}  // namespace

TEST_CASE("the encoding is told by the letters of a text and what stands beside them") {
  CHECK(best("W\xB9sowska;\x9Cwietlica;Imi\xEA") == Encoding::windows_1250);
  CHECK(best("W\xB1sowska;\xB6wietlica") == Encoding::iso_8859_2);
  CHECK(best("\xBD\xA2\x88ko\x98;\x9Ducja") == Encoding::cp852);
  CHECK(best("W\xA5s") == Encoding::cp852);                       // Ą does not stand inside a word
  CHECK(best("W\xA5SOWSKA;K\xA5KOL") == Encoding::windows_1250);  // in capitals it does
  CHECK(best("P\xD3\xA3TORAK;SP\xD3\xA3KA") == Encoding::windows_1250);
  CHECK(best("M\xFCller") == Encoding::windows_1250);
}

TEST_CASE("where two encodings would do, and where none does, none is chosen") {
  CHECK_FALSE(best("\x8Fwik"));                                                    // Źwik or Ćwik
  CHECK_FALSE(best("\xCE\xEA\xF1\xE0\xED\xE0;\xCF\xE5\xF2\xF0\xE5\xED\xEA\xEE"));  // Cyrillic in Windows-1251
  CHECK_FALSE(best("\x01\xFF\xFE\xFD"));
  CHECK_FALSE(best("plain"));
}

TEST_CASE("lines are those of bytes that mean nothing, with any line end and in any blocks") {
  for (const std::size_t step : {1, 2, 3, 5, 100}) {
    const auto mixed = survey_of("Imi\xC4\x99\r\nKo\xC5\x9B\r\nW\xB9s\r\n", step);
    CHECK(mixed.first_bad_line() == 3);
    CHECK(mixed.utf8_letters() == 2);
    CHECK(survey_of("a\nb\rc\x81\r\n\x88", step).first_missing_line(Encoding::windows_1250) == 3);
    CHECK(survey_of("a\nb\rc\x81", step).first_missing_line(Encoding::cp852) == 0);
    CHECK(survey_of("a\n\xE2\x80\x9Ex\n", step).first_bad_line() == 0);
    CHECK(survey_of("a\n\xE2\x80", step).first_bad_line() == 2);
  }
}
