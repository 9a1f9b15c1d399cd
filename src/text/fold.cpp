#include "text/fold.h"

#include <array>
#include <cstdint>

#include "text/encoding.h"
#include "text/invisible.h"

namespace mops::text {
namespace {
// The plain lower-case letters of U+00C0 to U+00FF; "" is a character that stays.
constexpr std::array<std::string_view, 64> kLatin1 = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   //
    "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss",  //
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",   //
    "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y"};

// The same of U+0100 to U+017F, one letter each; '*' stands for two letters, see plain_letters().
constexpr std::string_view kLatinExtendedA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkqllllllllllnnnnnnnnnoooooo**"
    "rrrrrrssssssssttttttuuuuuuuuuuuuwwyy"
    "yzzzzzzs";
static_assert(kLatinExtendedA.size() == 128);

// The plain lower-case ASCII letters of a Latin letter; empty for everything else.
std::string_view plain_letters(char32_t c) {
  constexpr std::string_view kLower = "abcdefghijklmnopqrstuvwxyz";
  if (c >= 'a' && c <= 'z') return kLower.substr(c - 'a', 1);
  if (c >= 'A' && c <= 'Z') return kLower.substr(c - 'A', 1);
  if (c >= 0xC0 && c <= 0xFF) return kLatin1[c - 0xC0];
  if (c == 0x132 || c == 0x133) return "ij";
  if (c == 0x152 || c == 0x153) return "oe";
  if (c >= 0x100 && c <= 0x17F) return kLatinExtendedA.substr(c - 0x100, 1);
  if (c == 0x218 || c == 0x219) return "s";  // Romanian, with a comma below
  if (c == 0x21A || c == 0x21B) return "t";
  if (c == 0x1E9E) return "ss";
  return {};
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c <= 0xFF) return c >= 0xC0 && c <= 0xDE && c != 0xD7;
  if (c <= 0x137) return c % 2 == 0;
  if (c <= 0x148) return c % 2 == 1;
  if (c <= 0x177) return c % 2 == 0;
  if (c <= 0x17E) return c == 0x178 || c % 2 == 1;
  return c == 0x218 || c == 0x21A || (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F) || c == 0x1E9E;
}

// Lower case of the Greek and Cyrillic letters; others as they are.
char32_t lower_other(char32_t c) {
  if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c;
}

bool is_combining(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x483 && c <= 0x489) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xFE20 && c <= 0xFE2F);
}

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
         (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1F64F) ||
         (c >= 0x1F900 && c <= 0x1F9FF) || (c >= 0x20000 && c <= 0x3FFFD);
}

bool is_blank(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || is_foreign_blank(c); }

// Where a letter stands among those with the same plain letter: 0, or for Polish letters behind it.
std::uint32_t polish_rank(char32_t c) {
  switch (c) {
    case 0x104:
    case 0x105:
    case 0x106:
    case 0x107:
    case 0x118:
    case 0x119:
    case 0x141:
    case 0x142:
    case 0x143:
    case 0x144:
    case 0xD3:
    case 0xF3:
    case 0x15A:
    case 0x15B:
    case 0x179:
    case 0x17A:
      return 1;
    case 0x17B:
    case 0x17C:
      return 2;
    default:
      return 0;
  }
}

// Walks a text giving the place in the alphabet of one letter after another.
class Collation {
 public:
  explicit Collation(std::string_view text) : text_(text) {}

  // 0 at the end.
  std::uint32_t next() {
    constexpr std::uint32_t kLetters = 0x1000, kOthers = 0x10000;
    if (pending_ != 0) {
      const auto letter = pending_;
      pending_ = 0;
      return letter;
    }
    while (at_ < text_.size()) {
      const auto c = next_code_point(text_, at_);
      if (is_combining(c) || is_invisible(c)) continue;
      if (is_blank(c)) return 1;
      const auto letters = plain_letters(c);
      const auto weight = [&](char letter) { return kLetters + static_cast<std::uint32_t>(letter - 'a') * 4; };
      if (letters.size() == 2) pending_ = weight(letters[1]);
      if (!letters.empty()) return weight(letters[0]) + polish_rank(c);
      if (c < 0x80) return static_cast<std::uint32_t>(c) + 2;
      return kOthers + static_cast<std::uint32_t>(lower_other(c));
    }
    return 0;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t pending_ = 0;
};

// Of two texts that are equal but for case and accents.
int compare_case(std::string_view a, std::string_view b) {
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    const bool a_upper = is_upper(next_code_point(a, i)), b_upper = is_upper(next_code_point(b, j));
    if (a_upper != b_upper) return a_upper ? 1 : -1;
  }
  return 0;
}
}  // namespace

std::string fold(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  bool blank_before = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto from = at;
    const auto c = next_code_point(utf8, at);
    if (is_combining(c) || is_invisible(c)) continue;
    if (is_blank(c)) {
      blank_before = true;
      continue;
    }
    if (blank_before && !out.empty()) out.push_back(' ');
    blank_before = false;
    const auto letters = plain_letters(c);
    if (!letters.empty()) {
      out.append(letters);
    } else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
      out.push_back('-');
    } else if (const auto lower = lower_other(c); lower != c) {
      append_utf8(out, lower);
    } else {
      out.append(utf8.substr(from, at - from));  // invalid bytes stay what they are
    }
  }
  return out;
}

int compare_polish(std::string_view a, std::string_view b) {
  Collation left(a), right(b);
  for (;;) {
    const auto x = left.next(), y = right.next();
    if (x != y) return x < y ? -1 : 1;
    if (x == 0) break;
  }
  if (const int by_case = compare_case(a, b); by_case != 0) return by_case;
  const int by_bytes = a.compare(b);
  return by_bytes < 0 ? -1 : by_bytes > 0 ? 1 : 0;
}

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = next_code_point(utf8, at);
    if (!is_combining(c) && !is_invisible(c)) width += is_wide(c) ? 2 : 1;
  }
  return width;
}

}  // namespace mops::text
