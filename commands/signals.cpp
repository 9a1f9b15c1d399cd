#include "signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>

#include "progress.h"
#include "store/database.h"

namespace mops::commands {
namespace {

constexpr std::array kInterrupts{SIGINT, SIGTERM, SIGHUP};

// Made beforehand: a handler may hardly do more than write.
struct Answer {
  char text[1024];
  std::size_t size = 0;

  void set(std::string_view line) {
    size = std::min(line.size(), sizeof text - 1);
    std::copy_n(line.data(), size, text);
    text[size++] = '\n';
  }
};
Answer nothing_written, file_written;
volatile std::sig_atomic_t file_replaced = 0;
volatile std::sig_atomic_t settled_code = -1;  // of a command whose result has been told
bool committed = false;

void on_interrupt(int signal) {
  if (settled_code >= 0) _exit(settled_code);
  Progress::clear_at_once();
  const auto& answer = file_replaced != 0 ? file_written : nothing_written;
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, answer.text, answer.size);
  _exit(128 + signal);
}

sigset_t interrupts() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : kInterrupts) sigaddset(&set, signal);
  return set;
}

int holders = 0;       // of the signals
sigset_t unheld_mask;  // as it was before the first of them

void hold() {
  if (++holders > 1) return;
  const auto set = interrupts();
  sigprocmask(SIG_BLOCK, &set, &unheld_mask);
}

void let_go() {
  if (--holders == 0) sigprocmask(SIG_SETMASK, &unheld_mask, nullptr);
}

// Held from before a commit until its result has been told, or until it has failed.
class CommitHeld : public store::CommitWatch {
 public:
  void before() noexcept override { hold(); }
  void after(bool done) noexcept override {
    if (!done) return let_go();
    if (committed) let_go();  // one hold is enough for all that is committed
    committed = true;
  }
};
CommitHeld commit_held;

}  // namespace

SignalsHeld::SignalsHeld() { hold(); }
SignalsHeld::~SignalsHeld() { let_go(); }

// One that is ignored waits too while it is held, and means nothing.
bool interrupt_waits() {
  sigset_t waiting;
  sigpending(&waiting);
  return std::ranges::any_of(kInterrupts, [&](int signal) {
    struct sigaction action {};
    return sigismember(&waiting, signal) == 1 && ::sigaction(signal, nullptr, &action) == 0 &&
           action.sa_handler != SIG_IGN;
  });
}

void answer_interrupts(std::string_view nothing, std::string_view file) {
  const SignalsHeld held;
  nothing_written.set(nothing);
  file_written.set(file);
  store::watch_commits(&commit_held);
  for (const int signal : kInterrupts) {
    struct sigaction action {};
    if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = on_interrupt;
    sigaction(signal, &action, nullptr);
  }
}

void note_file_replaced() { file_replaced = 1; }

bool has_committed() { return committed; }

void settle(ExitCode code) {
  if (!committed || settled_code >= 0) return;
  settled_code = static_cast<int>(code);
  let_go();
}

void meet_odd_surroundings() {
  std::signal(SIGXFSZ, SIG_IGN);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) == -1) ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace mops::commands
