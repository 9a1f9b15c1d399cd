#include "change/source_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "error.h"
#include "text/digest.h"

namespace mops::change {
namespace {

constexpr std::size_t kBlock = 1 << 16;
constexpr std::int64_t kWorthAThread = 4 << 20;
constexpr std::size_t kRowsBetweenLooks = 256;  // of who watches

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // .xls, and any workbook with a password
// The name of a stream in such a file, in UTF-16.
constexpr std::string_view kEncryptedPackage("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31);

// What is in a file can be mended by whoever wrote it; a file that cannot be read is a matter of the system.
[[noreturn]] void refuse(const char* id, const std::string& path, int code = 0) {
  const std::string_view what = id;
  const bool content = what != "file.missing" && what != "file.unreadable" && what != "file.directory";
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
  bool good = true;
  while (const auto count = good ? std::fread(block.data(), 1, block.size(), input) : 0)
    good = std::fwrite(block.data(), 1, count, copy) == count;
  // What is still in a buffer has not met the full disk yet.
  good = good && std::ferror(input) == 0 && std::fflush(copy) == 0;
  if (good) return copy;
  const int code = errno;
  std::fclose(copy);
  refuse("file.unreadable", name, code);
}

bool is_called_workbook(std::string name) {
  std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name.ends_with(".xlsx") || name.ends_with(".xlsm");
}

// Tells its source how many rows are behind.
class WatchedReader final : public text::RecordReader {
 public:
  WatchedReader(std::unique_ptr<text::RecordReader> inner, const SourceFile& source)
      : inner_(std::move(inner)), source_(source) {}
  bool next(text::CsvRecord& record) override {
    if (!inner_->next(record)) return false;
    source_.passed(record.number);
    return true;
  }
  const std::optional<text::CsvError>& error() const override { return inner_->error(); }

 private:
  std::unique_ptr<text::RecordReader> inner_;
  const SourceFile& source_;
};

}  // namespace

SourceFile SourceFile::open(const std::string& path, std::optional<text::Encoding> encoding, const std::string& sheet) {
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
  if (source.workbook_) {
    source.sheet_ = source.workbook_->find_sheet(sheet);
    source.to_read_ = static_cast<std::int64_t>(source.workbook_->packed_size(source.sheet_));
  } else if (!sheet.empty()) {
    throw Error(ErrorKind::usage, "sheet.no_workbook", {{"path", source.name_}});
  }
  return source;
}

void SourceFile::inspect(std::optional<text::Encoding> encoding) {
  std::rewind(file_.get());
  std::array<char, kBlock> block;
  text::Utf8Check check;
  std::string sample;
  bool zip = false, ole = false, encrypted = false;
  while (const auto count = std::fread(block.data(), 1, block.size(), file_.get())) {
    const std::string_view bytes(block.data(), count);
    if (bytes_ == 0) {
      zip = bytes.starts_with(kZip);
      ole = bytes.starts_with(kOle);
      if (!zip && !ole && text::looks_binary(bytes)) refuse("file.binary", name_);
      first_byte_ = bytes.front();
    }
    encrypted = encrypted || (ole && bytes.find(kEncryptedPackage) != bytes.npos);
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
  to_read_ = bytes_;
  if (ole) refuse(encrypted ? "file.encrypted_workbook" : "file.old_workbook", name_);
  if (zip) return open_workbook();
  if (is_called_workbook(name_)) refuse("file.not_workbook", name_);
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

// A byte that cannot be read is missing, and the archive then found damaged.
void SourceFile::open_workbook() {
  const auto read = [file = fileno(file_.get()), position = position_.get()](std::uint64_t offset, char* bytes,
                                                                             std::size_t size) {
    const auto count = std::max<ssize_t>(0, pread(file, bytes, size, static_cast<off_t>(offset)));
    *position += count;
    return static_cast<std::size_t>(count);
  };
  workbook_ = std::make_unique<text::Workbook>(text::ByteStore{read, static_cast<std::uint64_t>(bytes_)}, name_);
}

std::unique_ptr<text::RecordReader> SourceFile::records(std::optional<char> delimiter, std::size_t header_line) {
  std::unique_ptr<text::RecordReader> reader;
  if (workbook_) {
    *position_ = 0;
    reader = workbook_->records(sheet_, header_line);
  } else {
    const text::CsvOptions options{.encoding = encoding_, .delimiter = delimiter, .header_line = header_line};
    reader = std::make_unique<text::CsvReader>(blocks(), options);
  }
  return watch_ ? std::make_unique<WatchedReader>(std::move(reader), *this) : std::move(reader);
}

void SourceFile::passed(std::size_t rows) const {
  if (watch_ && rows % kRowsBetweenLooks == 0) watch_({name_, rows, std::min(*position_, to_read_), to_read_});
}

text::CsvReader::Source SourceFile::blocks() {
  if (workbook_) refuse("file.binary", name_);
  std::rewind(file_.get());
  *position_ = 0;
  return [this](char* bytes, std::size_t size) {
    const auto count = std::fread(bytes, 1, size, file_.get());
    if (count == 0 && std::ferror(file_.get()) != 0) refuse("file.unreadable", name_, errno);
    *position_ += static_cast<std::int64_t>(count);
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
