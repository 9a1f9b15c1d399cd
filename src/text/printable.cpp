#include "text/printable.h"

#include <algorithm>

#include "text/encoding.h"

namespace mops::text {
namespace {

constexpr char32_t kPrintedInstead = 0xFFFD;

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool turns_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool breaks_line(char32_t c) { return c == 0x2028 || c == 0x2029; }

void append_number(std::string& out, char letter, unsigned number, int digits) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '\\';
  out += letter;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += kHex[(number >> shift) & 0xF];
}

void append_named(std::string& out, char32_t c) {
  if (c == '\n') {
    out += "\\n";
  } else if (c == '\r') {
    out += "\\r";
  } else if (c == '\t') {
    out += "\\t";
  } else {
    append_number(out, 'u', static_cast<unsigned>(c), 4);
  }
}

std::string named(std::string_view utf8, bool blanks) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto from = at;
    const auto c = next_code_point(utf8, at);
    if (blanks && (c == '\n' || c == '\r' || c == '\t')) {
      out += ' ';
    } else if (c == kPrintedInstead && at == from + 1) {
      append_number(out, 'x', static_cast<unsigned char>(utf8[from]), 2);
    } else if (is_control(c) || turns_direction(c) || breaks_line(c)) {
      append_named(out, c);
    } else {
      out += utf8.substr(from, at - from);
    }
  }
  return out;
}

// Nearly every text: letters, digits, signs of ASCII.
bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

}  // namespace

std::string printable(std::string_view utf8) { return is_plain(utf8) ? std::string(utf8) : named(utf8, false); }

std::string printable_cell(std::string_view utf8) { return is_plain(utf8) ? std::string(utf8) : named(utf8, true); }

}  // namespace mops::text
