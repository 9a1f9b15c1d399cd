#include "paper/shown.h"

#include <algorithm>
#include <charconv>

#include "paper/number_words.h"
#include "registry/dictionary.h"
#include "text/date.h"
#include "text/fold.h"
#include "text/money.h"

namespace mops::paper {
namespace {

constexpr std::string_view kNoBreak = "\u00a0";

std::optional<std::int64_t> whole(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// 1 694 with no-break blanks.
std::string with_thousands(std::int64_t number) {
  const auto digits = std::to_string(number < 0 ? -number : number);
  std::string text = number < 0 ? "-" : "";
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += kNoBreak;
    text += digits[i];
  }
  return text;
}

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string money_text(std::int64_t grosze) {
  const auto amount = grosze < 0 ? -grosze : grosze;
  return (grosze < 0 ? "-" : "") + with_thousands(amount / 100) + ',' + two_digits(amount % 100);
}

// Hundredths of an hour: 4,5 and 12.
std::string hours_text(std::int64_t hundredths) {
  auto text = with_thousands(hundredths / 100);
  if (hundredths % 100 == 0) return text;
  text += ',' + two_digits(hundredths % 100);
  if (text.ends_with('0')) text.pop_back();
  return text;
}

std::string date_text(std::string_view stored) {
  const auto date = text::parse_iso_date(stored);
  if (!date) return std::string(stored);
  return two_digits(date->day) + '.' + two_digits(date->month) + '.' + std::to_string(date->year);
}

// Nine digits, with or without the number of Poland before them; anything else as it was given.
std::string phone_text(std::string_view stored) {
  std::string digits;
  for (const char c : stored) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c != ' ' && c != '-' && c != '+' && c != '(' && c != ')')
      return std::string(stored);
  }
  if (digits.starts_with("0048")) digits.erase(0, 4);
  if (digits.size() == 11 && digits.starts_with("48")) digits.erase(0, 2);
  if (digits.size() != 9) return std::string(stored);
  std::string text = "+48";
  for (std::size_t i = 0; i < digits.size(); i += 3) text.append(kNoBreak).append(digits.substr(i, 3));
  return text;
}

}  // namespace

std::string shown(const Column& column, std::string_view stored) {
  const auto number = whole(stored);
  switch (column.shown) {
    case Shown::date:
      return date_text(stored);
    case Shown::phone:
      return phone_text(stored);
    case Shown::code:
      return registry::dictionary(column.dictionary).label(stored, true);
    case Shown::number:
      return number ? with_thousands(*number) : std::string(stored);
    case Shown::money:
      return number ? money_text(*number) : std::string(stored);
    case Shown::minutes:
      return number ? hours_text(text::round_half_up(*number * 100, 60)) : std::string(stored);
    case Shown::hours:
      return number ? hours_text(*number) : std::string(stored);
    case Shown::per_cent:
      return std::string(stored) + '%';
    case Shown::text:
    case Shown::time:
      break;
  }
  return std::string(stored);
}

std::string in_words(const Column& column, std::string_view stored) {
  const auto number = whole(stored);
  if (column.shown == Shown::date)
    if (const auto date = text::parse_iso_date(stored)) return text::polish_date(*date);
  if (number && column.shown == Shown::money) return money_in_words(*number);
  if (number && column.shown == Shown::number) return number_in_words(*number);
  return shown(column, stored);
}

bool can_be_summed(const Column& column) {
  return column.shown == Shown::number || column.shown == Shown::money || column.shown == Shown::minutes ||
         column.shown == Shown::hours;
}

bool is_one_of(const Column& column, std::string_view stored, const std::vector<std::string>& codes) {
  if (codes.empty()) return stored != "no" && stored != "0";
  const auto folded = text::fold(stored), label = text::fold(shown(column, stored));
  return std::ranges::any_of(codes, [&](const std::string& code) {
    const auto wanted = text::fold(code);
    return wanted == folded || wanted == label;
  });
}

}  // namespace mops::paper
