// file_argument.h -- files as arguments: left out, they are standard input, unless that is a terminal.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace mops::commands {

void declare_files(CLI::App& app, std::vector<std::string>& files);  // FILE...
void declare_file(CLI::App& app, std::string& file);                 // FILE

}  // namespace mops::commands
