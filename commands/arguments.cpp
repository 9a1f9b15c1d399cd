#include "arguments.h"

#include <algorithm>
#include <string_view>

namespace mops::commands {
namespace {

constexpr std::string_view kTakeValue[] = {"--db",   "--format", "--fields", "--as-of", "--actor", "-m", "--message",
                                           "--wait", "--diag",   "--lang",   "--color", "-C",      "-c"};

bool takes_value(std::string_view word) { return std::ranges::find(kTakeValue, word) != std::end(kTakeValue); }

std::optional<std::string> value_of_option(const std::vector<std::string>& words, std::string_view name) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--") break;
    if (words[i] == name && i + 1 < words.size()) return words[i + 1];
    if (words[i].starts_with(std::string(name) + '=')) return words[i].substr(name.size() + 1);
  }
  return std::nullopt;
}

const Command* find_command(const std::string& name) {
  const auto table = command_table();
  const auto found = std::ranges::find(table, name, &Command::name);
  return found == table.end() ? nullptr : &*found;
}

// -c KEY=VALUE and --no-config stand before the command and are for us alone.
void take_settings(std::vector<std::string>& words, CommandLine& line) {
  for (std::size_t i = 0; i < words.size() && words[i].starts_with('-') && words[i] != "--";) {
    const auto at = words.begin() + static_cast<std::ptrdiff_t>(i);
    if (words[i] == "--no-config") {
      line.no_config = true;
      words.erase(at);
    } else if (words[i] == "-c") {
      const bool named = i + 1 < words.size();
      line.settings.push_back(named ? words[i + 1] : "");
      words.erase(at, at + (named ? 2 : 1));
    } else {
      i += takes_value(words[i]) ? 2 : 1;
    }
  }
}

}  // namespace

std::vector<std::size_t> first_words(const std::vector<std::string>& words) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < words.size() && places.size() < 3; ++i) {
    if (words[i] == "--") break;
    if (takes_value(words[i])) {
      ++i;
    } else if (!words[i].starts_with('-')) {
      places.push_back(i);
    }
  }
  return places;
}

CommandLine read_command_line(int argc, char** argv) {
  CommandLine line;
  std::vector<std::string> words(argv + 1, argv + argc);
  take_settings(words, line);
  line.diag = value_of_option(words, "--diag");
  line.language = value_of_option(words, "--lang");
  const auto places = first_words(words);
  if (!places.empty()) {
    line.place = static_cast<std::size_t>(argc) - (words.size() - places[0]);
    line.before.assign(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(places[0]));
  }
  for (auto count = places.size(); count > 0 && line.command == nullptr; --count) {
    std::string name;
    for (std::size_t i = 0; i < count; ++i) name += (i > 0 ? " " : "") + words[places[i]];
    line.command = find_command(name);
    if (line.command != nullptr || !commands_under(name).empty()) {
      line.words = name;
      for (auto i = count; i > 0; --i) words.erase(words.begin() + static_cast<std::ptrdiff_t>(places[i - 1]));
      break;
    }
  }
  if (line.words.empty() && !places.empty()) line.words = words[places[0]];
  for (const auto& word : words) {
    if (word == "--") break;
    line.help = line.help || word == "-h" || word == "--help";
    line.full_help = line.full_help || word == "--help";
    line.version = line.version || word == "--version";
    line.quiet = line.quiet || word == "-q" || word == "--quiet";
  }
  line.rest = std::move(words);
  return line;
}

std::vector<const Command*> commands_under(const std::string& words) {
  std::vector<const Command*> found;
  for (const auto& command : command_table())
    if (command.name.starts_with(words + ' ')) found.push_back(&command);
  return found;
}

}  // namespace mops::commands
