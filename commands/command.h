// command.h -- the table of commands.
//
// To add a command: write `Action declare_x(CLI::App&)` in a file of its own, add one row to the table in its group's
// file (command_table.cpp), its summary as message "command.x" to schema/messages.csv, and a transcript to tests.
#pragma once

#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace mops::commands {

class Context;

enum class ExitCode {
  ok = 0,
  no = 1,  // the answer is no: findings, differences
  usage = 2,
  rejected = 3,  // input data invalid, nothing written
  partial = 4,   // committed, but not everything that was asked
  refused = 5,   // needs a decision: target missing, record moved, conflict
  busy = 6,      // lock not had in time; the same command may be tried again
  store = 7,     // database or file missing, unreadable, wrong version, disk full
  bug = 70,
};

// What the database must be ready for before the action runs.
enum class Access { none, read, write };

enum class Group { set_up, work, beside, plumbing };

using Action = std::function<ExitCode(Context&)>;

struct Command {
  std::string_view name;  // "recruit open"
  Group group;
  Access access;
  Action (*declare)(CLI::App& app);
  std::string_view arguments;  // for the usage line
};

std::span<const Command> command_table();

}  // namespace mops::commands
