#include "text/wrap.h"

#include <doctest/doctest.h>

#include "text/fold.h"

using namespace mops;
using Lines = std::vector<std::string>;

TEST_CASE("text goes on in the next line at a blank") {
  CHECK(text::wrap("umiejętność komunikacji", 23) == Lines{"umiejętność komunikacji"});
  CHECK(text::wrap("umiejętność komunikacji", 22) == Lines{"umiejętność", "komunikacji"});
  CHECK(text::wrap("a b c", 3) == Lines{"a b", "c"});
  CHECK(text::wrap("", 5) == Lines{""});
  CHECK(text::wrap("abc", 0) == Lines{"a", "b", "c"});
}

TEST_CASE("a key is parted behind its joints before it is parted anywhere else") {
  CHECK(text::wrap("WSS-SZK-01/2016-06-15", 12) == Lines{"WSS-SZK-01/", "2016-06-15"});
  CHECK(text::wrap("unemployed_unregistered", 12) == Lines{"unemployed_", "unregistered"});
}

TEST_CASE("a word that fits in no line is parted between syllables, with a hyphen") {
  CHECK(text::wrap("Mężczyźni", 6) == Lines{"Męż-", "czyźni"});
  CHECK(text::wrap("zatrudnieniowa", 8) == Lines{"zatrud-", "nieniowa"});
  // Letters that are one sound stay together.
  CHECK(text::wrap("doszacowanie", 5) == Lines{"do-", "sza-", "cowa-", "nie"});
}

TEST_CASE("no line is wider than its column, and nothing is lost") {
  const std::string texts[] = {
      "Liczba osób zagrożonych ubóstwem lub wykluczeniem społecznym, które uzyskały kwalifikacje",
      "https://example.org/a_very_long/path?query=1;second", "żółwiowate 漢字漢字漢字 ąęśćźżółń", "x"};
  for (const auto& text : texts)
    for (std::size_t width = 2; width < 40; ++width) {
      std::string joined;
      for (const auto& line : text::wrap(text, width)) {
        CHECK(text::display_width(line) <= width);
        joined += line;
      }
      const auto bare = [](std::string from) {
        std::erase_if(from, [](char c) { return c == ' ' || c == '-'; });
        return from;
      };
      CHECK(bare(joined) == bare(text));
    }
}

TEST_CASE("the narrowest column is as wide as the longest part of a word") {
  CHECK(text::longest_piece("raz dwa trzynaście") == 10);
  CHECK(text::longest_piece("WSS/1/0042 i") == 4);
  CHECK(text::longest_piece("") == 0);
}

TEST_CASE("what somebody sends in one endless word is parted as fast as anything else") {
  const std::string endless(1 << 20, 'a');
  CHECK(text::wrap(endless, 80).size() == (endless.size() + 79) / 80);
}
