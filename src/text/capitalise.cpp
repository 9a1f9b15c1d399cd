#include "text/capitalise.h"

#include "text/encoding.h"

namespace mops::text {
namespace {

// In U+0100 to U+017E capital and small letter stand side by side; in two stretches the capital has the odd number.
bool has_odd_capitals(char32_t c) { return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E); }

bool is_paired(char32_t c) {
  return c >= 0x100 && c <= 0x17E && c != 0x130 && c != 0x131 && c != 0x138 && c != 0x149 && c != 0x178;
}

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7) ||
         (c > 0x17F && (c < 0x2000 || c > 0x206F));
}

char32_t lower(char32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 0x20;
  if (is_paired(c) && (c % 2 == 1) == has_odd_capitals(c)) return c + 1;
  return c;
}

char32_t upper(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7)) return c - 0x20;
  if (is_paired(c) && (c % 2 == 0) == has_odd_capitals(c)) return c - 1;
  return c;
}

}  // namespace

std::string capitalised(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  bool inside_word = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto c = next_code_point(utf8, at);
    append_utf8(out, inside_word ? lower(c) : upper(c));
    inside_word = is_letter(c);
  }
  return out;
}

}  // namespace mops::text
