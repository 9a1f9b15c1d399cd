#include "output_file.h"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "error.h"

namespace mops::commands {
namespace {

[[noreturn]] void refuse_output(const std::string& path, int code) {
  throw Error(ErrorKind::store, "output.file", {{"path", path}, {"reason", std::strerror(code)}});
}

// "report.csv.k3Jx0Q"
std::string temporary_name(const std::string& name) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  std::array<unsigned char, 6> random{};
  if (::getrandom(random.data(), random.size(), 0) < 0) random.fill(static_cast<unsigned char>(::getpid()));
  std::string text = name + '.';
  for (const auto byte : random) text += kLetters[byte % kLetters.size()];
  return text;
}

// Under a name that nobody has: a link that stands there is not followed.
int make_beside(int folder, const std::string& name, std::string& temporary) {
  constexpr int kTries = 100;
  for (int i = 0; i < kTries; ++i) {
    temporary = temporary_name(name);
    const int file = ::openat(folder, temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file >= 0 || errno != EEXIST) return file;
  }
  return -1;
}

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const auto count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) refuse_output(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

class Descriptor : public report::Output {
 public:
  Descriptor(int descriptor, const std::string& path) : descriptor_(descriptor), path_(path) {}
  void write(std::string_view bytes) override { write_all(descriptor_, bytes, path_); }

 private:
  int descriptor_;
  const std::string& path_;
};

void flush_folder(int folder) {
  const int descriptor = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
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

NewFile::NewFile(const CommandFiles& files, const std::string& path) : path_(path), where_(destination_of(path)) {
  files.require_output(path);
  if (where_.passes_through()) return;
  held_.emplace();
  folder_ = ::open((where_.folder + '/').c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (folder_ < 0) refuse_output(path_, errno);
  descriptor_ = make_beside(folder_, where_.name, temporary_);
  if (descriptor_ >= 0) return;
  const int code = errno;
  ::close(folder_);
  refuse_output(path_, code);
}

NewFile::~NewFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (folder_ < 0) return;
  if (!renamed_) ::unlinkat(folder_, temporary_.c_str(), 0);
  ::close(folder_);
}

void NewFile::write(std::string_view bytes) {
  if (where_.passes_through()) return aside_.write(bytes);
  write_all(descriptor_, bytes, path_);
}

// What somebody else put into a folder for everybody hands on nothing: they would choose who may read the new file.
void NewFile::inherit() {
  struct stat old {};
  if (::fstatat(folder_, where_.name.c_str(), &old, AT_SYMLINK_NOFOLLOW) != 0) return;
  if ((where_.folder_facts.st_mode & S_IWOTH) != 0 && !where_.trusts(old.st_uid)) return;
  mode_t mode = old.st_mode & 0777;
  if (::fchown(descriptor_, old.st_uid, old.st_gid) != 0) {
    if (errno != EPERM) refuse_output(path_, errno);
    // The group alone can be handed on by its members; what it may do is not for ours.
    if (::fchown(descriptor_, static_cast<uid_t>(-1), old.st_gid) != 0) mode &= ~static_cast<mode_t>(S_IRWXG);
  }
  if (::fchmod(descriptor_, mode) != 0) refuse_output(path_, errno);
}

void NewFile::complete(bool keep_mode) {
  if (std::exchange(complete_, true) || where_.passes_through()) return;
  if (keep_mode) inherit();
  if (::fsync(descriptor_) != 0) refuse_output(path_, errno);
}

void NewFile::pass_through() {
  if (where_.descriptor >= 0) {
    if (where_.descriptor == STDOUT_FILENO) std::fflush(stdout);
    Descriptor out(where_.descriptor, path_);
    return aside_.pour(out);
  }
  descriptor_ = ::open(where_.path().c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor_ < 0) refuse_output(path_, errno);
  Descriptor out(descriptor_, path_);
  aside_.pour(out);
  if (::close(std::exchange(descriptor_, -1)) != 0) refuse_output(path_, errno);
}

void NewFile::take_place(bool keep_mode) {
  if (where_.passes_through()) return pass_through();
  complete(keep_mode);
  if (::renameat(folder_, temporary_.c_str(), folder_, where_.name.c_str()) != 0) refuse_output(path_, errno);
  renamed_ = true;
  note_file_replaced();
  flush_folder(folder_);
}

bool replace_file(const CommandFiles& files, const std::string& path, std::string_view bytes, bool if_changed) {
  std::error_code ignored;
  if (if_changed && std::filesystem::is_regular_file(path, ignored) && is_equal(path, bytes)) return false;
  NewFile file(files, path);
  file.write(bytes);
  file.take_place(true);
  return true;
}

}  // namespace mops::commands
