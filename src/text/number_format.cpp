#include "text/number_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "text/date.h"
#include "text/digit.h"

namespace mops::text {
namespace {

using FormatKind = NumberFormat::Kind;

constexpr std::size_t kExactDigits = 15;  // that spreadsheets keep and show
constexpr long kSecondsPerDay = 86400;

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The first section of a format code without quoted text, colours, languages and fillers.
struct Stripped {
  std::string letters;  // lower case
  bool elapsed = false;
};

Stripped strip(std::string_view code) {
  Stripped stripped;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '[') {
      const auto end = std::min(code.find(']', i), code.size());
      const auto inside = code.substr(i + 1, end - i - 1);
      const bool clock = !inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos;
      stripped.elapsed = stripped.elapsed || clock;
      i = end;
    } else {
      stripped.letters.push_back(lower_ascii(c));
    }
  }
  return stripped;
}

// "00\-000" as "00-000"; nothing unless the code is made of zeros and dashes or blanks that part them.
std::string mask_of(std::string_view code) {
  std::string mask;
  std::size_t zeros = 0;
  for (const char c : code) {
    if (c == '\\' || c == '"') continue;
    if (c != '0' && c != '-' && c != ' ') return {};
    zeros += c == '0' ? 1 : 0;
    mask.push_back(c);
  }
  return zeros > 1 && mask.front() == '0' && mask.back() == '0' ? mask : "";
}

// A decimal number taken apart: 9.0010112345E10 is digits 90010112345 and no decimals.
struct Decimal {
  bool negative = false;
  std::string digits;  // without zeros in front
  long decimals = 0;   // how many of them stand behind the point; negative: zeros to append
};

std::optional<Decimal> take_apart(std::string_view text) {
  Decimal decimal;
  std::size_t i = 0;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) decimal.negative = text[i++] == '-';
  bool point = false, any = false;
  for (; i < text.size() && (is_digit(text[i]) || (text[i] == '.' && !point)); ++i) {
    if (text[i] == '.') {
      point = true;
      continue;
    }
    any = true;
    if (point) ++decimal.decimals;
    if (text[i] != '0' || !decimal.digits.empty()) decimal.digits.push_back(text[i]);
  }
  long exponent = 0;
  if (i < text.size() && lower_ascii(text[i]) == 'e') {
    if (++i < text.size() && text[i] == '+') ++i;
    const auto [end, status] = std::from_chars(text.data() + i, text.data() + text.size(), exponent);
    if (status != std::errc() || std::abs(exponent) > 400) return std::nullopt;
    i = static_cast<std::size_t>(end - text.data());
  }
  if (!any || i != text.size()) return std::nullopt;
  decimal.decimals -= exponent;
  while (decimal.decimals > 0 && decimal.digits.ends_with('0')) {
    decimal.digits.pop_back();
    --decimal.decimals;
  }
  if (decimal.digits.empty()) decimal = {};
  return decimal;
}

std::string plain_number(std::string_view number) {
  const bool integer = std::ranges::all_of(number, is_digit);
  const auto decimal = integer ? std::nullopt : take_apart(number);
  if (!decimal) return std::string(number);
  const auto length = decimal->digits.size() + static_cast<std::size_t>(std::max(0L, -decimal->decimals));
  // More digits than a spreadsheet knows: of a fraction the rest is noise of its binary form, of an integer it is lost.
  if (length > kExactDigits) {
    double value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    return decimal->decimals > 0 ? plain_number(fmt::format("{:.15g}", value)) : std::string(number);
  }
  std::string text = decimal->digits;
  if (decimal->decimals <= 0) {
    text.append(static_cast<std::size_t>(-decimal->decimals), '0');
  } else {
    const auto decimals = static_cast<std::size_t>(decimal->decimals);
    if (decimals > 2 * kExactDigits) return std::string(number);
    if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
    text.insert(text.size() - decimals, 1, '.');
  }
  if (text.empty()) text = "0";
  return decimal->negative ? '-' + text : text;
}

std::string percent_text(std::string_view number) {
  double value = 0;
  const auto [end, status] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (status != std::errc() || end != number.data() + number.size()) return std::string(number);
  return plain_number(fmt::format("{:.14g}", value * 100)) + '%';
}

