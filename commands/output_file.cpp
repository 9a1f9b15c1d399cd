#include "output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "error.h"

namespace mops::commands {
namespace {

[[noreturn]] void refuse(const std::string& path, int code) {
  throw Error(ErrorKind::store, "output.file", {{"path", path}, {"reason", std::strerror(code)}});
}

// Removes the temporary file unless it got its final name.
class Temporary {
 public:
  explicit Temporary(const std::string& beside) : path_(beside + ".XXXXXX") {
    descriptor_ = ::mkstemp(path_.data());
    if (descriptor_ < 0) refuse(beside, errno);
  }
  ~Temporary() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!renamed_) ::unlink(path_.c_str());
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto count = ::write(descriptor_, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) refuse(path_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }
  void take_place_of(const std::string& path) {
    struct stat old {};
    if (::stat(path.c_str(), &old) == 0) {
      if (::fchmod(descriptor_, old.st_mode & 07777) != 0) refuse(path, errno);
      if (::fchown(descriptor_, old.st_uid, old.st_gid) != 0 && errno != EPERM) refuse(path, errno);
    }
    if (::fsync(descriptor_) != 0 || ::rename(path_.c_str(), path.c_str()) != 0) refuse(path, errno);
    renamed_ = true;
  }

 private:
  std::string path_;
  int descriptor_ = -1;
  bool renamed_ = false;
};

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

bool replace_file(const std::string& path, std::string_view bytes, bool if_changed) {
  if (if_changed && is_equal(path, bytes)) return false;
  Temporary file(path);
  file.write(bytes);
  file.take_place_of(path);
  flush_folder(path);
  return true;
}

}  // namespace mops::commands
