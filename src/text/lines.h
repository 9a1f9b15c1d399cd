// lines.h -- lines of a source of blocks.
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "text/csv.h"

namespace mops::text {

class Lines {
 public:
  // A line longer than LIMIT bytes is cut there.
  explicit Lines(CsvReader::Source source, std::size_t limit = std::size_t{16} << 20)
      : source_(std::move(source)), limit_(limit) {}

  // Without its line feed; a last line without one counts.  False when there is none left.
  bool next(std::string& line);

 private:
  CsvReader::Source source_;
  std::size_t limit_;
  std::string buffer_ = std::string(1 << 16, '\0');
  std::size_t at_ = 0, end_ = 0;
};

}  // namespace mops::text
