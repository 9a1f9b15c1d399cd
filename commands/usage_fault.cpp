#include "usage_fault.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "console.h"
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

}  // namespace

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
  if (dynamic_cast<const CLI::ExtrasError*>(&fault) == nullptr) {
    console.tell(Severity::error, "usage", {{"reason", fault.what()}, {"command", command}});
    return;
  }
  const auto option = unknown_option(app, app.remaining());
  // What stands too much may be somebody's name or number: it is not repeated.
  if (option.empty()) return console.tell(Severity::error, "argument.many", {{"command", command}});
  const auto guess = text::closest(option, option_names(app));
  console.tell(Severity::error, guess ? "option.unknown.suggest" : "option.unknown",
               {{"option", option}, {"command", command}, {"suggestion", guess.value_or("")}});
}

}  // namespace mops::commands
