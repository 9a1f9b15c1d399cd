#include "child.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>

#include "error.h"
#include "settings.h"
#include "signals.h"

namespace mops::commands {
namespace {

// Ends the work; what waits acts when what was begun is put away.
void give_way() {
  if (interrupt_waits()) throw Error(ErrorKind::store, "store.interrupted");
}

std::vector<char*> words_for_exec(std::vector<std::string>& words) {
  std::vector<char*> list;
  for (auto& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

[[noreturn]] void fail_to_start(const std::string& program) {
  throw Error(ErrorKind::store, "output.file", {{"path", program}, {"reason", std::strerror(errno)}});
}

}  // namespace

std::string program_on_path(const std::string& name) {
  std::string path = environment("PATH").value_or("/usr/bin:/bin");
  while (!path.empty()) {
    const auto end = std::min(path.find(':'), path.size());
    const auto file = path.substr(0, end) + '/' + name;
    path.erase(0, end + 1);
    if (file.front() == '/' && ::access(file.c_str(), X_OK) == 0) return file;
  }
  return {};
}

Child::Child(std::vector<std::string> arguments, std::vector<std::string> surroundings, bool talks) {
  auto argv = words_for_exec(arguments), envp = words_for_exec(surroundings);
  std::array<int, 2> to{-1, -1}, from{-1, -1};
  if (talks && (::pipe2(to.data(), O_CLOEXEC) != 0 || ::pipe2(from.data(), O_CLOEXEC) != 0))
    fail_to_start(arguments[0]);
  id_ = ::fork();
  if (id_ < 0) fail_to_start(arguments[0]);
  if (id_ == 0) {
    ::setpgid(0, 0);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    std::signal(SIGPIPE, SIG_DFL);
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(talks ? to[0] : nowhere, STDIN_FILENO);
    ::dup2(talks ? from[1] : nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::execve(argv[0], argv.data(), envp.data());
    ::_exit(127);
  }
  ::setpgid(id_, id_);
  if (talks) {
    ::close(to[0]);
    ::close(from[1]);
    in_ = to[1];
    out_ = from[0];
  }
}

Child::~Child() {
  if (in_ >= 0) ::close(in_);
  if (out_ >= 0) ::close(out_);
  if (id_ > 0) {
    ::kill(-id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
  }
}

bool Child::ends_within(std::chrono::seconds limit) {
  const auto until = std::chrono::steady_clock::now() + limit;
  do {
    if (::waitpid(id_, &state_, WNOHANG) == id_) {
      id_ = -1;
      return true;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    give_way();
  } while (std::chrono::steady_clock::now() < until);
  return false;
}

int Child::exit_status() const { return WIFEXITED(state_) ? WEXITSTATUS(state_) : -1; }

bool Child::tell(const std::string& line) const {
  return ::write(in_, line.data(), line.size()) == static_cast<ssize_t>(line.size());
}

Child::Heard Child::hear(std::string& line, std::chrono::seconds limit) {
  const auto until = std::chrono::steady_clock::now() + limit;
  for (;;) {
    if (const auto end = heard_.find('\n'); end != std::string::npos) {
      line = heard_.substr(0, end);
      heard_.erase(0, end + 1);
      return Heard::line;
    }
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return Heard::nothing;
    give_way();
    constexpr int kGlance = 100;  // milliseconds until the next look for interrupts
    pollfd waiting{out_, POLLIN, 0};
    if (::poll(&waiting, 1, kGlance) == 0) continue;
    std::array<char, 512> block{};
    const auto count = ::read(out_, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return Heard::end;
    heard_.append(block.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace mops::commands