std::string masked(std::string_view number, const std::string& mask) {
  const auto plain = plain_number(number);
  const auto places = static_cast<std::size_t>(std::ranges::count(mask, '0'));
  if (!std::ranges::all_of(plain, is_digit) || plain.size() > places) return plain;
  const auto digits = std::string(places - plain.size(), '0') + plain;
  std::string text;
  std::size_t next = 0;
  for (const char c : mask) text.push_back(c == '0' ? digits[next++] : c);
  return text;
}

std::string date_text(long day, bool from_1904) {
  if (from_1904) return to_iso(add_days({1904, 1, 1}, day));
  // Spreadsheets count a 29th of February 1900, which there was not, as day 60, and a 0th of January before day 1.
  if (day == 0) return "1900-01-00";
  if (day == 60) return "1900-02-29";
  return to_iso(add_days({1899, 12, day < 60 ? 31 : 30}, day));
}

std::string time_text(long seconds) {
  const auto minutes = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
  return seconds % 60 == 0 ? minutes : minutes + fmt::format(":{:02}", seconds % 60);
}

}  // namespace

NumberFormat builtin_format(int id) {
  if (id == 9 || id == 10) return {FormatKind::percent, ""};
  if (id == 46) return {FormatKind::elapsed, ""};
  if (id == 22) return {FormatKind::date_and_time, ""};
  if ((id >= 18 && id <= 21) || id == 45 || id == 47) return {FormatKind::time, ""};
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return {FormatKind::date, ""};
  return {};
}

NumberFormat parse_format(std::string_view code) {
  const auto [letters, elapsed] = strip(code);
  if (letters.starts_with("general") || letters.starts_with("standard")) return {};
  if (!elapsed && letters.find('%') != std::string::npos) return {FormatKind::percent, ""};
  const auto has = [&letters = letters](const char* any) { return letters.find_first_of(any) != std::string::npos; };
  const bool time = elapsed || has("hs");
  const bool date = has("yd") || (has("m") && !time);
  if (elapsed) return {FormatKind::elapsed, ""};
  if (date) return {time ? FormatKind::date_and_time : FormatKind::date, ""};
  if (time) return {FormatKind::time, ""};
  auto mask = mask_of(code.substr(0, code.find(';')));
  return {mask.empty() ? FormatKind::number : FormatKind::mask, std::move(mask)};
}

CellKind cell_kind(const NumberFormat& format) {
  switch (format.kind) {
    case FormatKind::date:
    case FormatKind::date_and_time:
      return CellKind::day;
    case FormatKind::time:
    case FormatKind::elapsed:
      return CellKind::clock;
    default:
      return CellKind::plain;
  }
}

std::string number_text(std::string_view number, const NumberFormat& format, bool from_1904) {
  if (format.kind == FormatKind::number) return plain_number(number);
  if (format.kind == FormatKind::mask) return masked(number, format.mask);
  if (format.kind == FormatKind::percent) return percent_text(number);
  constexpr double kDays = 2958466;  // to the end of 9999
  constexpr double kNoise = 1e-9;
  double value = 0;
  const auto [end, status] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (status != std::errc() || end != number.data() + number.size() || !(value >= 0) ||
      value >= (from_1904 ? kDays - 1462 : kDays))
    return plain_number(number);
  // A format that shows only the day shows the day until midnight, but for the noise of the binary form.
  if (format.kind == FormatKind::date) return date_text(static_cast<long>(value + kNoise), from_1904);
  const auto seconds = std::lround(value * kSecondsPerDay);
  const long day = seconds / kSecondsPerDay, rest = seconds % kSecondsPerDay;
  switch (format.kind) {
    case FormatKind::elapsed:
      return time_text(seconds);
    case FormatKind::time:
      return time_text(rest);
    default:
      break;
  }
  if (rest == 0) return date_text(day, from_1904);
  return (day == 0 ? "" : date_text(day, from_1904) + ' ') + time_text(rest);
}

std::string moment_text(std::string_view iso) {
  constexpr std::size_t kDate = 10, kToMinutes = 16;
  if (iso.size() <= kDate || iso[kDate] != 'T') return std::string(iso);
  const auto clock = iso.substr(kDate + 1);
  const bool midnight = clock.find_first_not_of("0:.Z") == clock.npos;
  const auto date = std::string(iso.substr(0, kDate));
  if (midnight || iso.size() < kToMinutes) return date;
  return date + ' ' + std::string(clock.substr(0, kToMinutes - kDate - 1));
}

}  // namespace mops::text
