// source_file.h -- a file to be read: its bytes, its digest, what it is and in which encoding.
//
// Text or an .xlsx workbook: the content tells, whatever the name.  A file of another kind is refused by what it is.
//
// A byte-order mark or valid UTF-8 means UTF-8; else the encoding is recognised, or what --encoding says is held
// against the bytes.  A text is never read in an encoding that does not fit, and never in two.
//
// The file is read twice, in blocks: once to learn whether it is text and in which encoding, then to parse it.  Its
// digest is computed beside, in a thread of its own when the file is large.  Standard input is first put aside into an
// unnamed temporary file, which nobody else can open and which is gone when the program ends.
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "text/csv.h"
#include "text/encoding.h"
#include "text/workbook.h"

namespace mops::change {

// How far the reading of a file has come.
struct ReadingProgress {
  const std::string& file;
  std::size_t rows = 0;
  std::int64_t bytes = 0, of_bytes = 0;
};

class SourceFile {
 public:
  using Watch = std::function<void(const ReadingProgress&)>;

  // PATH "-" is standard input.  Throws Error(store): "file.missing", "file.unreadable", "file.directory";
  // Error(rejected): "file.empty" (no text in it), "file.old_workbook", "file.encrypted_workbook", "file.not_workbook"
  // (a text that is called .xlsx), what text::foreign_kind() says of it, and as text::Workbook does; with the line
  // (arguments at_file and at_line): "encoding.byte", "encoding.mixed", "encoding.after_mark", "encoding.unknown",
  // "encoding.is_utf8".  ENCODING overrides what would be recognised; SHEET is the name or number of the sheet to be
  // read, the first when empty.
  static SourceFile open(const std::string& path, std::optional<text::Encoding> encoding = std::nullopt,
                         const std::string& sheet = {});

  const std::string& name() const { return name_; }  // as given; "stdin" for "-"
  const std::string& sha256();                       // waits for the digest to be ready
  std::int64_t bytes() const { return bytes_; }
  text::Encoding encoding() const { return encoding_; }
  // The encoding that would fit better than the one that was asked for.
  std::optional<text::Encoding> better_encoding() const { return better_; }
  // Objects, one a line or not; or an array of objects.
  bool looks_like_json() const { return json_; }
  const text::Workbook* workbook() const { return workbook_.get(); }  // none: it is text
  std::size_t sheet() const { return sheet_; }

  // Its rows from the beginning: of the CSV text, or of the sheet.  The line of the header is where the delimiter is
  // recognised.  The SourceFile must outlive the reader.
  std::unique_ptr<text::RecordReader> records(std::optional<char> delimiter = std::nullopt,
                                              std::size_t header_line = 1);

  // Blocks of a text from the beginning; the SourceFile must outlive it.  Throws Error(rejected) "file.binary" for a
  // workbook.
  text::CsvReader::Source blocks();
  // The same as UTF-8, without the byte-order mark.
  text::CsvReader::Source utf8_blocks();
  // The whole text as UTF-8; for small files (project files).  Throws Error(rejected) "file.too_large" above LIMIT
  // bytes.
  std::string whole(std::size_t limit);

  // From who reads cells: invisible characters are dropped from them, and what was found is told once for the file.
  struct Invisible {
    std::size_t cells = 0, line = 0, column = 0;  // the first of them
  };
  void note_invisible(std::string_view cell, std::size_t line, std::size_t column);
  Invisible take_invisible() { return std::exchange(invisible_, {}); }

  // WATCH is told now and then how far the reading has come.
  void watch(Watch watch) { watch_ = std::move(watch); }
  // From who reads rows: so many are behind.
  void passed(std::size_t rows) const;

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  SourceFile() = default;
  void inspect(std::optional<text::Encoding> encoding);
  void decide_encoding(std::optional<text::Encoding> asked, bool valid_utf8);
  [[noreturn]] void refuse_line(const char* id, std::size_t line, text::Encoding encoding) const;
  void open_workbook();
  std::size_t read_at(std::int64_t& at, char* bytes, std::size_t size);

  std::unique_ptr<std::FILE, Closer> file_;
  std::string name_;
  std::string sha256_;
  std::future<std::string> digest_;  // reads file_, so it must go first
  std::int64_t bytes_ = 0;
  bool marked_ = false;  // begins with a byte-order mark
  bool json_ = false;
  text::Encoding encoding_ = text::Encoding::utf8;
  std::optional<text::Encoding> better_;
  Invisible invisible_;
  std::unique_ptr<text::Workbook> workbook_;
  std::size_t sheet_ = 0;

  Watch watch_;
  std::unique_ptr<std::int64_t> position_ = std::make_unique<std::int64_t>(0);  // bytes read; stays when this moves
  std::int64_t to_read_ = 0;
};

}  // namespace mops::change
