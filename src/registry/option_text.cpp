#include "registry/option_text.h"

#include <algorithm>
#include <vector>

#include "registry/embedded_table.h"

namespace mops::registry {
namespace {

struct OptionText {
  std::string option, command, en, pl;
};

const std::vector<OptionText>& option_texts() {
  static const auto rows = [] {
    std::vector<OptionText> result;
    auto row = EmbeddedTable::file("options.csv");
    while (row.next()) result.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
    return result;
  }();
  return rows;
}

bool is_capital(char c) { return (c >= 'A' && c <= 'Z') || c == '_'; }

std::string argument_word(std::string_view word) {
  auto row = EmbeddedTable::file("argument_words.csv");
  return row.find(word) ? row.text(1) : std::string(word);
}

}  // namespace

std::string option_text(Language language, std::string_view command, std::string_view option) {
  const OptionText* found = nullptr;
  for (const auto& row : option_texts())
    if (row.option == option && (row.command == command || (row.command.empty() && found == nullptr))) found = &row;
  if (found == nullptr) return {};
  return language == Language::polish ? found->pl : found->en;
}

std::string in_words_of(Language language, std::string_view usage) {
  if (language != Language::polish) return std::string(usage);
  std::string text;
  while (!usage.empty()) {
    const auto end = std::ranges::find_if_not(usage, is_capital) - usage.begin();
    const auto word = usage.substr(0, static_cast<std::size_t>(end));
    if (word.empty()) {
      text += usage.front();
      usage.remove_prefix(1);
    } else {
      text += argument_word(word);
      usage.remove_prefix(word.size());
    }
  }
  return text;
}

}  // namespace mops::registry
