#include "text/lines.h"

#include <algorithm>

namespace mops::text {

bool Lines::next(std::string& line) {
  line.clear();
  bool any = false;
  while (true) {
    if (at_ == end_) {
      end_ = source_(buffer_.data(), buffer_.size());
      at_ = 0;
      if (end_ == 0) return any;
    }
    any = true;
    const auto* begin = buffer_.data() + at_;
    const auto* stop = std::find(begin, static_cast<const char*>(buffer_.data()) + end_, '\n');
    if (line.size() < limit_) line.append(begin, stop);
    at_ = static_cast<std::size_t>(stop - buffer_.data());
    if (at_ == end_) continue;
    ++at_;
    return true;
  }
}

}  // namespace mops::text
