// spool.h -- output that has to wait: kept in memory while it is small, then in an unnamed file.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "report/rows.h"

namespace mops::commands {

// What waits may be personal: the file has no name and nobody else can open it.
// Throws Error(store) "output.file" when there is no room for it.
class Spool : public report::Output {
 public:
  void write(std::string_view bytes) override;
  // All of it in order; the spool is empty then.
  void pour(report::Output& to);
  bool empty() const { return memory_.empty() && !file_; }

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string memory_;
  std::unique_ptr<std::FILE, Closer> file_;
};

}  // namespace mops::commands
