#include "signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "progress.h"

namespace mops::commands {
namespace {

// Made beforehand: a handler may hardly do more than write.
char answer[1024];
std::size_t answer_size = 0;

void on_interrupt(int signal) {
  Progress::clear_at_once();
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, answer, answer_size);
  _exit(128 + signal);
}

}  // namespace

void answer_interrupts(std::string_view line) {
  const SignalsHeld held;
  answer_size = std::min(line.size(), sizeof answer - 1);
  std::copy_n(line.data(), answer_size, answer);
  answer[answer_size++] = '\n';
  std::signal(SIGINT, on_interrupt);
  std::signal(SIGTERM, on_interrupt);
}

void meet_odd_surroundings() {
  std::signal(SIGXFSZ, SIG_IGN);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) == -1) ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace mops::commands
