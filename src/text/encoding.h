// encoding.h -- bytes of a file to UTF-8 text.
//
// Offices still send files saved by old spreadsheets in Windows-1250, ISO 8859-2 or CP852 ("MS-DOS").  Inside the
// program all text is UTF-8; bytes that mean nothing in their encoding become U+FFFD here, and whoever opens a file
// refuses it before (encoding_survey.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mops::text {

enum class Encoding { utf8, windows_1250, iso_8859_2, cp852 };

// As --encoding, maps and messages write them: utf-8, windows-1250, iso-8859-2, cp852.
std::string_view name_of(Encoding encoding);
std::optional<Encoding> encoding_named(std::string_view name);

// What BYTE means in one of the single-byte encodings; U+FFFD for nothing.
char32_t meaning_of(unsigned char byte, Encoding encoding);

// How many bytes the valid sequence of several bytes takes that BYTES begin with; 0 for ASCII and what is none.
std::size_t utf8_sequence(std::string_view bytes);

// Strict: refuses overlong forms, surrogates, code points above U+10FFFF and a sequence cut short.
bool is_valid_utf8(std::string_view bytes);

// The same check for text that comes in blocks; a sequence may be cut by the end of a block.
class Utf8Check {
 public:
  void feed(std::string_view block);
  bool valid_so_far() const { return !bad_; }
  bool valid_at_end() const { return !bad_ && missing_ == 0; }

 private:
  int missing_ = 0;                         // continuation bytes still to come
  unsigned char low_ = 0x80, high_ = 0xBF;  // the range allowed for the next of them
  bool bad_ = false;
};

std::string from_windows_1250(std::string_view bytes);
std::string from_iso_8859_2(std::string_view bytes);

// Appends `bytes` as UTF-8.  UTF-8 itself is copied unchecked.  At most three bytes are written for each one read.
void append_as_utf8(std::string& out, std::string_view bytes, Encoding encoding);

void append_utf8(std::string& out, char32_t code_point);

// The code point at `at`, which is moved behind it.  A byte that begins no valid sequence is read alone as U+FFFD.
// `at` must be inside `utf8`.
char32_t next_code_point(std::string_view utf8, std::size_t& at);

}  // namespace mops::text
