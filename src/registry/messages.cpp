#include "registry/messages.h"

#include <algorithm>
#include <map>

#include "registry/embedded_table.h"
#include "registry/header.h"
#include "schema.h"

namespace mops::registry {
namespace {

const MessageRow* find_row(std::string_view id) {
  static const auto index = [] {
    std::map<std::string_view, const MessageRow*> result;
    for (const auto& row : messages()) result.emplace(row.id, &row);
    return result;
  }();
  const auto found = index.find(id);
  return found == index.end() ? nullptr : found->second;
}

// A rule brings its own texts: "<code>" is its message, "<code>.hint" its guidance.
std::optional<std::string> rule_text(Language language, std::string_view id) {
  constexpr std::string_view kHint = ".hint";
  const bool hint = id.ends_with(kHint);
  const auto code = hint ? id.substr(0, id.size() - kHint.size()) : id;
  const auto file = schema::find("rules/" + std::string(code) + ".sql");
  if (!file) return std::nullopt;
  const auto header = read_header(*file);
  std::string name = hint ? "guidance-" : "message-";
  name += language == Language::polish ? "pl" : "en";
  return std::string(header.first(name));
}

}  // namespace

const std::vector<MessageRow>& messages() {
  static const auto rows = [] {
    std::vector<MessageRow> result;
    for (auto& row : embedded_table("messages.csv")) result.push_back({row[0], row[1], row[2]});
    return result;
  }();
  return rows;
}

std::string fill(std::string_view pattern, const Arguments& arguments) {
  std::string result;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char c = pattern[at];
    if ((c == '{' || c == '}') && at + 1 < pattern.size() && pattern[at + 1] == c) {
      result += c;
      ++at;
      continue;
    }
    const auto end = c == '{' ? pattern.find('}', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      result += c;
      continue;
    }
    const auto name = pattern.substr(at + 1, end - at - 1);
    const auto found =
        std::ranges::find(arguments, name, [](const auto& pair) { return std::string_view(pair.first); });
    result += found == arguments.end() ? std::string(pattern.substr(at, end - at + 1)) : found->second;
    at = end;
  }
  return result;
}

std::optional<std::string> find_message(Language language, std::string_view id, const Arguments& arguments) {
  if (const auto* row = find_row(id)) return fill(language == Language::polish ? row->polish : row->english, arguments);
  if (const auto text = rule_text(language, id)) return fill(*text, arguments);
  return std::nullopt;
}

std::string message(Language language, std::string_view id, const Arguments& arguments) {
  return find_message(language, id, arguments).value_or(std::string(id));
}

}  // namespace mops::registry
