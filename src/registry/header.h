// header.h -- the "-- name: value" lines that open a rule or a report.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mops::registry {

struct Header {
  std::vector<std::pair<std::string, std::string>> lines;  // in order; names may repeat
  std::vector<std::string> facts;                          // of its `uses-fact` lines (facts.h)
  std::string_view sql;                                    // what follows the header

  std::string_view first(std::string_view name) const;  // empty if absent
  std::vector<std::string_view> all(std::string_view name) const;
};

Header read_header(std::string_view file);
// The same of a query, whose sql has the common tables of its facts; what it stands in lives as long as the program.
Header read_query(std::string_view file);

// Splits at SEPARATOR and trims blanks; no empty parts.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace mops::registry
