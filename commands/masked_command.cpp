#include "masked_command.h"

#include "domain/pesel.h"
#include "option_mark.h"

namespace mops::commands {
namespace {

constexpr const char* kMask = "…";

// The option that WORD names and the place where its value begins in the word: "-mTEXT", "-m", "--reason=…".
struct Named {
  CLI::Option* option = nullptr;
  std::size_t value = std::string::npos;
};

Named option_of(const std::string& word, CLI::App& app) {
  if (word.starts_with("--")) {
    const auto equals = word.find('=');
    return {app.get_option_no_throw(word.substr(0, equals)), equals == std::string::npos ? equals : equals + 1};
  }
  // Of -qvm TEXT the last letter takes the value.
  for (std::size_t at = 1; at < word.size(); ++at) {
    auto* option = app.get_option_no_throw(std::string("-") + word[at]);
    if (option == nullptr) return {};
    if (option->get_items_expected_max() > 0) return {option, at + 1 < word.size() ? at + 1 : std::string::npos};
  }
  return {};
}

}  // namespace

std::string masked_command(int argc, char** argv, CLI::App& app) {
  std::string text = "mops";
  int values_ahead = 0;  // of a personal option; the first of them may look like an option itself
  bool first_ahead = false, options_end = false;
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    const bool is_option = !options_end && word.size() > 1 && word.front() == '-';
    if (first_ahead || (values_ahead > 0 && !is_option)) {
      --values_ahead;
      first_ahead = false;
      word = kMask;
    } else if (is_option) {
      options_end = word == "--";
      const auto named = option_of(word, app);
      const bool personal = named.option != nullptr && has_mark(*named.option, Mark::personal);
      first_ahead = personal && named.value == std::string::npos;
      values_ahead = first_ahead ? named.option->get_items_expected_max() : 0;
      if (personal && named.value != std::string::npos) word = word.substr(0, named.value) + kMask;
    } else if (const auto equals = word.find('='); equals != std::string::npos) {
      word = word.substr(0, equals) + '=' + kMask;
    }
    text += ' ' + domain::hide_pesels(word);
  }
  return text;
}

}  // namespace mops::commands
