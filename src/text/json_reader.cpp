#include "text/json_reader.h"

#include <charconv>

#include "text/encoding.h"

namespace mops::text {

bool JsonReader::fail() {
  failed_ = true;
  rest_ = {};
  return false;
}

bool JsonReader::take(char expected) {
  while (rest_.starts_with(' ')) rest_.remove_prefix(1);
  if (!rest_.starts_with(expected)) return false;
  rest_.remove_prefix(1);
  return true;
}

bool JsonReader::begin_object() {
  first_ = true;
  return take('{') || fail();
}

bool JsonReader::next(std::string_view& name) {
  if (failed_ || take('}')) {
    first_ = false;  // the object around it goes on
    return false;
  }
  if (!first_ && !take(',')) return fail();
  first_ = false;
  name = quoted(name_);
  if (!take(':')) return fail();
  while (rest_.starts_with(' ')) rest_.remove_prefix(1);
  return !failed_;
}

std::string_view JsonReader::text() { return quoted(text_); }

std::int64_t JsonReader::number() {
  std::int64_t value = 0;
  const auto [end, status] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
  if (status != std::errc()) fail();
  if (!failed_) rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
  return value;
}

bool JsonReader::at_end() {
  take('\r');
  return !failed_ && rest_.empty();
}

// A string without escapes, the usual case, is a part of the line.
std::string_view JsonReader::quoted(std::string& unescaped) {
  if (!take('"')) {
    fail();
    return {};
  }
  const auto end = rest_.find('"');
  const auto plain = rest_.substr(0, end);
  if (end != std::string_view::npos && plain.find('\\') == std::string_view::npos) {
    rest_.remove_prefix(end + 1);
    return plain;
  }
  unescaped.clear();
  while (!rest_.empty() && rest_.front() != '"') append_unescaped(unescaped);
  if (!take('"')) fail();
  return unescaped;
}

// One byte, or what one escape stands for.
void JsonReader::append_unescaped(std::string& out) {
  const char c = rest_.front();
  rest_.remove_prefix(1);
  if (c != '\\') {
    out += c;
    return;
  }
  constexpr std::string_view kLetters = "\"\\/bfnrtu", kMeanings = "\"\\/\b\f\n\r\t";
  const auto letter = rest_.empty() ? std::string_view::npos : kLetters.find(rest_.front());
  if (letter == std::string_view::npos) {
    fail();
    return;
  }
  rest_.remove_prefix(1);
  if (letter < kMeanings.size()) {
    out += kMeanings[letter];
    return;
  }
  unsigned code = 0;
  const auto digits = rest_.substr(0, 4);
  const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  // What lies outside the first plane is never written as two escapes here.
  if (digits.size() < 4 || status != std::errc() || end != digits.data() + 4 || (code >= 0xD800 && code < 0xE000)) {
    fail();
    return;
  }
  rest_.remove_prefix(4);
  append_utf8(out, static_cast<char32_t>(code));
}

}  // namespace mops::text
