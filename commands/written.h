// written.h -- a result that goes into a file: whether it was written, for people and for scripts.
#pragma once

#include <string>

#include "command.h"

namespace CLI {
class App;
}

namespace mops::commands {

class Context;

// --if-changed, or --if-changed=CODE with the exit code that says "nothing was written"; empty: not asked for.
void declare_if_changed(CLI::App& app, std::string& given);

// Replaces PATH by BYTES, says so, and answers the exit code.  Throws Error(usage) "option.exit_code" first.  With
// --if-changed and a format for programs the result is one record: {"report":…,"path":…,"written":…}.
ExitCode write_result(Context& context, const std::string& report, const std::string& path, const std::string& bytes,
                      const std::string& if_changed);

}  // namespace mops::commands
