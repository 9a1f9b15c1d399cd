#include "change/version_marks.h"

#include <algorithm>

#include "text/digest.h"

namespace mops::change {
namespace {

constexpr std::size_t kDigits = 8;

std::string mark(std::uint32_t sum) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string text(kDigits, '0');
  for (std::size_t i = kDigits; i-- > 0; sum >>= 4) text[i] = kHex[sum & 15];
  return text;
}

}  // namespace

std::int64_t versions_a_mark(std::int64_t versions) {
  return std::max<std::int64_t>(1, (versions + kMostMarks - 1) / kMostMarks);
}

void MarkMaker::add(std::string_view version) {
  sum_ = text::crc32(version, sum_);
  if (++in_group_ < group_) return;
  marks_ += mark(sum_);
  in_group_ = 0;
  sum_ = 0;
}

std::string MarkMaker::finish() {
  if (in_group_ > 0) marks_ += mark(sum_);
  in_group_ = 0;
  return std::move(marks_);
}

void MarkCheck::take(std::string_view version) {
  sum_ = text::crc32(version, sum_);
  if (++in_group_ == group_) end_group();
}

void MarkCheck::end_group() {
  const auto stored = at_ < marks_.size() ? std::string_view(marks_).substr(at_, kDigits) : std::string_view();
  if (stored != mark(sum_)) wrong_.push_back(first_);
  at_ += kDigits;
  in_group_ = 0;
  sum_ = 0;
}

const std::vector<std::string>& MarkCheck::finish() {
  if (in_group_ > 0) end_group();
  return wrong_;
}

}  // namespace mops::change
