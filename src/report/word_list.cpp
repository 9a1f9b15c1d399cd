#include "report/word_list.h"

#include <map>

#include "registry/embedded_table.h"

namespace mops::report {

const std::vector<Word>& word_list(std::string_view name) {
  static const auto lists = [] {
    std::map<std::string, std::vector<Word>, std::less<>> result;
    auto row = registry::EmbeddedTable::file("words.csv");
    while (row.next()) result[row.text(0)].push_back({row.text(1), row.text(2), row.text(3)});
    return result;
  }();
  static const std::vector<Word> kNone;
  const auto found = lists.find(name);
  return found == lists.end() ? kNone : found->second;
}

bool matches(std::string_view pattern, std::string_view value, std::vector<Place>& places) {
  const auto begin = pattern.find('{');
  if (begin == std::string_view::npos) return pattern == value;
  if (!value.starts_with(pattern.substr(0, begin))) return false;
  value.remove_prefix(begin);
  const auto end = pattern.find('}', begin);
  const auto type = pattern.substr(begin + 1, end - begin - 1);
  const auto rest = pattern.substr(end + 1);
  const auto next = rest.substr(0, rest.find('{'));  // what ends the place
  for (auto at = next.empty() ? value.size() : value.find(next, 1); at != std::string_view::npos && at > 0;
       at = value.find(next, at + 1)) {
    places.push_back({type, value.substr(0, at)});
    if (matches(rest, value.substr(at), places)) return true;
    places.pop_back();
    if (next.empty()) break;
  }
  return false;
}

}  // namespace mops::report
