#include "registry/template_text.h"

#include <algorithm>
#include <map>

#include "registry/embedded_table.h"
#include "schema.h"

namespace mops::registry {
namespace {

std::map<std::string, std::string, std::less<>> polish_comments() {
  std::map<std::string, std::string, std::less<>> comments;
  for (auto row = EmbeddedTable::file("templates/comments.csv"); row.next();)
    comments.emplace(row.text(0), row.text(1));
  return comments;
}

}  // namespace

std::optional<std::string> template_text(Language language, std::string_view name) {
  const auto file = schema::find("templates/" + std::string(name));
  if (!file) return std::nullopt;
  if (language != Language::polish) return std::string(*file);
  const auto comments = polish_comments();
  std::string text;
  for (std::string_view rest = *file; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const auto mark = line.rfind("# ");
    const auto start = mark == std::string_view::npos ? mark : line.find_first_not_of(' ', mark + 1);
    const auto found = start == std::string_view::npos ? comments.end() : comments.find(line.substr(start));
    text += found == comments.end() ? std::string(line) : std::string(line.substr(0, start)) + found->second;
    text += '\n';
  }
  return text;
}

}  // namespace mops::registry
