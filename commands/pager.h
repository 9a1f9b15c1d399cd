// pager.h -- what is longer than the screen is read with a pager, on a terminal.
#pragma once

#include <sys/types.h>

#include <string>

namespace mops::commands {

// Between its making and its end all that goes to stdout is read through the program that MOPS_PAGER, else PAGER names,
// `less -FRX` by default: it leaves at once when everything fits the screen.  No such program, or `cat`: none.
class Pager {
 public:
  Pager() = default;
  ~Pager() { finish(); }
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  void start();
  // Waits until the reader has read; stdout must be flushed before.
  void finish();

 private:
  pid_t child_ = 0;
};

}  // namespace mops::commands
