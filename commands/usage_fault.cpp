#include "usage_fault.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "console.h"
#include "registry/header.h"
#include "registry/option_text.h"
#include "text/suggest.h"

namespace mops::commands {
namespace {

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* option : app.get_options()) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    for (const auto& name : option->get_snames()) names.push_back('-' + name);
  }
  return names;
}

bool looks_like_option(const std::string& word) { return word.size() > 1 && word.starts_with('-'); }

std::string option_in(const std::string& word) { return word.substr(0, word.find('=')); }

// What CLI11 knows of a fault is in its text alone, which begins or ends with the name of the option.
const CLI::Option* option_at_start(const CLI::App& app, std::string_view text) {
  const CLI::Option* found = nullptr;
  for (const auto* option : app.get_options()) {
    const auto name = option->get_name();
    if (!text.starts_with(name) || (text.size() > name.size() && text[name.size()] != ':' && text[name.size()] != ' '))
      continue;
    if (found == nullptr || name.size() > found->get_name().size()) found = option;
  }
  return found;
}

// The choices of "NAME:{a,b}", parted by commas; empty when the option takes anything.
std::string choices_of(const CLI::Option& option) {
  const auto type = option.get_type_name();
  const auto open = type.find('{');
  if (open == std::string::npos) return {};
  std::string choices;
  for (const auto& one : registry::split(type.substr(open + 1, type.find('}') - open - 1), ','))
    choices += (choices.empty() ? "" : ", ") + one;
  return choices;
}

bool is_code(const std::string& text) { return text.starts_with("usage.") && text.find(' ') == std::string::npos; }

std::string code_of_value(const CLI::Option* option, const std::string& tail, Arguments& known) {
  const auto value = option == nullptr || option->results().empty() ? std::string() : option->results().back();
  known.emplace_back("value", value);
  if (is_code(tail)) return tail;
  if (option == nullptr) return "usage.value";
  known.emplace_back("choices", choices_of(*option));
  return known.back().second.empty() ? "usage.value" : "usage.value.choice";
}

// The code of the message for FAULT, with its arguments added to KNOWN.
std::string code_of(const CLI::App& app, const CLI::ParseError& fault, registry::Language language, Arguments& known) {
  constexpr std::string_view kConvert = "Could not convert: ";
  const std::string text = fault.what();
  const bool converts = text.starts_with(kConvert);
  const auto named = text.substr(converts ? kConvert.size() : 0);
  const auto* option = option_at_start(app, named);
  const auto name = option == nullptr ? registry::in_words_of(language, named.substr(0, named.find(' ')))
                                      : shown_name(*option, language);
  known.emplace_back("option", name);
  if (dynamic_cast<const CLI::RequiredError*>(&fault) != nullptr) {
    constexpr std::string_view kRequired = " is required";
    if (option != nullptr) return "usage.required";
    // Of several, as a command says them: "KEY|--batch".
    const auto several = text.substr(0, text.find(kRequired));
    std::string names;
    for (const auto& one : registry::split(registry::in_words_of(language, several), '|'))
      names += (names.empty() ? "" : ", ") + one;
    known.back().second = names;
    return several.find('|') == std::string::npos ? "usage.required" : "usage.required.one";
  }
  if (dynamic_cast<const CLI::ExcludesError*>(&fault) != nullptr ||
      dynamic_cast<const CLI::RequiresError*>(&fault) != nullptr) {
    const auto other = text.substr(text.rfind(' ') + 1);
    const auto* second = option_at_start(app, other);
    known.emplace_back("other", second == nullptr ? other : shown_name(*second, language));
    return dynamic_cast<const CLI::ExcludesError*>(&fault) != nullptr ? "usage.excludes" : "usage.requires";
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&fault) != nullptr)
    return option != nullptr && option->get_items_expected_max() == 0 ? "usage.flag" : "usage.no_value";
  const auto colon = named.find(": ");
  return code_of_value(option, colon == std::string::npos ? "" : named.substr(colon + 2), known);
}

}  // namespace

std::string shown_name(const CLI::Option& option, registry::Language language) {
  if (!option.get_positional()) return option.get_name();
  const auto type = option.get_type_name();
  return registry::in_words_of(language, type.substr(0, type.find(':')));
}

std::string unknown_option(const CLI::App& app, const std::vector<std::string>& words) {
  const auto names = option_names(app);
  for (const auto& word : words) {
    if (word == "--") break;
    if (!looks_like_option(word)) continue;
    const auto name = option_in(word);
    // Letters may stand together: -nv.
    const auto known = name.starts_with("--") ? name : name.substr(0, 2);
    if (std::ranges::find(names, known) == names.end()) return name;
  }
  return {};
}

void tell_usage_fault(Console& console, const CLI::App& app, const CLI::ParseError& fault, const std::string& command) {
  Arguments known{{"command", command}};
  if (dynamic_cast<const CLI::ExtrasError*>(&fault) == nullptr) {
    const auto code = code_of(app, fault, console.language(), known);
    return console.tell(Severity::error, code, known);
  }
  const auto option = unknown_option(app, app.remaining());
  // What stands too much may be somebody's name or number: it is not repeated.
  if (option.empty()) return console.tell(Severity::error, "argument.many", known);
  const auto guess = text::closest(option, option_names(app));
  console.tell(Severity::error, guess ? "option.unknown.suggest" : "option.unknown",
               {{"option", option}, {"command", command}, {"suggestion", guess.value_or("")}});
}

}  // namespace mops::commands
