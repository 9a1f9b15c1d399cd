#include "spool.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "error.h"

namespace mops::commands {
namespace {

constexpr std::size_t kInMemory = 1 << 20;

[[noreturn]] void refuse_spool(int code) {
  throw Error(ErrorKind::store, "output.file", {{"path", P_tmpdir}, {"reason", std::strerror(code)}});
}

void append_bytes(std::FILE* file, std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size()) refuse_spool(errno);
}

}  // namespace

void Spool::write(std::string_view bytes) {
  if (!file_ && memory_.size() + bytes.size() <= kInMemory) {
    memory_ += bytes;
    return;
  }
  if (!file_) {
    file_.reset(std::tmpfile());
    if (!file_) refuse_spool(errno);
    append_bytes(file_.get(), std::exchange(memory_, {}));
  }
  append_bytes(file_.get(), bytes);
}

void Spool::pour(report::Output& to) {
  if (!file_) return to.write(std::exchange(memory_, {}));
  const auto file = std::move(file_);
  if (std::fflush(file.get()) != 0) refuse_spool(errno);
  std::rewind(file.get());
  std::array<char, 1 << 16> block;
  while (const auto count = std::fread(block.data(), 1, block.size(), file.get())) to.write({block.data(), count});
  if (std::ferror(file.get()) != 0) refuse_spool(errno);
}

}  // namespace mops::commands
