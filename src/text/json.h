// json.h -- values to JSON text, for streams; reading JSON is a library's work.
#pragma once

#include <string>
#include <string_view>

namespace mops::text {

// Appends VALUE in double quotes with what JSON asks for escaped.  VALUE is UTF-8; bytes that are not become U+FFFD.
void append_json_string(std::string& out, std::string_view value);

// Appends "NAME": with its quotes and colon.
void append_json_name(std::string& out, std::string_view name);

}  // namespace mops::text
