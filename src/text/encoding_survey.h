// encoding_survey.h -- what encoding a text is in that is not UTF-8, and where its bytes say something else.
//
// The single-byte encodings of Polish text share most places, so a file read in the wrong one looks like text with
// other letters.  The survey weighs every byte above ASCII in each of them: Polish letters where a letter may stand
// speak for an encoding; signs inside words, capitals behind small letters and bytes that mean nothing speak against.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/encoding.h"

namespace mops::text {

class EncodingSurvey {
 public:
  void feed(std::string_view block);
  void finish();  // behind the last block

  // The line of the first byte that is no UTF-8; 0 when there is none.
  std::size_t first_bad_line() const { return bad_line_; }
  // Sequences that are letters or signs of Polish text in UTF-8, and hardly anything else.
  std::size_t utf8_letters() const { return utf8_letters_; }
  // The line of the first byte that means nothing in ENCODING; 0 when there is none.
  std::size_t first_missing_line(Encoding encoding) const;
  // The single-byte encoding that fits; none when none does, or several do that would read other letters.
  std::optional<Encoding> best() const;
  // Whether both would read the text alike.
  bool reads_alike(Encoding one, Encoding other) const;

 private:
  struct Tally {
    Encoding encoding;
    std::int64_t score = 0;
    std::size_t missing_line = 0;
  };
  void look_at(std::size_t at);
  void weigh(Tally& tally, std::size_t at) const;

  std::string pending_;      // bytes whose neighbours are not all known yet
  std::size_t at_ = 0;       // the next of them to be looked at
  std::size_t utf8_to_ = 0;  // end of the UTF-8 sequence at hand
  std::size_t line_ = 1, bad_line_ = 0, utf8_letters_ = 0, foreign_ = 0;
  std::array<std::size_t, 256> counts_{};
  std::array<Tally, 3> tallies_{
      {{Encoding::windows_1250}, {Encoding::iso_8859_2}, {Encoding::cp852}}};  // the likelier one first
};

}  // namespace mops::text
