#include "text/invisible.h"

#include <algorithm>
#include <array>

#include "text/encoding.h"

namespace mops::text {
namespace {

struct Range {
  char32_t first, last;
};

// In order.  Default_Ignorable_Code_Point of Unicode 15, and U+FFF9 to U+FFFB.
constexpr auto kInvisible = std::to_array<Range>({
    {0x00AD, 0x00AD},    // soft hyphen
    {0x034F, 0x034F},    // combining grapheme joiner
    {0x061C, 0x061C},    // Arabic letter mark
    {0x115F, 0x1160},    // Hangul fillers
    {0x17B4, 0x17B5},    // Khmer inherent vowels
    {0x180B, 0x180F},    // Mongolian separators
    {0x200B, 0x200F},    // zero-width space, joiners, marks of direction
    {0x202A, 0x202E},    // embeddings and overrides of direction
    {0x2060, 0x206F},    // word joiner, invisible operators, isolates
    {0x3164, 0x3164},    // Hangul filler
    {0xFE00, 0xFE0F},    // variation selectors
    {0xFEFF, 0xFEFF},    // byte-order mark
    {0xFFA0, 0xFFA0},    // halfwidth Hangul filler
    {0xFFF0, 0xFFFB},    // unassigned, interlinear notes
    {0x1BCA0, 0x1BCA3},  // shorthand formats
    {0x1D173, 0x1D17A},  // musical formats
    {0xE0000, 0xE0FFF},  // tags, more variation selectors
});

}  // namespace

bool is_invisible(char32_t c) {
  if (c < kInvisible.front().first) return false;
  const auto range = std::ranges::lower_bound(kInvisible, c, {}, &Range::last);
  return range != kInvisible.end() && c >= range->first;
}

bool is_foreign_blank(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

bool has_invisible(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    // Polish letters begin with bytes below the first of any of these, but for the soft hyphen's.
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0xC2 || (byte > 0xC2 && byte < 0xCD)) {
      ++at;
    } else if (is_invisible(next_code_point(utf8, at))) {
      return true;
    }
  }
  return false;
}

}  // namespace mops::text
