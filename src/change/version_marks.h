// version_marks.h -- check sums of the versions that an operation wrote, by which fsck names the record that is not
// what was sealed.
//
// A seal says that something of an operation was changed, not what.  Beside it stands a mark for each version, in the
// order of the seal: eight hexadecimal digits.  They prove nothing -- that is what the seal is for -- they only point.
// An operation that wrote more than kMostMarks versions has a mark for every so many of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mops::change {

inline constexpr std::int64_t kMostMarks = std::int64_t{1} << 16;

// How many of VERSIONS one mark stands for.
std::int64_t versions_a_mark(std::int64_t versions);

class MarkMaker {
 public:
  explicit MarkMaker(std::int64_t versions) : group_(versions_a_mark(versions)) {}

  void add(std::string_view version);
  std::string finish();

 private:
  std::int64_t group_, in_group_ = 0;
  std::uint32_t sum_ = 0;
  std::string marks_;
};

// Goes along the versions of an operation with the marks that were stored.
class MarkCheck {
 public:
  MarkCheck(std::string marks, std::int64_t versions) : marks_(std::move(marks)), group_(versions_a_mark(versions)) {}

  // RECORD is "entity/KEY"; asked for only when it begins a group.
  template <typename Name>
  void add(std::string_view version, const Name& record) {
    if (in_group_ == 0) first_ = record();
    take(version);
  }
  // The versions that do not fit, or the first of their group.
  const std::vector<std::string>& finish();
  std::int64_t group() const { return group_; }

 private:
  void take(std::string_view version);
  void end_group();

  std::string marks_;
  std::int64_t group_, in_group_ = 0;
  std::size_t at_ = 0;
  std::uint32_t sum_ = 0;
  std::string first_;
  std::vector<std::string> wrong_;
};

}  // namespace mops::change
