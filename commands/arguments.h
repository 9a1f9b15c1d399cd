// arguments.h -- the command line before CLI11 sees it: which command is meant, and how messages are to look.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command.h"

namespace mops::commands {

struct CommandLine {
  const Command* command = nullptr;
  std::string words;                  // the words that were taken for a command, for messages
  std::size_t place = 0;              // of the first of them in argv
  std::vector<std::string> rest;      // everything else, in order
  std::vector<std::string> before;    // options that stand before the command, -c and --no-config aside
  std::vector<std::string> settings;  // KEY=VALUE of each -c
  bool no_config = false;
  bool help = false, full_help = false, version = false, quiet = false;
  std::optional<std::string> diag, language;  // looked for first, so that even a usage error obeys them
};

// The longest row of the command table that the first words name.
CommandLine read_command_line(int argc, char** argv);

// Positions of the first words that are neither options nor values of common options; three at most.
std::vector<std::size_t> first_words(const std::vector<std::string>& words);

// Commands that begin with WORDS ("recruit" → recruit open, recruit import …); for help.
std::vector<const Command*> commands_under(const std::string& words);

}  // namespace mops::commands
