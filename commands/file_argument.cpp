#include "file_argument.h"

#include <unistd.h>

#include <CLI/CLI.hpp>

namespace mops::commands {
namespace {

// A command that waits for somebody to type a file would seem to hang.
void require_stream() {
  if (isatty(STDIN_FILENO) == 1) throw CLI::RequiredError("FILE");
}

}  // namespace

void declare_files(CLI::App& app, std::vector<std::string>& files) {
  app.add_option("files", files)->type_name("FILE");
  app.parse_complete_callback([&files] {
    if (!files.empty()) return;
    require_stream();
    files.emplace_back("-");
  });
}

void declare_file(CLI::App& app, std::string& file) {
  app.add_option("file", file)->type_name("FILE");
  app.parse_complete_callback([&file] {
    if (!file.empty()) return;
    require_stream();
    file = "-";
  });
}

}  // namespace mops::commands
