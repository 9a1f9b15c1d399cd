#include "text/suggest.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
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

// How many slips a word of so many letters may hold and still be recognised.
std::size_t allowed(std::size_t letters) {
  if (letters < 3) return 0;
  return letters < 9 ? 1 : letters < 14 ? 2 : 3;
}

std::u32string digits_of(const std::u32string& letters) {
  std::u32string digits;
  std::ranges::copy_if(letters, std::back_inserter(digits), [](char32_t c) { return c >= '0' && c <= '9'; });
  return digits;
}

std::vector<std::u32string> words_of(const std::u32string& letters) {
  std::vector<std::u32string> words(1);
  for (const auto c : letters) {
    if (c == ' ' || c == '_' || c == '.') {
      words.emplace_back();
    } else {
      words.back().push_back(c);
    }
  }
  std::erase_if(words, [](const auto& word) { return word.empty(); });
  return words;
}

// Slips between A and B, or one more than MOST.  Short words and numbers inside them are no slips of others: "from" and
// "to", question 1 and question 11.
std::size_t slips_up_to(std::size_t most, const std::u32string& a, const std::u32string& b) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  const auto needed = slips(a, b);
  if (needed == 0 || needed > most) return std::min(needed, most + 1);
  if (digits_of(a) != digits_of(b)) return most + 1;
  const auto left = words_of(a), right = words_of(b);
  if (left.size() != right.size() || left.size() == 1) return needed;
  for (std::size_t i = 0; i < left.size(); ++i)
    if (slips(left[i], right[i]) > allowed(std::min(left[i].size(), right[i].size()) - 1)) return most + 1;
  return needed;
}
}  // namespace

std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates) {
  constexpr std::size_t kLongest = 64;
  if (word.size() > kLongest * 4) return std::nullopt;
  const auto letters = letters_of(word);
  if (letters.size() > kLongest) return std::nullopt;
  std::size_t fewest = allowed(letters.size()) + 1;
  const std::string* best = nullptr;
  std::u32string best_letters;
  bool several = false;
  for (const auto& candidate : candidates) {
    const auto other = letters_of(candidate);
    const auto needed = slips_up_to(fewest, letters, other);
    if (needed > fewest || (needed == fewest && best == nullptr)) continue;
    if (needed == fewest) {
      several = several || other != best_letters;
      continue;
    }
    fewest = needed;
    best = &candidate;
    best_letters = other;
    several = false;
  }
  return best == nullptr || several ? std::nullopt : std::optional(*best);
}

}  // namespace mops::text
