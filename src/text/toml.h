// toml.h -- a TOML file as a tree of texts with their lines, in the order of the file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mops::text {

struct TomlEntry;

struct TomlNode {
  enum class Kind { text, integer, real, flag, date, time, moment, array, table };
  Kind kind = Kind::table;
  std::string text;  // of what is neither array nor table; flags are true and false, dates ISO, times HH:MM
  std::size_t line = 0;
  std::vector<TomlEntry> entries;  // of a table
  std::vector<TomlNode> items;     // of an array

  const TomlNode* find(std::string_view name) const;  // an entry's node, or null
};

struct TomlEntry {
  std::string name;
  TomlNode node;
};

struct TomlFault {
  std::size_t line = 0, column = 0;
  std::string reason;  // in English, as the parser says it
};

// Either the file's table or what is wrong with its writing.
struct TomlParse {
  TomlNode root;
  std::optional<TomlFault> fault;
};

// No name has more than 16 parts ("a.b.c" has three), and nothing nests deeper than the parser's own 256 brackets.
TomlParse parse_toml(std::string_view utf8);

}  // namespace mops::text
