// child.h -- a program of others in a process of its own: its lines, its end, and that it never outlives us.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace mops::commands {

// The full name of a program; empty when PATH has none.
std::string program_on_path(const std::string& name);

// In a group of its own, so that it goes with all its children.  Nothing of ours is handed on but what is said.
// While it is waited for, an interrupt that waits (SignalsHeld) ends the wait: Error(store) "store.interrupted".
class Child {
 public:
  // ARGUMENTS begin with the full name of the program; SURROUNDINGS are NAME=VALUE.  One that TALKS reads our lines and
  // writes its own; nobody hears the others.  Throws Error(store) "output.file" when it cannot be started.
  Child(std::vector<std::string> arguments, std::vector<std::string> surroundings, bool talks);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Waits for its end; false when that took longer.
  bool ends_within(std::chrono::seconds limit);
  int exit_status() const;  // -1 when a signal ended it

  bool tell(const std::string& line) const;
  enum class Heard { line, nothing, end };
  // The next line that it says, within the limit.
  Heard hear(std::string& line, std::chrono::seconds limit);

 private:
  pid_t id_ = -1;
  int in_ = -1, out_ = -1, state_ = 0;
  std::string heard_;
};

}  // namespace mops::commands
