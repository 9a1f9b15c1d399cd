#include "domain/pesel.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "text/digit.h"

namespace mops::domain {
namespace {
constexpr std::size_t kLength = 11;

int digit(char c) { return c - '0'; }

// Of the first ten digits.
int check_digit(std::string_view digits) {
  constexpr std::array<int, 10> kWeights = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * digit(digits[i]);
  return (10 - sum % 10) % 10;
}

// The century is hidden in the month: 80 is added for 1800, 0 for 1900, 20 for 2000, 40 for 2100, 60 for 2200.
text::Date birth_of(std::string_view digits) {
  const auto two = [&](std::size_t at) { return digit(digits[at]) * 10 + digit(digits[at + 1]); };
  const int century = two(2) / 20;
  const int first_year = century == 4 ? 1800 : 1900 + century * 100;
  return {first_year + two(0), two(2) % 20, two(4)};
}

PeselCheck refused(std::string_view code) { return {std::nullopt, code}; }

PeselCheck check_digits(std::string_view digits) {
  const auto birth = birth_of(digits);
  if (!text::is_valid(birth)) return refused("pesel.birth_date");
  if (check_digit(digits) != digit(digits[10])) return refused("pesel.checksum");
  return {PeselFacts{birth, digit(digits[9]) % 2 == 0}, {}};
}

// 8,10203E+10
bool is_scientific(std::string_view text) {
  const auto e = text.find_first_of("eE");
  if (e == text.npos || e == 0) return false;
  const auto mantissa = text.substr(0, e);
  auto exponent = text.substr(e + 1);
  if (exponent.starts_with('+')) exponent.remove_prefix(1);
  if (exponent.empty() || !std::all_of(exponent.begin(), exponent.end(), text::is_digit)) return false;
  if (!text::is_digit(mantissa[0])) return false;
  if (mantissa.size() == 1) return true;
  return (mantissa[1] == ',' || mantissa[1] == '.') &&
         std::all_of(mantissa.begin() + 2, mantissa.end(), text::is_digit);
}

bool is_alphanumeric(char c) { return text::is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Digests are full of digits.
bool in_long_word(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLong = 32;
  while (begin > 0 && is_alphanumeric(text[begin - 1])) --begin;
  while (end < text.size() && is_alphanumeric(text[end])) ++end;
  return end - begin >= kLong;
}

// How many bytes at AT, where a number begins, are what may be a PESEL; 0 for none.
std::size_t pesel_at(std::string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t kBirth = 6, kLostZero = 10;
  const auto size = end - at;
  if (size == kLength) return in_long_word(text, at, end) ? 0 : size;
  if (size == kLostZero) return check_pesel(text.substr(at, size)).error == "pesel.lost_zero" ? size : 0;
  if (size == kBirth && end < text.size() && std::string_view(" -.").find(text[end]) != text.npos) {
    auto rest = end + 1;
    while (rest < text.size() && text::is_digit(text[rest])) ++rest;
    return rest - end - 1 == kLength - kBirth ? rest - at : 0;
  }
  const auto word = text.substr(at, text.find_first_not_of("0123456789,.eE+", at) - at);
  return word.ends_with("E+10") && is_scientific(word) ? word.size() : 0;
}

// Where the next such number stands: begin and end, both behind the text when there is none.
std::pair<std::size_t, std::size_t> find_pesel(std::string_view text, std::size_t from) {
  for (auto at = from; at < text.size();) {
    auto end = at;
    while (end < text.size() && text::is_digit(text[end])) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    if (const auto size = pesel_at(text, at, end); size > 0) return {at, at + size};
    at = end;
  }
  return {text.size(), text.size()};
}
}  // namespace

PeselCheck check_pesel(std::string_view text) {
  if (is_scientific(text)) return refused("pesel.scientific");
  if (!std::all_of(text.begin(), text.end(), text::is_digit)) return refused("pesel.digits");
  if (text.size() == kLength) return check_digits(text);
  if (text.size() == 9 || text.size() == 10) {
    std::string padded(kLength - text.size(), '0');
    padded += text;
    if (check_digits(padded)) return refused("pesel.lost_zero");
  }
  return refused("pesel.length");
}

bool holds_pesel(std::string_view text) { return find_pesel(text, 0).first < text.size(); }

std::string hide_pesels(std::string_view text) {
  std::string hidden;
  for (std::size_t at = 0; at < text.size();) {
    const auto [begin, end] = find_pesel(text, at);
    hidden.append(text.substr(at, begin - at));
    hidden.append(end - begin, '*');
    at = end;
  }
  return hidden;
}

std::string make_pesel(text::Date birth, bool female, int serial) {
  const int century = birth.year / 100;
  const int month = birth.month + (century == 18 ? 80 : (century - 19) * 20);
  const int last = serial / 1000 % 5 * 2 + (female ? 0 : 1);
  std::string digits;
  const auto put = [&](int value, int width) {
    for (int unit = width == 3 ? 100 : width == 2 ? 10 : 1; unit > 0; unit /= 10) {
      digits.push_back(static_cast<char>('0' + value / unit % 10));
    }
  };
  put(birth.year % 100, 2);
  put(month, 2);
  put(birth.day, 2);
  put(serial % 1000, 3);
  put(last, 1);
  put(check_digit(digits), 1);
  return digits;
}

}  // namespace mops::domain
