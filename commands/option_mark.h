// option_mark.h -- what the value of an option is, said where the option is declared.
#pragma once

#include <CLI/CLI.hpp>

namespace mops::commands {

enum class Mark {
  output,   // names a file that the command writes: checked against all that is in use before anything is read
  personal  // may speak of a person: the journal keeps that the option was given, and not what it said
};

// Files that are read need no mark: every value whose type is called FILE is one, unless it is an output.
CLI::Option* mark(CLI::Option* option, Mark mark);
bool has_mark(CLI::Option& option, Mark mark);

// A personal option of words: --reason.
CLI::Option* add_words(CLI::App& app, const std::string& name, std::string& words);

}  // namespace mops::commands
