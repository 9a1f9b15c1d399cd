// source_file.h -- a file to be read: its bytes, its digest and its encoding.
//
// The file is read twice, in blocks: once to learn whether it is text and in which encoding, then to parse it.  Its
// digest is computed beside, in a thread of its own when the file is large.  Standard input is first put aside into an
// unnamed temporary file, which nobody else can open and which is gone when the program ends.
#pragma once

#include <cstdio>
#include <future>
#include <memory>
#include <optional>
#include <string>

#include "text/csv.h"
#include "text/encoding.h"

namespace mops::change {

class SourceFile {
 public:
  // PATH "-" is standard input.  Throws Error(store): "file.missing", "file.unreadable", "file.directory";
  // Error(rejected): "file.binary", "file.empty".  ENCODING overrides what would be recognised.
  static SourceFile open(const std::string& path, std::optional<text::Encoding> encoding = std::nullopt);

  const std::string& name() const { return name_; }  // as given; "stdin" for "-"
  const std::string& sha256();                       // waits for the digest to be ready
  std::int64_t bytes() const { return bytes_; }
  text::Encoding encoding() const { return encoding_; }
  bool looks_like_json() const { return first_byte_ == '{'; }

  // Blocks from the beginning, for text::CsvReader; the SourceFile must outlive it.
  text::CsvReader::Source blocks();
  // The whole file as UTF-8; for small files (project files).  Throws Error(rejected) "file.too_large" above LIMIT
  // bytes.
  std::string whole(std::size_t limit);

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  SourceFile() = default;
  void inspect(std::optional<text::Encoding> encoding);

  std::unique_ptr<std::FILE, Closer> file_;
  std::string name_;
  std::string sha256_;
  std::future<std::string> digest_;  // reads file_, so it must go first
  std::int64_t bytes_ = 0;
  char first_byte_ = 0;
  text::Encoding encoding_ = text::Encoding::utf8;
};

}  // namespace mops::change
