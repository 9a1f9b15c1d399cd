#include "registry/messages.h"

#include <algorithm>

#include "registry/embedded_table.h"
#include "registry/header.h"
#include "schema.h"

namespace mops::registry {
namespace {

// A command tells a few of six hundred messages, most tell none: they are not all read.
std::optional<std::string> find_text(Language language, std::string_view id) {
  auto row = EmbeddedTable::file("messages.csv");
  if (!row.find(id)) return std::nullopt;
  return row.text(language == Language::polish ? 2 : 1);
}

// A rule brings its own texts: "<code>" is its message, "<code>.hint" its guidance.  One that follows from the registry
// is "any.<what>" and stands for each "<entity>.<what>".
std::optional<std::string> rule_text(Language language, std::string_view id) {
  constexpr std::string_view kHint = ".hint";
  const bool hint = id.ends_with(kHint);
  const auto code = hint ? id.substr(0, id.size() - kHint.size()) : id;
  auto file = schema::find("rules/" + std::string(code) + ".sql");
  if (!file && code.find('.') != std::string_view::npos)
    file = schema::find("rules/any" + std::string(code.substr(code.find('.'))) + ".sql");
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
    auto row = EmbeddedTable::file("messages.csv");
    while (row.next()) result.push_back({row.text(0), row.text(1), row.text(2)});
    return result;
  }();
  return rows;
}

namespace {

const std::string* find_argument(Language language, std::string_view name, const Arguments& arguments) {
  const std::string* found = nullptr;
  for (const auto& [argument, value] : arguments) {
    if (argument == name && found == nullptr) found = &value;
    const bool polish = argument.size() == name.size() + 3 && argument.starts_with(name) && argument.ends_with("@pl");
    if (polish && language == Language::polish) return &value;
  }
  return found;
}

// What the system or the database says of a failure, in Polish where that is known: they say it in English.
std::string reason_in(Language language, std::string_view name, const std::string& value) {
  if (language != Language::polish || name != "reason") return value;
  auto row = EmbeddedTable::file("system_reasons.csv");
  return row.find(value) ? row.text(1) : value;
}

}  // namespace

std::string fill(Language language, std::string_view pattern, const Arguments& arguments) {
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
    const auto* found = find_argument(language, name, arguments);
    result += found == nullptr ? std::string(pattern.substr(at, end - at + 1)) : reason_in(language, name, *found);
    at = end;
  }
  return result;
}

std::string fill(std::string_view pattern, const Arguments& arguments) {
  return fill(Language::english, pattern, arguments);
}

std::optional<std::string> find_message(Language language, std::string_view id, const Arguments& arguments) {
  // Whether there is such a rule is known at once; that there is no such message only in the end.
  if (const auto text = rule_text(language, id)) return fill(language, *text, arguments);
  if (const auto text = find_text(language, id)) return fill(language, *text, arguments);
  return std::nullopt;
}

std::string message(Language language, std::string_view id, const Arguments& arguments) {
  return find_message(language, id, arguments).value_or(std::string(id));
}

}  // namespace mops::registry
