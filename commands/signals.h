// signals.h -- what the system interrupts us with.
#pragma once

#include <string_view>

#include "command.h"

namespace mops::commands {

// Ctrl-C and the like wait while it lives: what must be done as a whole is done, and temporary files do not stay.
class SignalsHeld {
 public:
  SignalsHeld();
  ~SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
};

// Whether one of them waits: who holds them for long asks, puts away what he has begun, and lets go.
bool interrupt_waits();

// From now on Ctrl-C, SIGTERM and a terminal that goes away end the program at once with a line on standard error:
// NOTHING as long as nothing was written (SQLite rolls back), FILE once a file has been replaced.  A signal that
// whoever started us had ignored stays so.  From the beginning of a commit they wait; when it fails they act as before,
// and when it is done nothing says any more that nothing was written.
void answer_interrupts(std::string_view nothing, std::string_view file);

// A file has been replaced; before the signals held meanwhile may act.
void note_file_replaced();

// Whether something was committed to a database.
bool has_committed();

// The result has been told: who interrupts what is left (putting the log into the database) gets CODE at once.
void settle(ExitCode code);

// A limit on the size of files becomes an error of writing instead of a death; a standard stream that was closed
// becomes one that fails, so that no file takes its number.
void meet_odd_surroundings();

}  // namespace mops::commands
