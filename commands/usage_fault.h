// usage_fault.h -- what is wrong with a command line that CLI11 could not read.
#pragma once

#include <string>
#include <vector>

#include "registry/messages.h"

namespace CLI {
class App;
class Option;
class ParseError;
}  // namespace CLI

namespace mops::commands {

class Console;

// Names the option that APP does not have, with the one that may be meant; or tells what CLI11 says.
void tell_usage_fault(Console& console, const CLI::App& app, const CLI::ParseError& fault, const std::string& command);

// "--on", or what stands in the usage for a file or a key.
std::string shown_name(const CLI::Option& option, registry::Language language);

// The first of WORDS that is an option APP does not have; empty when there is none.
std::string unknown_option(const CLI::App& app, const std::vector<std::string>& words);

}  // namespace mops::commands
