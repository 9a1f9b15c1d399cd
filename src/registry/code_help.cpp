#include "registry/code_help.h"

#include "text/fold.h"
#include "text/suggest.h"

namespace mops::registry {
namespace {

constexpr std::size_t kShown = 600;  // bytes of codes in a message

std::string shown_code(const DictionaryEntry& entry, bool polish) {
  const auto& label = polish ? entry.label_pl : entry.label_en;
  if (label.empty()) return entry.code;
  return text::fold(label) == text::fold(entry.code) ? label : label + " (" + entry.code + ')';
}

std::string shown_codes(const Dictionary& dictionary, bool polish) {
  std::string text;
  std::size_t left = dictionary.entries().size();
  for (const auto& entry : dictionary.entries()) {
    const auto one = shown_code(entry, polish);
    if (!text.empty() && text.size() + one.size() > kShown) break;
    text += (text.empty() ? "" : "; ") + one;
    --left;
  }
  if (left > 0) text += "; … +" + std::to_string(left);
  return text;
}

}  // namespace

Arguments known_codes(std::string_view name) {
  const auto& known = dictionary(name);
  return {
      {"dictionary", std::string(name)}, {"codes", shown_codes(known, false)}, {"codes@pl", shown_codes(known, true)}};
}

std::optional<std::string> closest_code(const Dictionary& dictionary, std::string_view text) {
  std::vector<std::string> words;
  for (const auto& entry : dictionary.entries())
    for (const auto& word : {entry.code, entry.label_pl, entry.label_en})
      if (!word.empty()) words.push_back(word);
  if (auto guess = text::closest(text, words)) return guess;
  auto holding = codes_holding(dictionary, text);
  return holding.size() == 1 ? std::optional(std::move(holding.front())) : std::nullopt;
}

std::vector<std::string> codes_holding(const Dictionary& dictionary, std::string_view text) {
  std::vector<std::string> codes;
  const auto part = text::fold(text);
  if (part.empty()) return codes;
  for (const auto& entry : dictionary.entries())
    for (const auto& word : {entry.code, entry.label_pl, entry.label_en})
      if (text::fold(word).find(part) != std::string::npos) {
        codes.push_back(entry.code);
        break;
      }
  return codes;
}

}  // namespace mops::registry
