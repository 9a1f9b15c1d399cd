#include "registry/messages.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "registry/embedded_table.h"
#include "rules/rule.h"

using namespace mops;
using registry::Language;

namespace {

const std::string kHint = ".hint";
const std::string kColumn = "column.";

std::string whole(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// A source without its comments, which name ids freely.
std::string without_comments(const std::string& source) {
  static const std::regex comment(R"((^|\s)//[^\n]*)");
  return std::regex_replace(source, comment, "$1");
}

// Path → text of every source of the program.
const std::map<std::string, std::string>& sources() {
  static const auto all = [] {
    std::map<std::string, std::string> result;
    for (const char* folder : {"src", "commands"})
      for (const auto& entry :
           std::filesystem::recursive_directory_iterator(std::filesystem::path(MOPS_SOURCE_DIR) / folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".cpp" || extension == ".h")
          result.emplace(entry.path().string(), without_comments(whole(entry.path())));
      }
    return result;
  }();
  return all;
}

std::vector<std::string> matches(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) found.push_back((*at)[1]);
  return found;
}

// Ids that stand where CALL says: "stands" up to the arguments or the end of the statement, so that both sides of
// `guess ? "report.unknown.suggest" : "report.unknown"` count.
std::map<std::string, std::string> ids_after(const std::string& call) {
  static const std::regex id(R"lit("([a-z][a-z_0-9]*(?:\.[a-z_0-9]+)+|usage)")lit");
  const std::regex pattern(call + "([^;{]*)");
  std::map<std::string, std::string> found;
  for (const auto& [path, text] : sources())
    for (const auto& stretch : matches(text, pattern))
      for (const auto& one : matches(stretch, id)) found.emplace(one, path);
  return found;
}

// "{name}" of a text; "{{" and "}}" are braces.
std::set<std::string> argument_names(const std::string& text) {
  std::set<std::string> names;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '{' && text[at] != '}') continue;
    if (at + 1 < text.size() && text[at + 1] == text[at]) {
      ++at;
      continue;
    }
    const auto end = text.find('}', at);
    const auto name = text[at] == '{' && end != std::string::npos ? text.substr(at + 1, end - at - 1) : "";
    const bool good = !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
    CHECK_MESSAGE(good, "a lone brace in: " << text);
    if (!good) return names;
    names.insert(name);
    at = end;
  }
  return names;
}

// A message or its hint, not the label "hint" itself.
bool is_hint(const std::string& id) { return id.ends_with(kHint) && id != "severity.hint"; }

bool is_known(const std::string& id) { return registry::find_message(Language::english, id).has_value(); }

// "recruit open" and "recruit", as ids of their summaries.
std::set<std::string> summary_ids() {
  static const std::regex row(R"lit(\{"([a-z][a-z -]*)", Group::)lit");
  std::set<std::string> ids;
  for (auto name : matches(whole(std::filesystem::path(MOPS_SOURCE_DIR) / "commands" / "command_table.cpp"), row)) {
    std::ranges::replace(name, ' ', '.');
    for (auto end = name.find('.'); end != std::string::npos; end = name.find('.', end + 1))
      ids.insert("command." + name.substr(0, end));
    ids.insert("command." + name);
  }
  return ids;
}

}  // namespace

TEST_CASE("every message id is unique and has both languages") {
  std::set<std::string> met;
  for (const auto& row : registry::messages()) {
    CAPTURE(row.id);
    CHECK(met.insert(row.id).second);
    CHECK_FALSE(row.english.empty());
    CHECK_FALSE(row.polish.empty());
    CHECK(rules::find_rule(row.id) == nullptr);  // a rule brings its own texts
  }
  CHECK(met.size() > 100);
}

TEST_CASE("a message names the same arguments in both languages") {
  for (const auto& row : registry::messages()) {
    CAPTURE(row.id);
    CHECK(argument_names(row.english) == argument_names(row.polish));
  }
}

TEST_CASE("a message is no sentence; its hint is one, and belongs to a message") {
  for (const auto& row : registry::messages()) {
    CAPTURE(row.id);
    if (row.id.starts_with("help.") || row.id.starts_with("example.")) continue;
    CHECK(row.english.ends_with('.') == is_hint(row.id));
    CHECK(row.polish.ends_with('.') == is_hint(row.id));
    if (is_hint(row.id)) CHECK(is_known(row.id.substr(0, row.id.size() - kHint.size())));
  }
}

