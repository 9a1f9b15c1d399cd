// map_text.cpp -- a map written as the file that loads as it.
#include <algorithm>

#include "text/json.h"
#include "text/printable.h"
#include "work/map_file.h"

namespace mops::work {
namespace {

// A string of TOML; its escapes are those of JSON, and people read it.
std::string toml_text(std::string_view text) {
  std::string out;
  text::append_json_string(out, text);
  return text::printable(out);
}

void add(std::string& out, std::string_view name, const std::string& value) {
  if (!value.empty()) out += std::string(name) + " = " + toml_text(value) + '\n';
}

std::string column_text(const MapColumn& column) {
  std::string more;
  const auto say = [&](std::string_view name, const std::string& value) {
    more += ", " + std::string(name) + " = " + toml_text(value);
  };
  if (column.take != "whole") say("take", column.take);
  if (column.letters != "as_written") say("letters", column.letters);
  if (!column.separator.empty()) say("separator", column.separator);
  if (column.optional) more += ", optional = true";
  if (column.keeps_unknown) say("otherwise", "keep");
  return more.empty() ? toml_text(column.field) : "{ field = " + toml_text(column.field) + more + " }";
}

// Things of the same header in one place, headers in the order in which they are met.
template <typename Thing>
std::vector<std::string> headers_of(const std::vector<Thing>& things) {
  std::vector<std::string> headers;
  for (const auto& thing : things)
    if (std::ranges::find(headers, thing.header) == headers.end()) headers.push_back(thing.header);
  return headers;
}

void add_columns(std::string& out, const std::vector<MapColumn>& columns) {
  if (!columns.empty()) out += "\n[columns]\n";
  for (const auto& header : headers_of(columns)) {
    std::string text;
    int count = 0;
    for (const auto& column : columns) {
      if (column.header != header) continue;
      text += (count++ > 0 ? ",\n  " : "") + column_text(column);
    }
    out += toml_text(header) + " = " + (count > 1 ? "[\n  " + text + "\n]" : text) + '\n';
  }
}

void add_values(std::string& out, const std::vector<MapValue>& values) {
  for (const auto& header : headers_of(values)) {
    out += header == kDays ? "\n[marks]\n" : "\n[values." + toml_text(header) + "]\n";
    for (const auto& value : values)
      if (value.header == header) out += toml_text(value.written) + " = " + toml_text(value.means) + '\n';
  }
}

}  // namespace

std::string map_text(const ImportMap& map) {
  std::string out = "[map]\n";
  add(out, "key", map.key);
  add(out, "target", map.target);
  if (map.grid) add(out, "kind", "grid");
  add(out, "project", map.project);
  add(out, "note", map.note);
  add(out, "encoding", map.encoding);
  add(out, "delimiter", map.delimiter);
  add(out, "sheet", map.sheet);
  if (map.header_line != 1) out += "header_line = " + std::to_string(map.header_line) + '\n';
  add(out, "source", map.source);
  if (map.ignores_others) add(out, "others", "ignore");
  add_columns(out, map.columns);
  add_values(out, map.values);
  if (!map.constants.empty()) out += "\n[constants]\n";
  for (const auto& constant : map.constants)
    out += toml_text(constant.field) + " = " + toml_text(constant.value) + '\n';
  for (const auto& skip : map.skips) {
    out += "\n[[skip]]\n";
    add(out, "header", skip.header);
    add(out, "test", skip.test);
    add(out, "value", skip.value);
  }
  return out;
}

}  // namespace mops::work
