// zip_archive.h -- the parts of a ZIP archive, read in blocks and one at a time.
//
// Nothing is believed of an archive that somebody sent: a part must come out as long as the directory says and with the
// right check sum, and one that would expand to far more than a spreadsheet ever does is refused before it is read.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "error.h"
#include "text/csv.h"

namespace mops::text {

// Random access to the bytes of a file.
struct ByteStore {
  // Fills at most `size` bytes from `offset` on and says how many; fewer than asked mean the end.
  std::function<std::size_t(std::uint64_t offset, char* bytes, std::size_t size)> read;
  std::uint64_t size = 0;
};

class ZipArchive {
 public:
  // A part that expands to more than this, and by more than the ratio, is a bomb.
  static constexpr std::uint64_t kHarmlessSize = std::uint64_t{64} << 20;
  static constexpr std::uint64_t kHighestRatio = 100;

  // PATH is for messages.  Throws Error(rejected) "workbook.damaged" for what is no whole archive.
  ZipArchive(ByteStore bytes, std::string path);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  // Part names do not tell letter case, nor a slash from a backslash.
  bool has(const std::string& part);
  // How many bytes of the archive PART takes; 0 when there is none.
  std::uint64_t packed_size(const std::string& part);

  // Blocks of PART; opening another ends them.  Throws Error(rejected), here and while reading:
  // "workbook.part_missing", "workbook.encrypted", "workbook.bomb", "workbook.damaged".
  CsvReader::Source open(const std::string& part);

 private:
  struct Reader;
  std::size_t read(const std::string& part, char* bytes, std::size_t size);
  [[noreturn]] void refuse(const char* id, const std::string& part) const;

  std::string path_;
  std::unique_ptr<Reader> reader_;
};

}  // namespace mops::text
