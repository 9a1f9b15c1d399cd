#include "text/trim.h"

#include <algorithm>

namespace mops::text {
namespace {
enum class Kind { ink, blank, nothing };

struct Unit {
  Kind kind;
  std::size_t size;  // in bytes
};

bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// What `text`, which is not empty, begins with.
Unit first_unit(std::string_view text) {
  if (is_ascii_blank(text.front())) return {Kind::blank, 1};
  if (text.starts_with("\xC2\xA0") /* U+00A0 */) return {Kind::blank, 2};
  if (text.starts_with("\xE2\x80\xAF") /* U+202F */) return {Kind::blank, 3};
  for (const std::string_view zero_width :
       {"\xE2\x80\x8B" /* U+200B */, "\xE2\x80\x8C" /* U+200C */, "\xE2\x80\x8D" /* U+200D */,
        "\xE2\x81\xA0" /* U+2060 */, "\xEF\xBB\xBF" /* U+FEFF */}) {
    if (text.starts_with(zero_width)) return {Kind::nothing, 3};
  }
  return {Kind::ink, 1};
}

// How many invisible bytes `text`, which is not empty, ends with: one character's or none.
std::size_t invisible_tail(std::string_view text) {
  if (is_ascii_blank(text.back())) return 1;
  for (const std::size_t size : {std::size_t{2}, std::size_t{3}}) {
    if (text.size() < size) break;
    const auto unit = first_unit(text.substr(text.size() - size));
    if (unit.kind != Kind::ink && unit.size == size) return size;
  }
  return 0;
}

// All of the characters that clean_cell changes begin with one of these.
bool may_need_cleaning(char c) { return c == '\xC2' || c == '\xE2' || c == '\xEF'; }
}  // namespace

std::string_view trim(std::string_view utf8) {
  while (!utf8.empty()) {
    const auto unit = first_unit(utf8);
    if (unit.kind == Kind::ink) break;
    utf8.remove_prefix(unit.size);
  }
  while (!utf8.empty()) {
    const auto size = invisible_tail(utf8);
    if (size == 0) break;
    utf8.remove_suffix(size);
  }
  return utf8;
}

std::string_view clean_cell(std::string_view utf8, std::string& scratch) {
  utf8 = trim(utf8);
  const auto first = std::find_if(utf8.begin(), utf8.end(), may_need_cleaning);
  if (first == utf8.end()) return utf8;

  std::string cleaned;  // `utf8` may be a view of `scratch`
  bool changed = false;
  for (auto rest = utf8; !rest.empty();) {
    const auto unit = first_unit(rest);
    if (unit.kind == Kind::ink || unit.size == 1) {
      cleaned.push_back(rest.front());
    } else {
      changed = true;
      if (unit.kind == Kind::blank) cleaned.push_back(' ');
    }
    rest.remove_prefix(unit.size);
  }
  if (!changed) return utf8;
  scratch = std::move(cleaned);
  return scratch;
}

std::string_view spreadsheet_cell(std::string_view utf8, std::string& scratch) {
  auto text = clean_cell(utf8, scratch);
  if (text.size() > 1 && text.front() == '\'' && text.find_first_not_of("0123456789", 1) == std::string_view::npos)
    text.remove_prefix(1);
  return text;
}

}  // namespace mops::text
