#include "text/money.h"

#include <algorithm>
#include <array>

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

std::string to_money(std::int64_t grosze) {
  const auto rest = grosze % 100 < 0 ? -(grosze % 100) : grosze % 100;
  const auto whole = grosze / 100 < 0 ? -(grosze / 100) : grosze / 100;
  std::string out = grosze < 0 ? "-" : "";
  out.append(std::to_string(whole)).append(rest < 10 ? ".0" : ".").append(std::to_string(rest));
  return out;
}

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

std::string percent(std::int64_t part, std::int64_t whole, int decimals) {
  if (whole == 0) return "x";
  constexpr std::array<std::int64_t, 7> kScales = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};
  const auto scale = kScales[static_cast<std::size_t>(std::clamp(decimals, 0, 6))];
  const auto scaled = round_half_up(part * 100 * scale, whole);
  const auto size = scaled < 0 ? -scaled : scaled;
  std::string out = scaled < 0 ? "-" : "";
  out += std::to_string(size / scale);
  if (scale > 1) out.append(".").append(std::to_string(scale + size % scale).substr(1));
  return out;
}

}  // namespace mops::text
