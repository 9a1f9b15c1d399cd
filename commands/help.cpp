#include "help.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "examples.h"
#include "registry/option_text.h"
#include "text/fold.h"

namespace mops::commands {
namespace {

std::string summary(registry::Language language, std::string_view name) {
  std::string id = "command.";
  for (const char c : name) id += c == ' ' ? '.' : c;
  return registry::message(language, id);
}

std::string padded(std::string text, std::size_t width) {
  const auto used = text::display_width(text);
  text.append(width > used + 2 ? width - used : 2, ' ');
  return text;
}

constexpr std::pair<Group, std::string_view> kGroups[] = {{Group::set_up, "group.set_up"},
                                                          {Group::work, "group.work"},
                                                          {Group::beside, "group.beside"},
                                                          {Group::plumbing, "group.plumbing"}};

// One line for each first word: the verbs behind it.
std::string all_commands(registry::Language language) {
  std::string text = registry::message(language, "help.overview") + '\n';
  for (const auto& [group, title] : kGroups) {
    std::vector<std::pair<std::string, std::string>> lines;
    for (const auto& command : command_table()) {
      if (command.group != group) continue;
      const auto space = command.name.find(' ');
      const std::string first(command.name.substr(0, space));
      const std::string verb(space == std::string_view::npos ? "" : command.name.substr(space + 1));
      if (lines.empty() || lines.back().first != first) {
        lines.emplace_back(first, verb.empty() ? summary(language, command.name) : verb);
      } else {
        lines.back().second += ", " + verb;
      }
    }
    if (lines.empty()) continue;
    text += '\n' + registry::message(language, title) + '\n';
    for (const auto& [first, rest] : lines) text += "  " + padded(first, 15) + rest + '\n';
  }
  return text + '\n' + registry::message(language, "help.more") + '\n';
}

std::string verbs_of(registry::Language language, const std::string& words) {
  std::string text = summary(language, words) + "\n\n";
  for (const auto* command : commands_under(words))
    text += "  mops " + padded(std::string(command->name), 26) + summary(language, command->name) + '\n';
  return text;
}

// An example, and for porcelain the plumbing that comes to the same.
std::string examples(registry::Language language, const Command& command) {
  const auto section = [&](std::string_view heading, const std::string& line) {
    return '\n' + registry::message(language, heading) + "\n  " + line + '\n';
  };
  if (const auto example = find_example(command.name)) {
    const auto none = registry::message(language, "help.plumbing.none");
    return section("help.example", example->line) +
           section("help.plumbing", example->plumbing.empty() ? none : example->plumbing);
  }
  const auto line = registry::find_message(language, "example." + std::string(command.name));
  return line ? section("help.example", *line) : "";
}

// What schema/options.csv says of it; what the program knows itself stands in it as {names}.
std::string described(registry::Language language, const Command& command, const CLI::Option& option) {
  return registry::fill(registry::option_text(language, command.name, option.get_name()),
                        {{"names", option.get_description()}});
}

}  // namespace

ExitCode print_overview(Console& console, const std::string& words, bool asked_for) {
  const auto text = words.empty() ? all_commands(console.language()) : verbs_of(console.language(), words);
  if (asked_for) {
    console.write(text);
    console.flush();
    return ExitCode::ok;
  }
  if (console.tells_json()) {
    console.tell(Severity::error, "usage.no_command");
  } else {
    std::fwrite(text.data(), 1, text.size(), stderr);
  }
  return ExitCode::usage;
}

ExitCode print_command_help(Console& console, const Command& command, CLI::App& app, bool full) {
  const auto language = console.language();
  std::string text = "mops " + std::string(command.name) + " -- " + summary(language, command.name) + "\n\n";
  text += registry::message(language, "help.usage") + " mops " + std::string(command.name) + ' ' +
          registry::in_words_of(language, command.arguments) + '\n';
  text += examples(language, command);
  std::string last_group;
  for (const auto* option : app.get_options()) {
    const bool common = option->get_group() == "common";
    if (option->get_group().empty() || option->get_positional() || (common && !full)) continue;
    if (option->get_group() != last_group) {
      last_group = option->get_group();
      text += '\n' + registry::message(language, common ? "help.common" : "help.options") + '\n';
    }
    auto name = option->get_name(false, true);
    std::ranges::replace(name, ',', ' ');
    if (option->get_items_expected_max() > 0) name += ' ' + registry::in_words_of(language, option->get_type_name());
    text += "  " + padded(name, 26) + described(language, command, *option) + '\n';
  }
  if (!full) text += '\n' + registry::message(language, "help.full", {{"command", std::string(command.name)}}) + '\n';
  console.write(text);
  console.flush();
  return ExitCode::ok;
}

}  // namespace mops::commands