TEST_CASE("every id that the sources use has a message") {
  // Calls that take an id, in src/ and commands/.
  const std::vector<std::string> calls = {
      R"(ErrorKind::\w+,)",
      R"(\b(?:complain|fault|file_fault|refused|refuse|fail|tell|note|message|find_message|diagnostic|line)\()",
      R"(\bcode = )",
      R"(return \{\{\},)",  // change/value.cpp
      R"(\{Group::\w+,)",   // commands/help.cpp
  };
  std::size_t count = 0;
  for (const auto& call : calls) {
    const auto ids = ids_after(call);
    CHECK_MESSAGE(!ids.empty(), "nothing is called like " << call);
    count += ids.size();
    for (const auto& [id, path] : ids) CHECK_MESSAGE(is_known(id), id << " in " << path);
  }
  CHECK(count > 150);
  for (const char* severity : {"error", "warning", "note", "hint", "report"})
    CHECK(is_known(std::string("severity.") + severity));
}

TEST_CASE("whatever ends a command has a hint") {
  for (const auto& [id, path] : ids_after(R"(ErrorKind::\w+,)"))
    CHECK_MESSAGE(is_known(id + kHint), id << " in " << path);
}

TEST_CASE("every column of a table of the program has a heading") {
  // {"op", "op", Kind::number}: a label that is the name stands for the message "column.op".
  const std::regex named(R"re(\{"([a-z_0-9]+)", "([^"]*)", (?:report::)?Kind::)re");
  std::size_t count = 0;
  for (const auto& [path, text] : sources())
    for (std::sregex_iterator at(text.begin(), text.end(), named), end; at != end; ++at, ++count) {
      const auto name = (*at)[1].str(), label = (*at)[2].str();
      const auto id = label == name ? kColumn + name : label;
      CHECK_MESSAGE(is_known(id), id << " in " << path);
    }
  CHECK(count > 80);
}

TEST_CASE("no message is left over") {
  std::string all;
  for (const auto& [path, text] : sources()) all += text;
  // Codes that tables of the schema give to faults.
  for (const auto& [file, column] : {std::pair{"locks.csv", std::size_t{4}}, {"papers.csv", 2}})
    for (auto row = registry::EmbeddedTable::file(file); row.next();) all += '"' + row.text(column) + '"';
  for (const auto& row : registry::messages()) {
    const auto id = is_hint(row.id) ? row.id.substr(0, row.id.size() - kHint.size()) : row.id;
    if (id.starts_with(kColumn) && all.find('"' + id.substr(kColumn.size()) + '"') != std::string::npos) continue;
    const bool made = id.starts_with("command.") || id.starts_with("example.") || id.starts_with("severity.") ||
                      id.starts_with("round.way.") || id.starts_with("log.brief.") || id.starts_with("output.in_use.");
    if (!made) CHECK_MESSAGE(all.find('"' + id + '"') != std::string::npos, id);
  }
}

TEST_CASE("every command and every word before a verb has a summary, and no other has") {
  const auto ids = summary_ids();
  CHECK(ids.size() > 50);
  for (const auto& id : ids) CHECK_MESSAGE(is_known(id), id);
  for (const auto& row : registry::messages()) {
    CAPTURE(row.id);
    if (row.id.starts_with("command.") && !row.id.starts_with("command.unknown")) CHECK(ids.contains(row.id));
    if (row.id.starts_with("example.")) CHECK(ids.contains("command." + row.id.substr(8)));
  }
}

TEST_CASE("arguments are filled in, doubled braces are braces, and a missing argument stays visible") {
  CHECK(registry::fill(Language::english, "{a} and {b}", {{"a", "1"}, {"b", "{a}"}}) == "1 and {a}");
  CHECK(registry::fill(Language::english, "{{a}} {c}", {{"a", "1"}}) == "{a} {c}");
  CHECK(registry::message(Language::english, "key.form") == "a key holds none of the characters | { }");
  CHECK(registry::message(Language::polish, "report.as_of", {{"date", "2016-12-31"}}) == "Stan na 2016-12-31");
  CHECK(registry::message(Language::english, "no.such.id") == "no.such.id");
  CHECK_FALSE(registry::find_message(Language::english, "no.such.id"));
}

TEST_CASE("what the system says of a failure is said in the reader's language") {
  const mops::Arguments none_there = {{"reason", std::strerror(ENOENT)}}, full = {{"reason", "database or disk is full"}};
  CHECK(registry::fill(Language::polish, "{reason}", none_there) == "nie ma takiego pliku ani katalogu");
  CHECK(registry::fill(Language::english, "{reason}", none_there) == "No such file or directory");
  CHECK(registry::fill(Language::polish, "{reason}", full) == "brak miejsca na dysku");
  CHECK(registry::fill(Language::polish, "{reason}", {{"reason", "something new"}}) == "something new");
  CHECK(registry::fill(Language::polish, "{path}", {{"path", "No such file or directory"}}) == "No such file or directory");
}
