#include "registry/header.h"

#include <algorithm>
#include <forward_list>

#include "registry/facts.h"

namespace mops::registry {
namespace {

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string_view Header::first(std::string_view name) const {
  const auto found = std::ranges::find(lines, name, [](const auto& line) { return std::string_view(line.first); });
  return found == lines.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<std::string_view> Header::all(std::string_view name) const {
  std::vector<std::string_view> found;
  for (const auto& [key, value] : lines)
    if (key == name) found.push_back(value);
  return found;
}

Header read_header(std::string_view file) {
  Header header;
  while (file.starts_with("--")) {
    const auto end = file.find('\n');
    const auto line = file.substr(2, end == std::string_view::npos ? end : end - 2);
    // An empty comment line ends the header; what follows are remarks and SQL.
    if (trim_blanks(line).empty()) break;
    file.remove_prefix(end == std::string_view::npos ? file.size() : end + 1);
    const auto colon = line.find(':');
    // An indented line continues the one above.
    if (line.starts_with("   ") || colon == std::string_view::npos) {
      if (!header.lines.empty()) header.lines.back().second += ' ' + std::string(trim_blanks(line));
      continue;
    }
    header.lines.emplace_back(trim_blanks(line.substr(0, colon)), trim_blanks(line.substr(colon + 1)));
  }
  header.sql = file;
  for (const auto names : header.all("uses-fact"))
    for (auto& name : split(names, ' ')) header.facts.push_back(std::move(name));
  return header;
}

Header read_query(std::string_view file) {
  static std::forward_list<std::string> composed;
  auto header = read_header(file);
  if (!header.facts.empty()) header.sql = composed.emplace_front(with_facts(header.facts, header.sql));
  return header;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto end = text.find(separator);
    const auto part = trim_blanks(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return parts;
}

}  // namespace mops::registry
