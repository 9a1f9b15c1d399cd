// condition_words.cpp -- where one comparison ends and the next begins.
#include <algorithm>
#include <array>

#include "change/condition_parts.h"
#include "text/trim.h"

namespace mops::change {
namespace {

// Signs that people write for one of ours; "" is a comparison that does not exist.
struct Sign {
  std::string_view written, meant;
};
constexpr std::array<Sign, 15> kMeant{{{"==", "="},
                                       {"=>", ">="},
                                       {"=<", "<="},
                                       {"<>", "!="},
                                       {"><", "!="},
                                       {"!", "!="},
                                       {"=!", "!="},
                                       {"!==", "!="},
                                       {"===", "="},
                                       {"=~", "~"},
                                       {"~=", "~"},
                                       {"~~", "~"},
                                       {"≥", ">="},
                                       {"≤", "<="},
                                       {"≠", "!="}}};

constexpr std::array<std::pair<std::string_view, Comparison>, 7> kSigns{{{"=", Comparison::equal},
                                                                         {"!=", Comparison::unequal},
                                                                         {"<", Comparison::below},
                                                                         {">", Comparison::above},
                                                                         {"<=", Comparison::at_most},
                                                                         {">=", Comparison::at_least},
                                                                         {"~", Comparison::contains}}};

constexpr std::string_view kMathematical[] = {"≥", "≤", "≠"};

// Bytes of the sign that TEXT begins with; 0 when it begins with none.
std::size_t sign_length(std::string_view text) {
  for (const auto sign : kMathematical)
    if (text.starts_with(sign)) return sign.size();
  const auto end = text.find_first_not_of("!<>=~");
  return end == std::string_view::npos ? text.size() : end;
}

std::size_t find_sign(std::string_view text, std::size_t from = 0) {
  for (auto at = from; at < text.size(); ++at)
    if (sign_length(text.substr(at)) > 0) return at;
  return std::string_view::npos;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_and(std::string_view word) {
  return word.size() == 3 && (word[0] | 0x20) == 'a' && (word[1] | 0x20) == 'n' && (word[2] | 0x20) == 'd';
}

// The place of the last word "and" of TEXT between FROM and TO.
std::size_t find_and(std::string_view text, std::size_t from, std::size_t to) {
  for (auto at = to; at > from + 4; --at)
    if (is_space(text[at - 5]) && is_and(text.substr(at - 4, 3)) && is_space(text[at - 1])) return at - 4;
  return std::string_view::npos;
}

ConditionWords words_of(std::string_view whole) {
  ConditionWords words;
  words.whole = text::trim(whole);
  const auto at = find_sign(words.whole);
  if (at == std::string_view::npos) return words;
  words.field = text::trim(words.whole.substr(0, at));
  words.sign = words.whole.substr(at, sign_length(words.whole.substr(at)));
  words.value = text::trim(words.whole.substr(at + words.sign.size()));
  if (words.value.size() >= 2 && words.value.front() == '"' && words.value.back() == '"') {
    words.quoted = true;
    words.value = words.value.substr(1, words.value.size() - 2);
  }
  return words;
}

// Where the value behind the sign at SIGN may hold the next "and": past its quotation marks, if it has any.
std::size_t past_quotes(std::string_view text, std::size_t sign) {
  const auto value = sign + sign_length(text.substr(sign));
  auto at = value;
  while (at < text.size() && is_space(text[at])) ++at;
  if (at >= text.size() || text[at] != '"') return value;
  const auto end = text.find('"', at + 1);
  return end == std::string_view::npos ? value : end;
}

}  // namespace

std::vector<ConditionWords> part_conditions(std::string_view text) {
  std::vector<ConditionWords> parts;
  std::size_t begin = 0;
  auto sign = find_sign(text);
  while (sign != std::string_view::npos) {
    const auto value = past_quotes(text, sign);
    sign = find_sign(text, value);
    if (sign == std::string_view::npos) break;
    // A sign without an "and" before it is a part of the value.
    const auto at = find_and(text, value, sign);
    if (at == std::string_view::npos) continue;
    parts.push_back(words_of(text.substr(begin, at - begin)));
    begin = at + 3;
  }
  parts.push_back(words_of(text.substr(begin)));
  return parts;
}

bool holds_comparison(const registry::Subject& subject, std::string_view text) {
  for (auto at = find_sign(text); at != std::string_view::npos; at = find_sign(text, at + 1)) {
    const auto before = text::trim(text.substr(0, at));
    const auto blank = before.find_last_of(" ,;&|\t\n");
    if (blank != std::string_view::npos && subject.find(before.substr(blank + 1)) != nullptr) return true;
  }
  return false;
}

std::optional<Comparison> comparison_of(std::string_view sign) {
  const auto* found = std::ranges::find(kSigns, sign, &std::pair<std::string_view, Comparison>::first);
  return found == kSigns.end() ? std::nullopt : std::optional(found->second);
}

std::string_view sign_of(Comparison comparison) {
  return std::ranges::find(kSigns, comparison, &std::pair<std::string_view, Comparison>::second)->first;
}

std::string_view sign_meant(std::string_view sign) {
  const auto* found = std::ranges::find(kMeant, sign, &Sign::written);
  return found == kMeant.end() ? std::string_view() : found->meant;
}

}  // namespace mops::change
