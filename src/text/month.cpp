#include "text/month.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "text/fold.h"

namespace mops::text {
namespace {

// As folded: Polish as heading and inside a date, English, Roman.
constexpr std::array<std::array<std::string_view, 4>, 12> kMonthNames = {{
    {"styczen", "stycznia", "january", "i"},
    {"luty", "lutego", "february", "ii"},
    {"marzec", "marca", "march", "iii"},
    {"kwiecien", "kwietnia", "april", "iv"},
    {"maj", "maja", "may", "v"},
    {"czerwiec", "czerwca", "june", "vi"},
    {"lipiec", "lipca", "july", "vii"},
    {"sierpien", "sierpnia", "august", "viii"},
    {"wrzesien", "wrzesnia", "september", "ix"},
    {"pazdziernik", "pazdziernika", "october", "x"},
    {"listopad", "listopada", "november", "xi"},
    {"grudzien", "grudnia", "december", "xii"},
}};

std::optional<int> month_number(std::string_view text) {
  int value = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  return status == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<int> year_of(std::string_view word) {
  const auto year = word.size() == 4 ? month_number(word) : std::nullopt;
  return year && *year >= 1900 ? year : std::nullopt;
}

std::optional<int> name_of(std::string_view word) {
  for (std::size_t month = 0; month < kMonthNames.size(); ++month)
    if (std::ranges::find(kMonthNames[month], word) != kMonthNames[month].end()) return static_cast<int>(month) + 1;
  return std::nullopt;
}

// "2017-03", "03.2017", "3/2017".
std::optional<Month> in_digits(std::string_view word) {
  const auto mark = word.find_first_of("-./");
  if (mark == std::string_view::npos) return std::nullopt;
  const auto left = word.substr(0, mark), right = word.substr(mark + 1);
  const bool year_first = left.size() == 4;
  const auto year = year_of(year_first ? left : right);
  const auto digits = year_first ? right : left;
  const auto month = digits.size() <= 2 ? month_number(digits) : std::nullopt;
  if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
  return Month{*year, *month};
}

std::vector<std::string_view> words_in(std::string_view folded) {
  constexpr std::string_view kBetween = " ,;:()\"'";
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const auto from = std::min(folded.find_first_not_of(kBetween), folded.size());
    folded.remove_prefix(from);
    auto word = folded.substr(0, folded.find_first_of(kBetween));
    folded.remove_prefix(word.size());
    while (word.ends_with('.')) word.remove_suffix(1);
    if (!word.empty() && word != "r") words.push_back(word);
  }
  return words;
}

std::vector<Month> months_of(const std::vector<std::string_view>& words) {
  std::vector<Month> months;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto month = in_digits(words[i])) months.push_back(*month);
    if (i == 0) continue;
    const auto month = name_of(words[i - 1]);
    const auto year = year_of(words[i]);
    if (month && year) months.push_back({*year, *month});
  }
  return months;
}

}  // namespace

std::optional<int> parse_month_name(std::string_view text) {
  constexpr std::size_t kShort = 3, kRoman = 3;  // places among the names
  auto word = fold(text);
  if (word.ends_with('.')) word.pop_back();
  if (word.size() < kShort) return std::nullopt;
  for (std::size_t month = 0; month < kMonthNames.size(); ++month)
    for (std::size_t form = 0; form < kRoman; ++form)
      if (word == kMonthNames[month][form] || (word.size() == kShort && kMonthNames[month][form].starts_with(word)))
        return static_cast<int>(month) + 1;
  return std::nullopt;
}

std::optional<Month> parse_month(std::string_view text) {
  const auto folded = fold(text);
  const auto words = words_in(folded);
  const auto months = words.empty() || words.size() > 2 ? std::vector<Month>() : months_of(words);
  const bool whole = months.size() == 1 && (words.size() == 1 || name_of(words[0]));
  return whole ? std::optional(months.front()) : std::nullopt;
}

std::optional<Month> find_month(std::string_view text) {
  const auto folded = fold(text);
  auto months = months_of(words_in(folded));
  std::ranges::sort(months);
  months.erase(std::unique(months.begin(), months.end()), months.end());
  return months.size() == 1 ? std::optional(months.front()) : std::nullopt;
}

std::string to_iso(Month month) {
  const auto digits = std::to_string(month.month);
  return std::to_string(month.year) + (digits.size() < 2 ? "-0" : "-") + digits;
}

}  // namespace mops::text
