#include "report/line_difference.h"

#include <algorithm>

namespace mops::report {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

std::vector<LineDifference> line_differences(std::string_view first, std::string_view second) {
  const auto a = lines_of(first), b = lines_of(second);
  std::size_t begin = 0, behind = 0;
  const auto shorter = std::min(a.size(), b.size());
  while (begin < shorter && a[begin] == b[begin]) ++begin;
  while (behind < shorter - begin && a[a.size() - 1 - behind] == b[b.size() - 1 - behind]) ++behind;
  std::vector<LineDifference> found;
  const auto longer = std::max(a.size(), b.size()) - behind;
  for (auto i = begin; i < longer; ++i) {
    const auto line_of = [&](const std::vector<std::string_view>& lines) {
      return i + behind < lines.size() ? lines[i] : std::string_view();
    };
    if (line_of(a) != line_of(b)) found.push_back({i + 1, line_of(a), line_of(b)});
  }
  return found;
}

}  // namespace mops::report
