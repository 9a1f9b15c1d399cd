// help.h -- help from the command table and the declared options.
#pragma once

#include <string>

#include "command.h"
#include "console.h"

namespace mops::commands {

// The commands, or those under WORDS ("recruit").  Asked for: on stdout, exit 0; else a usage error on stderr, exit 2.
ExitCode print_overview(Console& console, const std::string& words, bool asked_for);

ExitCode print_command_help(Console& console, const Command& command, CLI::App& app, bool full);

}  // namespace mops::commands
