// json_reader.h -- the members of one JSON object, one after another, without building anything: for streams of lines
// that mops wrote itself.  Values are text, whole numbers and objects of such; anything else is not what was expected.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mops::text {

class JsonReader {
 public:
  explicit JsonReader(std::string_view json) : rest_(json) {}

  // The next member of the object; false behind the last one, and at the first byte that does not fit (then failed()).
  // Every member's value must be asked for before the next name.
  bool begin_object();
  bool next(std::string_view& name);

  // Whether the value at hand is text; otherwise it is taken for a number.
  bool at_text() const { return rest_.starts_with('"'); }
  std::string_view text();  // valid until the next text or name
  std::int64_t number();

  // Nothing but blanks is left, and everything fitted.
  bool at_end();
  bool failed() const { return failed_; }

 private:
  bool take(char expected);
  bool fail();
  std::string_view quoted(std::string& unescaped);
  void append_unescaped(std::string& out);

  std::string_view rest_;
  std::string name_, text_;  // of those that hold escapes
  bool first_ = false, failed_ = false;
};

}  // namespace mops::text
