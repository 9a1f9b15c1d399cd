#include "paper/number_words.h"

#include <map>
#include <string_view>

#include "registry/embedded_table.h"
#include "text/plural.h"

namespace mops::paper {
namespace {

struct NumberWord {
  std::string one, few, many;
};

const NumberWord& number_word(std::string_view number) {
  static const auto words = [] {
    std::map<std::string, NumberWord, std::less<>> read;
    auto table = registry::EmbeddedTable::file("number_words.csv");
    while (table.next()) read.emplace(table.text(0), NumberWord{table.text(1), table.text(2), table.text(3)});
    return read;
  }();
  return words.find(number)->second;
}

void append_word(std::string& text, std::string_view word) { text.append(text.empty() ? "" : " ").append(word); }

// Below a thousand.
void append_hundreds(std::string& text, std::int64_t number) {
  const auto word = [&](std::int64_t part) { append_word(text, number_word(std::to_string(part)).one); };
  if (number >= 100) word(number / 100 * 100);
  number %= 100;
  if (number >= 20) {
    word(number / 10 * 10);
    number %= 10;
  }
  if (number > 0) word(number);
}

std::string plural_of(std::int64_t number, const NumberWord& word) {
  return std::string(text::polish_plural(number, word.one, word.few, word.many));
}

}  // namespace

std::string number_in_words(std::int64_t number) {
  constexpr std::int64_t kMost = 999'999'999'999;
  if (number > kMost || number < -kMost) return std::to_string(number);
  if (number == 0) return number_word("0").one;
  std::string text;
  if (number < 0) append_word(text, number_word("minus").one);
  number = number < 0 ? -number : number;
  for (const std::int64_t group : {1'000'000'000, 1'000'000, 1'000}) {
    const auto many = number / group;
    if (many > 1) append_hundreds(text, many);
    if (many > 0) append_word(text, plural_of(many, number_word(std::to_string(group))));
    number %= group;
  }
  append_hundreds(text, number);
  return text;
}

std::string money_in_words(std::int64_t grosze) {
  const bool owed = grosze < 0;
  const auto amount = owed ? -grosze : grosze;
  const auto rest = std::to_string(amount % 100);
  return (owed ? number_word("minus").one + ' ' : std::string()) + number_in_words(amount / 100) + ' ' +
         plural_of(amount / 100, number_word("zloty")) + ' ' + (rest.size() < 2 ? "0" : "") + rest + "/100";
}

}  // namespace mops::paper
