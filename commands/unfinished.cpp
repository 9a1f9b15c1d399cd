#include "unfinished.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "error.h"
#include "store/database.h"

namespace mops::commands {
namespace {

[[noreturn]] void refuse_existing(const std::string& path) {
  throw Error(ErrorKind::refused, "store.exists", {{"path", path}});
}

void flush(const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

}  // namespace

void refuse_database_file(const std::string& path) {
  throw Error(ErrorKind::store, "store.unreadable", {{"path", path}, {"reason", std::strerror(errno)}});
}

Unfinished::Unfinished(std::string path) : path_(std::move(path)), name_(path_ + ".new." + std::to_string(::getpid())) {
  std::error_code ignored;
  // A link that leads nowhere is there too.
  if (std::filesystem::exists(std::filesystem::symlink_status(path_, ignored))) refuse_existing(path_);
  // The log of a database that stood here before would be put into the new one.
  for (const char* log : {"-wal", "-journal"})
    if (std::filesystem::exists(path_ + log, ignored) && std::filesystem::file_size(path_ + log, ignored) > 0)
      refuse_existing(path_ + log);
  remove();
}

void Unfinished::finish() const {
  flush(name_, O_RDONLY);
  if (::link(name_.c_str(), path_.c_str()) != 0) {
    if (errno == EEXIST) refuse_existing(path_);
    // Some file systems know no second names.
    if (::rename(name_.c_str(), path_.c_str()) != 0) refuse_database_file(path_);
  }
  const auto folder = std::filesystem::path(path_).parent_path();
  flush(folder.empty() ? "." : folder.string(), O_RDONLY | O_DIRECTORY);
}

void Unfinished::remove() const {
  std::error_code ignored;
  for (const auto suffix : store::kSideFiles) std::filesystem::remove(name_ + std::string(suffix), ignored);
}

}  // namespace mops::commands
