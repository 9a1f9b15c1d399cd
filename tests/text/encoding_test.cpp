#include "text/encoding.h"

#include <doctest/doctest.h>

#include <string>

using namespace mops::text;
using namespace std::string_literals;

TEST_CASE("every well-formed text is valid UTF-8") {
  for (const auto* text : {"", "abc", "zażółć gęślą jaźń", "\xF0\x9F\x99\x82", "\xEF\xBF\xBD", "\xF4\x8F\xBF\xBF"}) {
    CHECK(is_valid_utf8(text));
  }
}

TEST_CASE("overlong forms, surrogates, stray and missing bytes are not valid UTF-8") {
  for (const auto* text :
       {"\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\x80", "abcdefgh\xFF", "\xC5", "\xE2\x82", "\xC5z", "\xE2\x82\xC5"}) {
    CHECK_FALSE(is_valid_utf8(text));
  }
}

TEST_CASE("a letter cut by the end of a block is completed by the next block") {
  const std::string text = "12345678ą€\xF0\x9F\x99\x82 koniec";
  for (std::size_t size = 1; size <= text.size(); ++size) {
    Utf8Check check;
    for (std::size_t at = 0; at < text.size(); at += size) {
      check.feed(std::string_view(text).substr(at, size));
      CHECK(check.valid_so_far());
    }
    CHECK(check.valid_at_end());
  }
}

TEST_CASE("a letter cut by the end of the file is valid so far, but not at the end") {
  Utf8Check check;
  check.feed("za\xC5");
  CHECK(check.valid_so_far());
  CHECK_FALSE(check.valid_at_end());
  check.feed("x");
  CHECK_FALSE(check.valid_so_far());
  check.feed("later text does not mend it");
  CHECK_FALSE(check.valid_at_end());
}

TEST_CASE("Windows-1250 and ISO 8859-2 are read into the same Polish letters") {
  CHECK(from_windows_1250("\xA5\xC6\xCA\xA3\xD1\xD3\x8C\x8F\xAF \xB9\xE6\xEA\xB3\xF1\xF3\x9C\x9F\xBF") ==
        "ĄĆĘŁŃÓŚŹŻ ąćęłńóśźż");
  CHECK(from_iso_8859_2("\xA1\xC6\xCA\xA3\xD1\xD3\xA6\xAC\xAF \xB1\xE6\xEA\xB3\xF1\xF3\xB6\xBC\xBF") ==
        "ĄĆĘŁŃÓŚŹŻ ąćęłńóśźż");
  CHECK(from_windows_1250("\x80 \x84x\x94 \x96 5\xB0") == "€ „x” – 5°");
}

TEST_CASE("a byte without meaning in Windows-1250 becomes the replacement character") {
  CHECK(from_windows_1250("a\x81z\x98") == "a\uFFFDz\uFFFD");
}

TEST_CASE("what is read from a single-byte encoding is always valid UTF-8") {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all.push_back(static_cast<char>(byte));
  CHECK(is_valid_utf8(from_windows_1250(all)));
  CHECK(is_valid_utf8(from_iso_8859_2(all)));
}

TEST_CASE("encodings have names, and a byte its meaning in each") {
  CHECK(encoding_named("cp852") == Encoding::cp852);
  CHECK(name_of(Encoding::windows_1250) == "windows-1250");
  CHECK_FALSE(encoding_named("latin-2"));
  std::string text;
  append_as_utf8(text, "\xBD\xA2\x88ko\x98 \x9Ducja \xA4\x8F\xA8\xE3\xE0\x97\x8D \xA5\x86\xA9\xE4\xAB\xBE",
                 Encoding::cp852);
  CHECK(text == "Żółkoś Łucja ĄĆĘŃÓŚŹ ąćęńźż");
  CHECK(meaning_of(0x81, Encoding::windows_1250) == 0xFFFD);
  CHECK(meaning_of(0x9C, Encoding::iso_8859_2) == 0xFFFD);
}

TEST_CASE("code points survive being written and read") {
  for (const char32_t code_point : {U'a', U'ż', U'€', U'\uFFFD', U'\U0001F642', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, code_point);
    std::size_t at = 0;
    CHECK(next_code_point(text, at) == code_point);
    CHECK(at == text.size());
  }
}

TEST_CASE("a byte that begins nothing is read alone") {
  const std::string text = "\xC5z\xE2\x82";
  std::size_t at = 0;
  CHECK(next_code_point(text, at) == 0xFFFD);
  CHECK(next_code_point(text, at) == U'z');
  CHECK(next_code_point(text, at) == 0xFFFD);
  CHECK(at == 3);
}
