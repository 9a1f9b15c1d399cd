#include "pager.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "settings.h"

namespace mops::commands {
namespace {

// Whether the first word of COMMAND is a program that the shell will find.
bool can_be_run(const std::string& command) {
  const auto word = command.substr(0, command.find(' '));
  if (word.find('/') != std::string::npos) return access(word.c_str(), X_OK) == 0;
  std::string path = environment("PATH").value_or("");
  while (!path.empty()) {
    const auto folder = path.substr(0, path.find(':'));
    path.erase(0, std::min(folder.size() + 1, path.size()));
    if (!folder.empty() && access((folder + '/' + word).c_str(), X_OK) == 0) return true;
  }
  return false;
}

std::string pager_command() {
  auto command = environment("MOPS_PAGER");
  if (!command) command = environment("PAGER");
  return command.value_or("less");
}

}  // namespace

void Pager::start() {
  const auto command = pager_command();
  int ends[2];
  if (command == "cat" || !can_be_run(command) || pipe2(ends, O_CLOEXEC) != 0) return;
  child_ = fork();
  if (child_ == 0) {
    dup2(ends[0], STDIN_FILENO);
    setenv("LESS", "FRX", 0);
    setenv("LESSCHARSET", "utf-8", 0);
    execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  if (child_ > 0) dup2(ends[1], STDOUT_FILENO);
  close(ends[0]);
  close(ends[1]);
  if (child_ < 0) child_ = 0;
}

void Pager::finish() {
  if (child_ == 0) return;
  // Ctrl-C is the reader's now, who may be searching.
  std::signal(SIGINT, SIG_IGN);
  close(STDOUT_FILENO);
  int status = 0;
  while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {
  }
  child_ = 0;
}

}  // namespace mops::commands
