// source_file.h -- a file to be read: its bytes, its digest, what it is and in which encoding.
//
// Text or an .xlsx workbook: the content tells, whatever the name.
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
  // Error(rejected): "file.empty", "file.binary", "file.old_workbook", "file.encrypted_workbook", "file.not_workbook"
  // (a text that is called .xlsx), and as text::Workbook does.  ENCODING overrides what would be recognised; SHEET is
  // the name or number of the sheet to be read, the first when empty.
  static SourceFile open(const std::string& path, std::optional<text::Encoding> encoding = std::nullopt,
                         const std::string& sheet = {});

  const std::string& name() const { return name_; }  // as given; "stdin" for "-"
  const std::string& sha256();                       // waits for the digest to be ready
  std::int64_t bytes() const { return bytes_; }
  text::Encoding encoding() const { return encoding_; }
  bool looks_like_json() const { return first_byte_ == '{'; }
  const text::Workbook* workbook() const { return workbook_.get(); }  // none: it is text
  std::size_t sheet() const { return sheet_; }

  // Its rows from the beginning: of the CSV text, or of the sheet.  The line of the header is where the delimiter is
  // recognised.  The SourceFile must outlive the reader.
  std::unique_ptr<text::RecordReader> records(std::optional<char> delimiter = std::nullopt,
                                              std::size_t header_line = 1);

  // Blocks of a text from the beginning; the SourceFile must outlive it.  Throws Error(rejected) "file.binary" for a
  // workbook.
  text::CsvReader::Source blocks();
  // The whole text as UTF-8; for small files (project files).  Throws Error(rejected) "file.too_large" above LIMIT
  // bytes.
  std::string whole(std::size_t limit);

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
  void open_workbook();

  std::unique_ptr<std::FILE, Closer> file_;
  std::string name_;
  std::string sha256_;
  std::future<std::string> digest_;  // reads file_, so it must go first
  std::int64_t bytes_ = 0;
  char first_byte_ = 0;
  text::Encoding encoding_ = text::Encoding::utf8;
  std::unique_ptr<text::Workbook> workbook_;
  std::size_t sheet_ = 0;

  Watch watch_;
  std::unique_ptr<std::int64_t> position_ = std::make_unique<std::int64_t>(0);  // bytes read; stays when this moves
  std::int64_t to_read_ = 0;
};

}  // namespace mops::change
