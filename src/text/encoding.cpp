#include "text/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace mops::text {
namespace {
// What the bytes 0x80 to 0xFF mean.
// clang-format off
constexpr std::array<char16_t, 128> kWindows1250 = {
    0x20AC, 0xFFFD, 0x201A, 0xFFFD, 0x201E, 0x2026, 0x2020, 0x2021, 0xFFFD, 0x2030, 0x0160, 0x2039, 0x015A, 0x0164, 0x017D, 0x0179,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122, 0x0161, 0x203A, 0x015B, 0x0165, 0x017E, 0x017A,
    0x00A0, 0x02C7, 0x02D8, 0x0141, 0x00A4, 0x0104, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x015E, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x017B,
    0x00B0, 0x00B1, 0x02DB, 0x0142, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x0105, 0x015F, 0x00BB, 0x013D, 0x02DD, 0x013E, 0x017C,
    0x0154, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7, 0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD, 0x00CE, 0x010E,
    0x0110, 0x0143, 0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA, 0x0170, 0x00DC, 0x00DD, 0x0162, 0x00DF,
    0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7, 0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B, 0x00ED, 0x00EE, 0x010F,
    0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4, 0x0151, 0x00F6, 0x00F7, 0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD, 0x0163, 0x02D9,
};

constexpr std::array<char16_t, 128> kIso88592 = {
    0x0080, 0x0081, 0x0082, 0x0083, 0x0084, 0x0085, 0x0086, 0x0087, 0x0088, 0x0089, 0x008A, 0x008B, 0x008C, 0x008D, 0x008E, 0x008F,
    0x0090, 0x0091, 0x0092, 0x0093, 0x0094, 0x0095, 0x0096, 0x0097, 0x0098, 0x0099, 0x009A, 0x009B, 0x009C, 0x009D, 0x009E, 0x009F,
    0x00A0, 0x0104, 0x02D8, 0x0141, 0x00A4, 0x013D, 0x015A, 0x00A7, 0x00A8, 0x0160, 0x015E, 0x0164, 0x0179, 0x00AD, 0x017D, 0x017B,
    0x00B0, 0x0105, 0x02DB, 0x0142, 0x00B4, 0x013E, 0x015B, 0x02C7, 0x00B8, 0x0161, 0x015F, 0x0165, 0x017A, 0x02DD, 0x017E, 0x017C,
    0x0154, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7, 0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD, 0x00CE, 0x010E,
    0x0110, 0x0143, 0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA, 0x0170, 0x00DC, 0x00DD, 0x0162, 0x00DF,
    0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7, 0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B, 0x00ED, 0x00EE, 0x010F,
    0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4, 0x0151, 0x00F6, 0x00F7, 0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD, 0x0163, 0x02D9,
};
// clang-format on

constexpr char32_t kReplacement = 0xFFFD;

void append_from_table(std::string& out, std::string_view bytes, const std::array<char16_t, 128>& table) {
  out.reserve(out.size() + bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out.push_back(c);
    } else {
      append_utf8(out, table[byte - 0x80u]);
    }
  }
}

// What may follow a lead byte: how many continuation bytes, and the range of the first of them.
struct Lead {
  int missing;
  unsigned char low;
  unsigned char high;
};

constexpr Lead lead(unsigned char byte) {
  if (byte < 0xC2 || byte > 0xF4) return {0, 0, 0};
  if (byte < 0xE0) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte < 0xF0) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {3, 0x80, 0xBF};
}

// The first byte at or after `from` that is not ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t from) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080u;
  for (; from + 8 <= text.size(); from += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + from, 8);
    if ((eight & kHighBits) != 0) break;
  }
  while (from < text.size() && static_cast<unsigned char>(text[from]) < 0x80) ++from;
  return from;
}
}  // namespace

void Utf8Check::feed(std::string_view block) {
  if (bad_) return;
  for (std::size_t at = 0; at < block.size(); ++at) {
    if (missing_ == 0) {
      at = skip_ascii(block, at);
      if (at == block.size()) return;
      const auto [missing, low, high] = lead(static_cast<unsigned char>(block[at]));
      missing_ = missing;
      low_ = low;
      high_ = high;
      bad_ = missing == 0;
    } else {
      const auto byte = static_cast<unsigned char>(block[at]);
      bad_ = byte < low_ || byte > high_;
      --missing_;
      low_ = 0x80;
      high_ = 0xBF;
    }
    if (bad_) return;
  }
}

bool is_valid_utf8(std::string_view bytes) {
  Utf8Check check;
  check.feed(bytes);
  return check.valid_at_end();
}

std::string from_windows_1250(std::string_view bytes) {
  std::string out;
  append_from_table(out, bytes, kWindows1250);
  return out;
}

std::string from_iso_8859_2(std::string_view bytes) {
  std::string out;
  append_from_table(out, bytes, kIso88592);
  return out;
}

void append_as_utf8(std::string& out, std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      out.append(bytes);
      return;
    case Encoding::windows_1250:
      return append_from_table(out, bytes, kWindows1250);
    case Encoding::iso_8859_2:
      return append_from_table(out, bytes, kIso88592);
  }
}

Encoding detect_encoding(std::string_view sample) {
  Utf8Check check;
  check.feed(sample);
  if (check.valid_so_far()) return Encoding::utf8;
  // Both have most Polish letters at the same places; only ą ś ź differ, and ISO 8859-2 has no signs in 0x80 to 0x9F.
  constexpr std::string_view kOnlyWindows = "\xA5\xB9\x8C\x9C\x8F\x9F";
  constexpr std::string_view kOnlyIso = "\xA1\xB1\xA6\xB6\xAC\xBC";
  const auto count = [&](std::string_view letters) {
    return std::count_if(sample.begin(), sample.end(), [&](char c) { return letters.find(c) != letters.npos; });
  };
  const bool has_controls = std::any_of(sample.begin(), sample.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte < 0xA0;
  });
  return !has_controls && count(kOnlyIso) > count(kOnlyWindows) ? Encoding::iso_8859_2 : Encoding::windows_1250;
}

bool looks_binary(std::string_view first_block) {
  constexpr std::array<std::string_view, 5> kMagic = {"PK\x03\x04", "PK\x05\x06", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
                                                      "%PDF-", "\x1F\x8B"};
  return first_block.find('\0') != first_block.npos ||
         std::any_of(kMagic.begin(), kMagic.end(),
                     [&](std::string_view magic) { return first_block.starts_with(magic); });
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  const auto continuation = [&](int shift) { put(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    continuation(0);
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    continuation(6);
    continuation(0);
  } else {
    put(0xF0 | (code_point >> 18));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
  const auto first = static_cast<unsigned char>(utf8[at++]);
  if (first < 0x80) return first;
  auto [missing, low, high] = lead(first);
  if (missing == 0 || utf8.size() - at < static_cast<std::size_t>(missing)) return kReplacement;
  char32_t code_point = first & (0x3Fu >> missing);
  for (std::size_t i = 0; i < static_cast<std::size_t>(missing); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[at + i]);
    if (byte < low || byte > high) return kReplacement;
    low = 0x80;
    high = 0xBF;
    code_point = (code_point << 6) | (byte & 0x3Fu);
  }
  at += static_cast<std::size_t>(missing);
  return code_point;
}

}  // namespace mops::text
