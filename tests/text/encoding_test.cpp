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

TEST_CASE("the encoding is told by the Polish letters of a sample") {
  CHECK(detect_encoding("Imi\xC4\x99;Nazwisko") == Encoding::utf8);
  CHECK(detect_encoding("plain") == Encoding::utf8);
  CHECK(detect_encoding("") == Encoding::utf8);
  CHECK(detect_encoding("cut at the end \xC4") == Encoding::utf8);
  CHECK(detect_encoding("W\xB9sowska; \x9Cwietlica") == Encoding::windows_1250);
  CHECK(detect_encoding("W\xB1sowska; \xB6wietlica") == Encoding::iso_8859_2);
  CHECK(detect_encoding("Imi\xEA;") == Encoding::windows_1250);
}

TEST_CASE("spreadsheets, archives, PDF and UTF-16 are not text") {
  CHECK(looks_binary("PK\x03\x04rest"));
  CHECK(looks_binary("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest"));
  CHECK(looks_binary("%PDF-1.4"));
  CHECK(looks_binary("\xFF\xFEI\0m\0"s));
  CHECK(looks_binary("a,b\n1,\0\n"s));
  CHECK_FALSE(looks_binary(""));
  CHECK_FALSE(looks_binary("PKS;linia\n"));
  CHECK_FALSE(looks_binary("za\xBF\xF3\xB3\xE6"));
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
