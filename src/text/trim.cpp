#include "text/trim.h"

#include <algorithm>

#include "text/encoding.h"
#include "text/invisible.h"

namespace mops::text {
namespace {
enum class SignKind { ink, blank, nothing };

struct SignUnit {
  SignKind kind;
  std::size_t size;  // in bytes
};

bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

SignKind kind_of(char32_t c) {
  if (is_foreign_blank(c)) return SignKind::blank;
  return is_invisible(c) ? SignKind::nothing : SignKind::ink;
}

// What `text`, which is not empty, begins with.
SignUnit first_unit(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte < 0x80) return {is_ascii_blank(text.front()) ? SignKind::blank : SignKind::ink, 1};
  std::size_t at = 0;
  const auto c = next_code_point(text, at);
  return {kind_of(c), at};
}

// How many invisible bytes `text`, which is not empty, ends with: one character's or none.
std::size_t invisible_tail(std::string_view text) {
  if (is_ascii_blank(text.back())) return 1;
  for (const std::size_t size : {std::size_t{2}, std::size_t{3}, std::size_t{4}}) {
    if (text.size() < size) break;
    const auto unit = first_unit(text.substr(text.size() - size));
    if (unit.kind != SignKind::ink && unit.size == size) return size;
  }
  return 0;
}

// All of the characters that clean_cell changes begin with one of these; Polish letters with none of them.
bool may_need_cleaning(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0xC2 || byte >= 0xCD;
}

// ="0042" as 0042; nothing for what is no text in quotes.
bool unwrap_formula(std::string_view& text, std::string& scratch) {
  if (text.size() < 3 || !text.starts_with("=\"") || !text.ends_with('"')) return false;
  const auto inner = text.substr(2, text.size() - 3);
  std::string plain;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if (inner[i] == '"' && (++i == inner.size() || inner[i] != '"')) return false;
    plain.push_back(inner[i]);
  }
  scratch = std::move(plain);
  text = trim(scratch);
  return true;
}
}  // namespace

std::string_view trim(std::string_view utf8) {
  while (!utf8.empty()) {
    const auto unit = first_unit(utf8);
    if (unit.kind == SignKind::ink) break;
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
    if (unit.kind == SignKind::ink || unit.size == 1) {
      cleaned.append(rest.substr(0, unit.size));
    } else {
      changed = true;
      if (unit.kind == SignKind::blank) cleaned.push_back(' ');
    }
    rest.remove_prefix(unit.size);
  }
  if (!changed) return utf8;
  scratch = std::move(cleaned);
  return scratch;
}

std::string_view spreadsheet_cell(std::string_view utf8, std::string& scratch) {
  auto text = clean_cell(utf8, scratch);
  if (text.starts_with('=')) unwrap_formula(text, scratch);
  if (text.size() > 1 && text.front() == '\'' && text.find_first_not_of("0123456789", 1) == std::string_view::npos)
    text.remove_prefix(1);
  return text;
}

}  // namespace mops::text
