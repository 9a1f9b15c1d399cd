// help.h -- help from the command table and the declared options.
#pragma once

#include <string>
#include <vector>

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "settings.h"

namespace mops::commands {

// The commands, or those under WORDS ("recruit").  Asked for: on stdout, exit 0; else a usage error on stderr, exit 2.
ExitCode print_overview(Console& console, const std::string& words, bool asked_for);

ExitCode print_command_help(Console& console, const Command& command, CLI::App& app, bool full);

// help_topics.cpp.  What `mops help` shows itself is left alone: topics, external commands (-a), the overview.  For
// everything else, the command line that shows it: `mops recruit open --help`, `mops rules explain CODE`.
std::vector<std::string> help_in_other_words(const CommandLine& line, const Settings& settings);

}  // namespace mops::commands
