#include "text/suggest.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "text/encoding.h"
#include "text/fold.h"

namespace mops::text {
namespace {
std::u32string letters_of(std::string_view text) {
  const auto folded = fold(text);
  std::u32string letters;
  for (std::size_t at = 0; at < folded.size();) letters.push_back(next_code_point(folded, at));
  return letters;
}

// Damerau-Levenshtein distance (optimal string alignment).
std::size_t slips(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t wrong = a[i - 1] == b[j - 1] ? 0 : 1;
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + wrong});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      }
    }
    before_last.swap(last);
    last.swap(current);
  }
  return last[b.size()];
}
}  // namespace

std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates) {
  const auto letters = letters_of(word);
  const std::size_t allowed = letters.size() < 2 ? 0 : std::max<std::size_t>(1, letters.size() / 3);
  const std::string* best = nullptr;
  std::size_t fewest = allowed + 1;
  for (const auto& candidate : candidates) {
    const auto other = letters_of(candidate);
    const auto gap = std::max(letters.size(), other.size()) - std::min(letters.size(), other.size());
    if (gap >= fewest) continue;
    const auto needed = slips(letters, other);
    if (needed < fewest) {
      fewest = needed;
      best = &candidate;
    }
  }
  return best == nullptr ? std::nullopt : std::optional(*best);
}

}  // namespace mops::text
