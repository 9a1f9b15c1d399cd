#include "alias.h"

#include "error.h"

namespace mops::commands {

std::vector<std::string> alias_words(std::string_view name, std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;  // of a word
  char quote = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool blank = c == ' ' || c == '\t' || c == '\n';
    if (quote == 0 && blank) {
      inside = false;
      continue;
    }
    if (!inside) words.emplace_back();
    inside = true;
    const bool escapes = c == '\\' && quote != '\'' && at + 1 < text.size();
    if (escapes && (quote == 0 || text[at + 1] == '"' || text[at + 1] == '\\')) {
      words.back() += text[++at];
    } else if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
      quote = quote == 0 ? c : '\0';
    } else {
      words.back() += c;
    }
  }
  if (quote != 0) throw Error(ErrorKind::usage, "alias.quote", {{"name", std::string(name)}});
  if (words.empty()) throw Error(ErrorKind::usage, "alias.empty", {{"name", std::string(name)}});
  return words;
}

}  // namespace mops::commands
