#include "text/json.h"

#include "text/encoding.h"

namespace mops::text {
namespace {

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view value) {
  std::string mended;
  if (!is_valid_utf8(value)) {
    for (std::size_t at = 0; at < value.size();) append_utf8(mended, next_code_point(value, at));
    value = mended;
  }
  out += '"';
  for (const char c : value) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') {
      out += c;
    } else {
      append_escaped(out, c);
    }
  }
  out += '"';
}

void append_json_name(std::string& out, std::string_view name) {
  append_json_string(out, name);
  out += ':';
}

}  // namespace mops::text
