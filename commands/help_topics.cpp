// help_topics.cpp -- mops help: what holds for all commands, as texts in schema/help, and the way to everything else.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "context.h"
#include "declare.h"
#include "error.h"
#include "external.h"
#include "help.h"
#include "schema.h"
#include "text/printable.h"
#include "text/suggest.h"

namespace mops::commands {
namespace {

constexpr std::string_view kFolder = "help/", kEnglish = ".en.txt", kPolish = ".pl.txt";

std::vector<std::string> topics() {
  std::vector<std::string> names;
  for (const auto& file : schema::files())
    if (file.name.starts_with(kFolder) && file.name.ends_with(kEnglish))
      names.emplace_back(file.name.substr(kFolder.size(), file.name.size() - kFolder.size() - kEnglish.size()));
  return names;
}

bool is_topic(const std::string& word) { return std::ranges::count(topics(), word) > 0; }

std::string joined(const std::vector<std::string>& words, const char* separator = ", ") {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : separator) + word;
  return text;
}

[[noreturn]] void unknown(const std::string& word) {
  auto names = topics();
  for (const auto& command : command_table()) names.emplace_back(command.name.substr(0, command.name.find(' ')));
  const auto guess = text::closest(word, names);
  throw Error(ErrorKind::usage, guess ? "help.unknown.suggest" : "help.unknown",
              {{"name", word}, {"topics", joined(topics())}, {"suggestion", guess.value_or("")}});
}

// An alias that has the name of a command of ours is never met.
void list_aliases(Context& context) {
  constexpr std::string_view kAlias = "alias.";
  std::string text;
  for (const auto& setting : context.settings.all()) {
    if (!setting.key.starts_with(kAlias)) continue;
    const auto name = setting.key.substr(kAlias.size());
    if (!is_built_in(name)) text += "  " + text::printable(name) + " = " + text::printable(setting.value) + '\n';
  }
  if (!text.empty()) context.console.write('\n' + registry::message(context.language(), "help.aliases") + '\n' + text);
}

ExitCode help(const std::vector<std::string>& words, bool all, Context& context) {
  auto& console = context.console;
  const auto language = console.language();
  if (!words.empty()) {
    const bool polish = language == registry::Language::polish;
    const auto text = schema::find(std::string(kFolder) + words.front() + std::string(polish ? kPolish : kEnglish));
    if (!text || words.size() > 1) unknown(joined(words, " "));
    console.write(*text);
    console.flush();
    return ExitCode::ok;
  }
  print_overview(console, "", true);
  console.write('\n' + registry::message(language, "help.topics") + '\n' + "  " + joined(topics()) + '\n');
  if (all) {
    list_aliases(context);
    console.write('\n' + registry::message(language, "help.external") + '\n');
    for (const auto& name : external_commands()) console.write("  " + text::printable(name) + '\n');
  }
  console.flush();
  return ExitCode::ok;
}

}  // namespace

std::vector<std::string> help_in_other_words(const CommandLine& line, const Settings& settings) {
  // `mops --lang pl help recruit open`: options stay where they are.
  const auto places = first_words(line.rest);
  if (line.help || places.empty() || (places.size() == 1 && is_topic(line.rest[places.front()]))) return {};
  auto other = line.rest;
  const auto first = other[places.front()];
  const auto at = [&](std::size_t place) { return other.begin() + static_cast<std::ptrdiff_t>(place); };
  if (first == "code") {
    other[places.front()] = "explain";
    other.insert(at(places.front()), "rules");
    return other;
  }
  if (!is_built_in(first) && !settings.alias(first) && find_external(first).empty()) return {};
  other.insert(at(places.back() + 1), "--help");
  return other;
}

Action declare_help(CLI::App& app) {
  struct Given {
    std::vector<std::string> words;
    bool all = false;
  };
  auto given = std::make_shared<Given>();
  app.add_option("words", given->words)->type_name("TOPIC");
  app.add_flag("-a,--all", given->all);
  return [given](Context& context) { return help(given->words, given->all, context); };
}

}  // namespace mops::commands
