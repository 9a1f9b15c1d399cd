#include "store/writer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "error.h"

namespace mops::store {
namespace {

// SQLite's files stand beside the file that a link leads to, and so does ours.
std::string beside(const std::string& path) {
  char* real = ::realpath(path.c_str(), nullptr);
  std::string lock = real != nullptr ? real : path;
  std::free(real);
  return lock + kLockSuffix;
}

// The file has the owner, group and mode of the database, like SQLite's side files.  A link, a second name of another
// file or a pipe in its place is left alone.
int open_lock(const std::string& path) {
  struct stat database {};
  if (::stat(path.c_str(), &database) != 0) return -1;
  const auto name = beside(path);
  constexpr int kFlags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  int file = ::open(name.c_str(), kFlags | O_CREAT | O_EXCL, 0600);
  if (file >= 0) {
    const bool ours = database.st_uid == ::geteuid() && database.st_gid == ::getegid();
    if (!ours && ::fchown(file, database.st_uid, database.st_gid) != 0)
      static_cast<void>(::fchown(file, static_cast<uid_t>(-1), database.st_gid) == 0);
    ::fchmod(file, database.st_mode & 0666);
  } else if (errno == EEXIST) {
    file = ::open(name.c_str(), kFlags);
  }
  struct stat facts {};
  if (file >= 0 && (::fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_nlink != 1)) {
    ::close(file);
    return -1;
  }
  return file;
}

// One line for each; a line break in a value would forge another.
std::string line(std::string_view name, std::string value) {
  for (char& c : value)
    if (c == '\n' || c == '\r') c = ' ';
  return std::string(name) + ' ' + value + '\n';
}

std::string value_of(const std::string& text, const std::string& name) {
  const auto at = ('\n' + text).find('\n' + name + ' ');
  if (at == std::string::npos) return {};
  const auto begin = at + name.size() + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

[[noreturn]] void refuse_lock(const std::string& path, int file) {
  std::array<char, 4096> block{};
  const auto count = ::pread(file, block.data(), block.size(), 0);
  ::close(file);
  const std::string text(block.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
  const auto pid = value_of(text, "pid");
  if (pid.empty()) throw Error(ErrorKind::busy, "store.busy", {{"path", path}, {"reason", ""}});
  throw Error(ErrorKind::busy, "store.busy.held",
              {{"path", path},
               {"pid", pid},
               {"actor", value_of(text, "actor")},
               {"command", value_of(text, "command")},
               {"since", value_of(text, "since")}});
}

}  // namespace

WriterLock::WriterLock(const std::string& path, const LockHolder& holder, const std::function<bool()>& wait) {
  file_ = open_lock(path);
  if (file_ < 0) return;
  while (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) {
      ::close(std::exchange(file_, -1));
      return;
    }
    if (!wait()) refuse_lock(path, std::exchange(file_, -1));
  }
  const auto text = line("pid", std::to_string(::getpid())) + line("actor", holder.actor) +
                    line("command", holder.command) + line("since", holder.since);
  // Who cannot say who they are (a full disk) has the lock all the same.
  if (::ftruncate(file_, 0) == 0) static_cast<void>(::pwrite(file_, text.data(), text.size(), 0) > 0);
}

WriterLock::WriterLock(WriterLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

WriterLock::~WriterLock() {
  if (file_ < 0) return;
  static_cast<void>(::ftruncate(file_, 0) == 0);
  ::close(file_);
}

}  // namespace mops::store
