#include "text/shared_strings.h"

#include <charconv>

#include "text/encoding.h"

namespace mops::text {
namespace {
constexpr std::size_t kStringsBlock = std::size_t{1} << 20;
}

void SharedStrings::read(CsvReader::Source source, const Arguments& place, std::size_t limit) {
  place_ = place;
  limit_ = limit;
  read_xml(std::move(source), *this, place);
}

void SharedStrings::begin(std::string_view name, const XmlAttributes&) {
  if (name == "si") {
    current_.clear();
  } else if (name == "rPh") {
    phonetic_ = true;  // how a text is read aloud, not the text
  } else if (name == "t") {
    inside_ = !phonetic_;
  }
}

void SharedStrings::end(std::string_view name) {
  if (name == "t") {
    inside_ = false;
  } else if (name == "rPh") {
    phonetic_ = false;
  } else if (name == "si") {
    keep();
  }
}

void SharedStrings::text(std::string_view piece) {
  if (!inside_) return;
  if (current_.size() + piece.size() > kLongest) throw Error(ErrorKind::rejected, "workbook.texts_too_large", place_);
  current_ += piece;
}

void SharedStrings::keep() {
  decode_escapes(current_);
  used_ += current_.size() + sizeof(std::string_view);
  if (used_ > limit_) throw Error(ErrorKind::rejected, "workbook.texts_too_large", place_);
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < current_.size()) {
    blocks_.emplace_back().reserve(kStringsBlock);
  }
  auto& block = blocks_.back();
  const auto begin = block.size();
  block += current_;
  texts_.push_back(std::string_view(block).substr(begin));
}

void decode_escapes(std::string& text) {
  constexpr std::size_t kLength = 7;  // _xHHHH_
  std::size_t from = text.find("_x");
  if (from == text.npos) return;
  std::string decoded;
  std::size_t copied = 0;
  for (; from != text.npos; from = text.find("_x", from)) {
    unsigned unit = 0;
    const char* const digits = text.data() + from + 2;
    const bool whole = from + kLength <= text.size() && text[from + kLength - 1] == '_' &&
                       std::from_chars(digits, digits + 4, unit, 16).ptr == digits + 4;
    if (!whole) {
      ++from;
      continue;
    }
    decoded.append(text, copied, from - copied);
    append_utf8(decoded, unit >= 0xD800 && unit < 0xE000 ? U'\uFFFD' : static_cast<char32_t>(unit));
    copied = from += kLength;
  }
  decoded.append(text, copied);
  text = std::move(decoded);
}

}  // namespace mops::text
