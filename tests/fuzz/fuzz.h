// fuzz.h -- what the fuzz targets share.
//
// A target is one file, tests/fuzz/<name>.cpp, with one function that takes any bytes.  It may refuse them with faults
// and with mops::Error, but never crash, hang or call it a bug of its own; what it accepts must keep the promises that
// the target states with require().  Its seeds are the files of tests/fuzz/corpus/<name>/; each defect that was found
// stays there as a file with the defect's name.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "change/source_file.h"
#include "change/writer.h"
#include "store/database.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Says WHAT and ends the run when a promise is broken.
void require(bool kept, std::string_view what);

// Runs WORK, which may refuse its input by Error of any kind but bug.  True when it did not.
bool tolerates(const std::function<void()>& work);

// The first byte of an input chooses among variants; the rest is what is read.
class Choice {
 public:
  Choice(const std::uint8_t* data, std::size_t size);
  unsigned among(unsigned count);
  std::string_view rest() const { return rest_; }

 private:
  unsigned bits_;
  std::string_view rest_;
};

// BYTES as a file without a name in any folder.
class NamelessFile {
 public:
  explicit NamelessFile(std::string_view bytes);
  ~NamelessFile();
  NamelessFile(const NamelessFile&) = delete;
  NamelessFile& operator=(const NamelessFile&) = delete;
  std::string path() const;
  std::string bytes() const;

 private:
  int descriptor_;
};

// A database in memory with the small project T of tests/rules/base.jsonl.
mops::store::Database& centre();

// Does WORK as one operation in centre() up to the rules, and takes it back.  Every fault must have words in both
// languages.
struct Attempt {
  mops::change::Result result;
  std::size_t faults = 0;
};
Attempt attempt(const std::function<void(mops::change::Writer&)>& work);

}  // namespace fuzz
