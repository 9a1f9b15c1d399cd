// signals.h -- what the system interrupts us with.
#pragma once

#include <csignal>
#include <string_view>

namespace mops::commands {

// Ctrl-C and the like wait while it lives: what must be done as a whole is done, and temporary files do not stay.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&held, signal);
    sigprocmask(SIG_BLOCK, &held, &before_);
  }
  ~SignalsHeld() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

// From now on Ctrl-C and SIGTERM end the program at once with LINE on standard error; SQLite rolls back.
void answer_interrupts(std::string_view line);

// A limit on the size of files becomes an error of writing instead of a death; a standard stream that was closed
// becomes one that fails, so that no file takes its number.
void meet_odd_surroundings();

}  // namespace mops::commands
