#include "text/money.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "text/digit.h"
#include "text/fold.h"
#include "text/trim.h"
#include "text/whole_number.h"

namespace mops::text {
namespace {

std::string_view without_currency(std::string_view text) {
  for (const std::string_view sign : {"zł", "ZŁ", "Zł", "PLN", "pln"}) {
    if (text.ends_with(sign)) return trim(text.substr(0, text.size() - sign.size()));
  }
  return text;
}
}  // namespace

std::optional<std::int64_t> parse_money(std::string_view text) {
  std::string scratch;
  text = without_currency(clean_cell(text, scratch));
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);

  const auto point = text.find_first_of(".,");
  auto digits = whole_digits(text.substr(0, point));
  if (digits.empty()) return std::nullopt;
  std::string decimals(point == text.npos ? "00" : text.substr(point + 1));
  if (decimals.size() == 1) decimals.push_back('0');
  if (decimals.size() != 2 || !is_digit(decimals[0]) || !is_digit(decimals[1])) return std::nullopt;

  digits += decimals;
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() > 18) return std::nullopt;
  std::int64_t grosze = 0;
  for (const char c : digits) grosze = grosze * 10 + (c - '0');
  return negative ? -grosze : grosze;
}

namespace {

constexpr std::array<std::int64_t, 7> kScales = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

std::int64_t scale_of(int decimals) { return kScales[static_cast<std::size_t>(std::clamp(decimals, 0, 6))]; }

std::int64_t times(std::int64_t number, std::int64_t factor) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(number, factor, &product)) throw std::overflow_error("integer overflow");
  return product;
}

}  // namespace

std::string decimal(std::int64_t number, int decimals) {
  const auto scale = scale_of(decimals);
  // The smallest number has no positive twin: its digits are parted first.
  const auto rest = number % scale < 0 ? -(number % scale) : number % scale;
  auto out = std::to_string(number / scale);
  if (number < 0 && number / scale == 0) out.insert(0, "-");
  if (scale > 1) out.append(".").append(std::to_string(scale + rest).substr(1));
  return out;
}

std::string to_money(std::int64_t grosze) { return decimal(grosze, 2); }

std::int64_t round_half_up(std::int64_t numerator, std::int64_t denominator) {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const auto quotient = numerator / denominator;
  const auto rest = numerator % denominator;
  const auto size = rest < 0 ? -rest : rest;
  if (size < denominator - size) return quotient;
  return numerator < 0 ? quotient - 1 : quotient + 1;
}

std::string quotient(std::int64_t numerator, std::int64_t denominator, int decimals) {
  if (denominator == 0) return "x";
  return decimal(round_half_up(times(numerator, scale_of(decimals)), denominator), decimals);
}

std::string percent(std::int64_t part, std::int64_t whole, int decimals) {
  return quotient(times(part, 100), whole, decimals);
}

}  // namespace mops::text
