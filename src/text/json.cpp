#include "text/json.h"

#include <cstdint>
#include <cstring>

#include "text/encoding.h"

namespace mops::text {
namespace {

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
  }
}

// Whether VALUE holds bytes that JSON wants escaped, and whether it holds any that are not ASCII; eight at a time.
struct Looks {
  bool special = false, foreign = false;
};

Looks look_at(std::string_view value) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u, kHighBits = 0x80 * kOnes;
  const auto has_below = [](std::uint64_t eight, std::uint64_t n) { return (eight - n * kOnes) & ~eight & kHighBits; };
  std::uint64_t special = 0, foreign = 0;
  const auto look = [&](std::uint64_t eight) {
    special |= has_below(eight, 0x20) | has_below(eight ^ ('"' * kOnes), 1) | has_below(eight ^ ('\\' * kOnes), 1);
    foreign |= eight & kHighBits;
  };
  const auto load = [&](std::size_t at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, value.data() + at, 8);
    return eight;
  };
  if (value.size() < 8) {
    auto eight = ' ' * kOnes;
    for (const char c : value) eight = eight << 8 | static_cast<unsigned char>(c);
    look(eight);
  } else {
    for (std::size_t at = 0; at + 8 < value.size(); at += 8) look(load(at));
    look(load(value.size() - 8));
  }
  return {special != 0, foreign != 0};
}

}  // namespace

void append_json_string(std::string& out, std::string_view value) {
  const auto looks = look_at(value);
  std::string mended;
  if (looks.foreign && !is_valid_utf8(value)) {
    for (std::size_t at = 0; at < value.size();) append_utf8(mended, next_code_point(value, at));
    value = mended;
  }
  out += '"';
  if (!looks.special) {
    out += value;
    out += '"';
    return;
  }
  for (const char c : value) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') {
      out += c;
    } else {
      append_escaped(out, c);
    }
  }
  out += '"';
}

void append_json_name(std::string& out, std::string_view name) {
  append_json_string(out, name);
  out += ':';
}

}  // namespace mops::text
