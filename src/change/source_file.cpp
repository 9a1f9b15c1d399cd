#include "change/source_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "error.h"
#include "text/digest.h"
#include "text/encoding_survey.h"
#include "text/file_kind.h"
#include "text/invisible.h"

namespace mops::change {
namespace {

constexpr std::size_t kReadBlock = 1 << 16;
constexpr std::int64_t kWorthAThread = 4 << 20;
constexpr std::size_t kRowsBetweenLooks = 256;  // of who watches

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // .xls, and any workbook with a password
// The name of a stream in such a file, in UTF-16.
constexpr std::string_view kEncryptedPackage("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31);

// What is in a file can be mended by whoever wrote it; a file that cannot be read is a matter of the system.
[[noreturn]] void refuse_source(std::string_view what, const std::string& path, int code = 0) {
  const bool content = what != "file.missing" && what != "file.unreadable" && what != "file.directory";
  throw Error(content ? ErrorKind::rejected : ErrorKind::store, std::string(what),
              {{"path", path}, {"reason", code == 0 ? "" : std::strerror(code)}});
}

// By its own reading places: the file's position stays where it is.  Empty if the file cannot be read.
std::string sha256_of(int file) {
  text::Sha256 digest;
  std::array<char, kReadBlock> block;
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
  if (copy == nullptr) refuse_source("file.unreadable", name, errno);
  std::array<char, kReadBlock> block;
  bool good = true;
  while (const auto count = good ? std::fread(block.data(), 1, block.size(), input) : 0)
    good = std::fwrite(block.data(), 1, count, copy) == count;
  // What is still in a buffer has not met the full disk yet.
  good = good && std::ferror(input) == 0 && std::fflush(copy) == 0;
  if (good) return copy;
  const int code = errno;
  std::fclose(copy);
  refuse_source("file.unreadable", name, code);
}

std::string_view from_first_ink(std::string_view bytes) {
  const auto at = bytes.find_first_not_of(" \t\r\n\v\f");
  return at == bytes.npos ? std::string_view() : bytes.substr(at);
}

// A table of TOML begins with a bracket, too.
bool begins_like_json(std::string_view ink) {
  return ink.starts_with('{') || (ink.starts_with('[') && from_first_ink(ink.substr(1)).starts_with('{'));
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
    if (::stat(path.c_str(), &facts) != 0)
      refuse_source(errno == ENOENT ? "file.missing" : "file.unreadable", path, errno);
    if (S_ISDIR(facts.st_mode)) refuse_source("file.directory", path);
    source.file_.reset(std::fopen(path.c_str(), "rb"));
    if (!source.file_) refuse_source("file.unreadable", path, errno);
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
  std::array<char, kReadBlock> block;
  text::Utf8Check check;
  bool zip = false, ole = false, encrypted = false, blank = true;
  while (const auto count = std::fread(block.data(), 1, block.size(), file_.get())) {
    const std::string_view bytes(block.data(), count);
    auto text = bytes;
    if (bytes_ == 0) {
      zip = bytes.starts_with(kZip);
      ole = bytes.starts_with(kOle);
      marked_ = bytes.starts_with(kByteOrderMark);
      if (marked_) text.remove_prefix(kByteOrderMark.size());
      if (const auto kind = zip || ole ? "" : text::foreign_kind(text); !kind.empty()) refuse_source(kind, name_);
    }
    if (const auto ink = from_first_ink(text); blank && !ink.empty()) {
      blank = false;
      json_ = begins_like_json(ink);
    }
    encrypted = encrypted || (ole && bytes.find(kEncryptedPackage) != bytes.npos);
    check.feed(bytes);
    bytes_ += static_cast<std::int64_t>(count);
  }
  if (std::ferror(file_.get()) != 0) refuse_source("file.unreadable", name_, errno);
  if (blank) refuse_source("file.empty", name_);
  const auto when = bytes_ < kWorthAThread ? std::launch::deferred : std::launch::async;
  digest_ = std::async(when, sha256_of, ::fileno(file_.get()));
  to_read_ = bytes_;
  if (ole) refuse_source(encrypted ? "file.encrypted_workbook" : "file.old_workbook", name_);
  if (zip) return open_workbook();
  if (is_called_workbook(name_)) refuse_source("file.not_workbook", name_);
  decide_encoding(encoding, check.valid_at_end());
}

void SourceFile::decide_encoding(std::optional<text::Encoding> asked, bool valid_utf8) {
  using text::Encoding;
  if (valid_utf8 && asked.value_or(Encoding::utf8) == Encoding::utf8) return;
  text::EncodingSurvey survey;
  std::array<char, kReadBlock> block;
  std::int64_t at = 0;
  while (const auto count = read_at(at, block.data(), block.size())) survey.feed({block.data(), count});
  survey.finish();
  const auto bad_line = survey.first_bad_line();
  const bool utf8_letters = survey.utf8_letters() > 0;
  if (!valid_utf8 && marked_) refuse_line("encoding.after_mark", bad_line, Encoding::utf8);
  if (asked == Encoding::utf8) refuse_line("encoding.byte", bad_line, Encoding::utf8);
  if (asked && (marked_ || (valid_utf8 && utf8_letters))) refuse_line("encoding.is_utf8", 0, *asked);
  if (!asked && utf8_letters) refuse_line("encoding.mixed", bad_line, Encoding::utf8);
  const auto best = survey.best();
  encoding_ = asked ? *asked : best.value_or(Encoding::utf8);
  if (encoding_ == Encoding::utf8) refuse_line("encoding.unknown", bad_line, Encoding::utf8);
  if (const auto line = survey.first_missing_line(encoding_); line > 0) refuse_line("encoding.byte", line, encoding_);
  if (best && !survey.reads_alike(*best, encoding_)) better_ = best;
}

void SourceFile::refuse_line(const char* id, std::size_t line, text::Encoding encoding) const {
  throw Error(ErrorKind::rejected, id,
              {{"at_file", name_}, {"at_line", std::to_string(line)}, {"encoding", std::string(name_of(encoding))}});
}

const std::string& SourceFile::sha256() {
  if (digest_.valid()) sha256_ = digest_.get();
  if (sha256_.empty()) refuse_source("file.unreadable", name_, EIO);
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

std::size_t SourceFile::read_at(std::int64_t& at, char* bytes, std::size_t size) {
  ssize_t count = 0;
  do {
    count = ::pread(::fileno(file_.get()), bytes, size, static_cast<off_t>(at));
  } while (count < 0 && errno == EINTR);
  if (count < 0) refuse_source("file.unreadable", name_, errno);
  at += count;
  return static_cast<std::size_t>(count);
}

// Each reader has a place of its own: while one waits, another may look further.
text::CsvReader::Source SourceFile::blocks() {
  if (workbook_) refuse_source("file.binary", name_);
  *position_ = 0;
  return [this, at = std::int64_t{0}](char* bytes, std::size_t size) mutable {
    const auto count = read_at(at, bytes, size);
    *position_ = std::max(*position_, at);
    return count;
  };
}

text::CsvReader::Source SourceFile::utf8_blocks() {
  constexpr std::size_t kGrowth = 3;  // bytes of UTF-8 for one byte, at most
  return [this, read = blocks(), first = true, raw = std::string()](char* bytes, std::size_t size) mutable {
    raw.resize(encoding_ == text::Encoding::utf8 ? size : size / kGrowth);
    raw.resize(read(raw.data(), raw.size()));
    if (first && raw.starts_with(kByteOrderMark)) raw.erase(0, kByteOrderMark.size());
    first = false;
    std::string utf8;
    text::append_as_utf8(utf8, raw, encoding_);
    std::ranges::copy(utf8, bytes);
    return utf8.size();
  };
}

void SourceFile::note_invisible(std::string_view cell, std::size_t line, std::size_t column) {
  if (!text::has_invisible(cell)) return;
  if (invisible_.cells++ == 0) {
    invisible_.line = line;
    invisible_.column = column;
  }
}

std::string SourceFile::whole(std::size_t limit) {
  if (static_cast<std::size_t>(bytes_) > limit) refuse_source("file.too_large", name_);
  std::string text;
  std::array<char, kReadBlock> block;
  const auto read = utf8_blocks();
  while (const auto count = read(block.data(), block.size())) text.append(block.data(), count);
  return text;
}

}  // namespace mops::change
