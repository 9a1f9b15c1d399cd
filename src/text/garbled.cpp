#include "text/garbled.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/encoding.h"

namespace mops::text {
namespace {

constexpr std::u32string_view kPolish = U"ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";

// What the bytes 0x80 to 0x9F mean in Windows-1252; above them a byte is its own code point.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                   0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr std::array kReadAs = {Encoding::windows_1250, Encoding::iso_8859_2, Encoding::cp852};

char32_t windows_1252(unsigned char byte) { return byte < 0x80 || byte >= 0xA0 ? byte : kWindows1252[byte - 0x80u]; }

// Whether FIRST and SECOND are what the two bytes of LETTER look like in one of the encodings.
bool stands_for(char32_t letter, char32_t first, char32_t second) {
  const auto lead = static_cast<unsigned char>(0xC0 | (letter >> 6));
  const auto last = static_cast<unsigned char>(0x80 | (letter & 0x3F));
  if (first == windows_1252(lead) && second == windows_1252(last)) return true;
  return std::ranges::any_of(kReadAs, [&](Encoding encoding) {
    return first == meaning_of(lead, encoding) && second == meaning_of(last, encoding) && second != 0xFFFD;
  });
}

// Signs of the places that Polish letters have in other encodings; none of them belongs into a name.
bool is_damage(char32_t c) {
  constexpr std::u32string_view kSigns = U"?¡¢£¤¥¦©¬®¯±²³µ¶¸¹¼½¾¿ˇ˘˙˛˝†‡‰‹›™ƒ˜";
  return kSigns.find(c) != kSigns.npos || (c >= 0x2500 && c <= 0x25FF);
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool has_entity(std::string_view utf8) {
  for (auto at = utf8.find('&'); at != utf8.npos; at = utf8.find('&', at + 1)) {
    auto end = at + 1;
    while (end < utf8.size() &&
           (is_ascii_letter(utf8[end]) || utf8[end] == '#' || (utf8[end] >= '0' && utf8[end] <= '9')))
      ++end;
    if (end > at + 2 && end < utf8.size() && utf8[end] == ';') return true;
  }
  return false;
}

}  // namespace

bool has_lost_letter(std::string_view utf8) { return utf8.find("\xEF\xBF\xBD") != utf8.npos; }

bool has_twice_encoded_letter(std::string_view utf8) {
  char32_t before = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = next_code_point(utf8, at);
    if (before >= 0x80 && c >= 0x80 &&
        std::ranges::any_of(kPolish, [&](char32_t letter) { return stands_for(letter, before, c); }))
      return true;
    before = c;
  }
  return false;
}

bool has_sign_for_letter(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();)
    if (is_damage(next_code_point(utf8, at))) return true;
  return has_entity(utf8);
}

}  // namespace mops::text
