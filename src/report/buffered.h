// buffered.h -- output that is passed on in large pieces.
#pragma once

#include <string>

#include "report/rows.h"

namespace mops::report {

class Buffered {
 public:
  explicit Buffered(Output& output) : output_(output) {}
  std::string& text() { return text_; }
  void pass_on(bool all) {
    if (!all && text_.size() < (1 << 16)) return;
    output_.write(text_);
    text_.clear();
  }

 private:
  Output& output_;
  std::string text_;
};

}  // namespace mops::report
