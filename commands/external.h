// external.h -- commands that are not ours: programs named mops-NAME on PATH.
#pragma once

#include <string>
#include <vector>

namespace mops::commands {

// Whether a command of ours is called so, or begins with that word: nothing else is then looked for.
bool is_built_in(const std::string& name);

// Path of the program for the word NAME.  Never asked for a word that begins a built-in command.
std::string find_external(const std::string& name);  // empty if there is none

// Names of all on PATH that no built-in command hides, sorted, each once.
std::vector<std::string> external_commands();

// What the child is told by its environment.
using Surroundings = std::vector<std::pair<std::string, std::string>>;

// Replaces this process; the child's exit code is ours.  ARGV begins with the word NAME.  Throws Error(store)
// "external.failed" when the program cannot be started.
[[noreturn]] void run_external(const std::string& path, char** argv, const Surroundings& surroundings);

}  // namespace mops::commands
