#include "text/wrap.h"

#include <algorithm>

#include "text/encoding.h"
#include "text/fold.h"

namespace mops::text {
namespace {

constexpr std::string_view kJoints = "/|;_";  // a line may end behind one of them, inside of a word too
constexpr std::size_t kLettersBefore = 2, kLettersBehind = 3;  // what hyphenation leaves on either side

// A word as its characters, so that it can be cut between any two of them.
struct WordLetter {
  std::string_view bytes;
  std::size_t width;
  bool joint, vowel, consonant;
};

std::vector<WordLetter> letters_of_word(std::string_view word) {
  std::vector<WordLetter> letters;
  for (std::size_t at = 0; at < word.size();) {
    const auto begin = at;
    next_code_point(word, at);
    const auto bytes = word.substr(begin, at - begin);
    const auto folded = fold(bytes);
    const bool letter = folded.size() == 1 && folded[0] >= 'a' && folded[0] <= 'z';
    const bool vowel = letter && std::string_view("aeiouy").find(folded[0]) != std::string_view::npos;
    const bool joint = bytes.size() == 1 && kJoints.find(bytes[0]) != std::string_view::npos;
    letters.push_back({bytes, display_width(bytes), joint, vowel, letter && !vowel});
  }
  return letters;
}

// Two letters that are one sound stay together.
bool one_sound(const WordLetter& a, const WordLetter& b) {
  constexpr std::string_view kPairs[] = {"sz", "cz", "rz", "dz", "ch", "dź", "dż", "th", "ck", "ph"};
  const auto pair = std::string(a.bytes) + std::string(b.bytes);
  return std::ranges::find(kPairs, pair) != std::end(kPairs);
}

// Whether a syllable may begin at AT: at a consonant before a vowel, with at least a vowel before it.
bool syllable_begins(const std::vector<WordLetter>& letters, std::size_t at) {
  if (at < kLettersBefore || at + kLettersBehind > letters.size()) return false;
  if (!letters[at].consonant || !(letters[at - 1].vowel || letters[at - 1].consonant)) return false;
  if (one_sound(letters[at - 1], letters[at])) return false;
  const bool pair = at + 2 < letters.size() && one_sound(letters[at], letters[at + 1]);
  const auto next = at + (pair ? 2 : 1);
  if (next >= letters.size() || !letters[next].vowel) return false;
  // The part behind the last sign counts.
  for (auto i = at; i > 0 && (letters[i - 1].vowel || letters[i - 1].consonant); --i)
    if (letters[i - 1].vowel) return true;
  return false;
}

std::size_t letters_width(const std::vector<WordLetter>& letters, std::size_t from, std::size_t to) {
  std::size_t width = 0;
  for (; from < to; ++from) width += letters[from].width;
  return width;
}

struct WordCut {
  std::size_t at;
  bool hyphen;
};

// Where LETTERS from BEGIN on are parted so that what comes before fits WIDTH.
WordCut best_cut(const std::vector<WordLetter>& letters, std::size_t begin, std::size_t width) {
  std::size_t fits = begin + 1, used = letters[begin].width;
  for (; fits < letters.size() && used + letters[fits].width <= width; ++fits) used += letters[fits].width;
  for (auto at = fits; at > begin; --at)
    if (letters[at - 1].joint) return {at, false};
  for (auto at = fits; at > begin + 1; --at)
    if (letters[at - 1].bytes == "-" || letters[at - 1].bytes == ".") return {at, false};
  for (auto at = fits; at > begin + 1; --at)
    if (syllable_begins(letters, at) && at >= begin + kLettersBefore && letters_width(letters, begin, at) + 1 <= width)
      return {at, true};
  return {fits, false};
}

class WrappedLines {
 public:
  explicit WrappedLines(std::size_t width) : width_(std::max<std::size_t>(width, 1)) {}

  void add(std::string_view word) {
    const auto size = display_width(word);
    if (!line_.empty() && used_ + 1 + size <= width_) {
      line_ += ' ';
      ++used_;
    } else if (!line_.empty()) {
      end_line();
    }
    if (size <= width_ - used_ || size == 0) {
      line_ += word;
      used_ += size;
      return;
    }
    const auto letters = letters_of_word(word);
    std::size_t begin = 0;
    for (auto left = size; left > width_;) {
      const auto cut = best_cut(letters, begin, width_);
      for (; begin < cut.at; ++begin) {
        line_ += letters[begin].bytes;
        left -= std::min(left, letters[begin].width);
      }
      if (cut.hyphen) line_ += '-';
      end_line();
    }
    for (; begin < letters.size(); ++begin) {
      line_ += letters[begin].bytes;
      used_ += letters[begin].width;
    }
  }

  std::vector<std::string> take() {
    if (!line_.empty() || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }

  std::size_t width_, used_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

template <typename Take>
void each_word_of(std::string_view text, Take take) {
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

std::vector<std::string> wrap(std::string_view utf8, std::size_t width) {
  if (display_width(utf8) <= width) return {std::string(utf8)};
  WrappedLines lines(width);
  each_word_of(utf8, [&](std::string_view word) { lines.add(word); });
  return lines.take();
}

std::size_t longest_piece(std::string_view utf8) {
  std::size_t longest = 0;
  each_word_of(utf8, [&](std::string_view word) {
    while (!word.empty()) {
      const auto joint = word.find_first_of(kJoints);
      const auto end = joint == std::string_view::npos ? word.size() : joint + 1;
      longest = std::max(longest, display_width(word.substr(0, end)));
      word.remove_prefix(end);
    }
  });
  return longest;
}

}  // namespace mops::text
