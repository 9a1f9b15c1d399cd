#include "change/source_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "error.h"
#include "text/digest.h"

namespace mops::change {
namespace {

constexpr std::size_t kBlock = 1 << 16;
constexpr std::int64_t kWorthAThread = 4 << 20;

// What is in a file can be mended by whoever wrote it; a file that cannot be read is a matter of the system.
[[noreturn]] void refuse(const char* id, const std::string& path, int code = 0) {
  const std::string_view what = id;
  const bool content = what == "file.binary" || what == "file.empty" || what == "file.too_large";
  throw Error(content ? ErrorKind::rejected : ErrorKind::store, id,
              {{"path", path}, {"reason", code == 0 ? "" : std::strerror(code)}});
}

// By its own reading places: the file's position stays where it is.  Empty if the file cannot be read.
std::string sha256_of(int file) {
  text::Sha256 digest;
  std::array<char, kBlock> block;
  off_t at = 0;
  while (const auto count = ::pread(file, block.data(), block.size(), at)) {
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {};
    digest.update({block.data(), static_cast<std::size_t>(count)});
    at += count;
  }
  return digest.hex();
}

std::FILE* put_aside(std::FILE* input, const std::string& name) {
  std::FILE* copy = std::tmpfile();
  if (copy == nullptr) refuse("file.unreadable", name, errno);
  std::array<char, kBlock> block;
  while (const auto count = std::fread(block.data(), 1, block.size(), input)) {
    if (std::fwrite(block.data(), 1, count, copy) != count) {
      const int code = errno;
      std::fclose(copy);
      refuse("file.unreadable", name, code);
    }
  }
  return copy;
}

}  // namespace

SourceFile SourceFile::open(const std::string& path, std::optional<text::Encoding> encoding) {
  SourceFile source;
  if (path == "-") {
    source.name_ = "stdin";
    source.file_.reset(put_aside(stdin, source.name_));
  } else {
    source.name_ = path;
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) refuse(errno == ENOENT ? "file.missing" : "file.unreadable", path, errno);
    if (S_ISDIR(facts.st_mode)) refuse("file.directory", path);
    source.file_.reset(std::fopen(path.c_str(), "rb"));
    if (!source.file_) refuse("file.unreadable", path, errno);
    if (!S_ISREG(facts.st_mode)) source.file_.reset(put_aside(source.file_.get(), path));
  }
  source.inspect(encoding);
  return source;
}

void SourceFile::inspect(std::optional<text::Encoding> encoding) {
  std::rewind(file_.get());
  std::array<char, kBlock> block;
  text::Utf8Check check;
  std::string sample;
  while (const auto count = std::fread(block.data(), 1, block.size(), file_.get())) {
    const std::string_view bytes(block.data(), count);
    if (bytes_ == 0) {
      if (text::looks_binary(bytes)) refuse("file.binary", name_);
      first_byte_ = bytes.front();
    }
    if (check.valid_so_far()) {
      check.feed(bytes);
      // The block with the first foreign byte is the one that tells which encoding it is.
      if (!check.valid_so_far()) sample = bytes;
    }
    bytes_ += static_cast<std::int64_t>(count);
  }
  if (std::ferror(file_.get()) != 0) refuse("file.unreadable", name_, errno);
  if (bytes_ == 0) refuse("file.empty", name_);
  const auto when = bytes_ < kWorthAThread ? std::launch::deferred : std::launch::async;
  digest_ = std::async(when, sha256_of, ::fileno(file_.get()));
  if (encoding) {
    encoding_ = *encoding;
  } else if (!check.valid_at_end()) {
    encoding_ = text::Encoding::windows_1250;
  }
}

const std::string& SourceFile::sha256() {
  if (digest_.valid()) sha256_ = digest_.get();
  if (sha256_.empty()) refuse("file.unreadable", name_, EIO);
  return sha256_;
}

text::CsvReader::Source SourceFile::blocks() {
  std::rewind(file_.get());
  return [this](char* bytes, std::size_t size) {
    const auto count = std::fread(bytes, 1, size, file_.get());
    if (count == 0 && std::ferror(file_.get()) != 0) refuse("file.unreadable", name_, errno);
    return count;
  };
}

std::string SourceFile::whole(std::size_t limit) {
  if (static_cast<std::size_t>(bytes_) > limit) refuse("file.too_large", name_);
  std::string raw(static_cast<std::size_t>(bytes_), '\0');
  const auto read = blocks();
  std::size_t at = 0;
  while (const auto count = read(raw.data() + at, raw.size() - at)) at += count;
  raw.resize(at);
  if (encoding_ == text::Encoding::utf8) return raw;
  std::string utf8;
  text::append_as_utf8(utf8, raw, encoding_);
  return utf8;
}

}  // namespace mops::change
