// reversed.h -- a container from its end, in a range-for.
#pragma once

namespace mops::change {

// std::views::reverse, which Clang 14 does not take with the standard library of GCC 12.  RANGE must outlive the loop.
template <class Range>
class Reversed {
 public:
  explicit Reversed(const Range& range) : range_(range) {}
  auto begin() const { return range_.rbegin(); }
  auto end() const { return range_.rend(); }

 private:
  const Range& range_;
};

}  // namespace mops::change
