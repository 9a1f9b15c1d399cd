#include "output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "error.h"

namespace mops::commands {
namespace {

[[noreturn]] void refuse(const std::string& path, int code) {
  throw Error(ErrorKind::store, "output.file", {{"path", path}, {"reason", std::strerror(code)}});
}

// A link stays one: what it leads to, be it there or not, is replaced.
std::string end_of_links(const std::string& path) {
  constexpr int kLongest = 40;
  std::filesystem::path end = path;
  std::error_code ignored;
  for (int links = 0; std::filesystem::is_symlink(end, ignored); ++links) {
    if (links == kLongest) refuse(path, ELOOP);
    end = end.parent_path() / std::filesystem::read_symlink(end, ignored);
  }
  return end;
}

void flush_folder(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

bool is_equal(const std::string& path, std::string_view bytes) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  const std::string old((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  return old == bytes;
}

}  // namespace

NewFile::NewFile(const std::string& path) : path_(path) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  if (std::filesystem::is_directory(status)) refuse(path, EISDIR);
  if (std::filesystem::is_other(status)) {
    passes_through_ = true;
    descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    held_.emplace();
    path_ = end_of_links(path);
    temporary_ = path_ + ".XXXXXX";
    descriptor_ = ::mkstemp(temporary_.data());
  }
  if (descriptor_ < 0) refuse(path, errno);
}

NewFile::~NewFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!renamed_ && !passes_through_) ::unlink(temporary_.c_str());
}

void NewFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) refuse(path_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void NewFile::take_place(bool keep_mode) {
  if (passes_through_) {
    if (::close(std::exchange(descriptor_, -1)) != 0) refuse(path_, errno);
    return;
  }
  struct stat old {};
  if (keep_mode && ::stat(path_.c_str(), &old) == 0) {
    if (::fchmod(descriptor_, old.st_mode & 07777) != 0) refuse(path_, errno);
    if (::fchown(descriptor_, old.st_uid, old.st_gid) != 0 && errno != EPERM) refuse(path_, errno);
  }
  if (::fsync(descriptor_) != 0 || ::rename(temporary_.c_str(), path_.c_str()) != 0) refuse(path_, errno);
  renamed_ = true;
  flush_folder(path_);
}

bool replace_file(const std::string& path, std::string_view bytes, bool if_changed) {
  std::error_code ignored;
  if (if_changed && std::filesystem::is_regular_file(path, ignored) && is_equal(path, bytes)) return false;
  NewFile file(path);
  file.write(bytes);
  file.take_place(true);
  return true;
}

}  // namespace mops::commands
