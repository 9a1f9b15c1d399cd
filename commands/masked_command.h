// masked_command.h -- the command as typed, for the journal, without what may speak of a person.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace mops::commands {

// Values of options that are marked personal (option_mark.h) and what follows FIELD= in the words of a record become
// "…"; whatever looks like a PESEL is hidden, in a file's name too.  APP has parsed the words.
std::string masked_command(int argc, char** argv, CLI::App& app);

}  // namespace mops::commands
