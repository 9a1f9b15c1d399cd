#include "registry/facts.h"

#include <algorithm>

#include "error.h"
#include "registry/header.h"
#include "schema.h"

namespace mops::registry {
namespace {

constexpr std::string_view kFolder = "facts/", kEnding = ".sql";

Header fact_called(const std::string& name) {
  const auto path = std::string(kFolder) + name + std::string(kEnding);
  const auto text = schema::find(path);
  if (!text) throw Error(ErrorKind::bug, "bug.schema", {{"reason", path}});
  return read_header(*text);
}

void add_behind(const std::string& name, std::vector<std::string>& found) {
  if (std::ranges::find(found, name) != found.end()) return;
  for (const auto& other : fact_called(name).facts) add_behind(other, found);
  found.push_back(name);
}

// Where the query begins behind its remarks.
std::size_t begin_of_query(std::string_view sql) {
  std::size_t at = 0;
  while (true) {
    at = std::min(sql.find_first_not_of(" \n", at), sql.size());
    if (!sql.substr(at).starts_with("--")) return at;
    at = std::min(sql.find('\n', at), sql.size());
  }
}

}  // namespace

std::vector<std::string> fact_names() {
  std::vector<std::string> names;
  for (const auto& file : schema::files())
    if (file.name.starts_with(kFolder))
      names.emplace_back(file.name.substr(kFolder.size(), file.name.size() - kFolder.size() - kEnding.size()));
  return names;
}

std::vector<std::string> facts_behind(std::span<const std::string> names) {
  std::vector<std::string> found;
  for (const auto& name : names) add_behind(name, found);
  return found;
}

std::string common_tables(std::span<const std::string> names) {
  std::string sql;
  for (const auto& name : names) {
    // A table that is used twice would be filled with all that there is, for every query that asks for a little.
    sql += "\n  " + name + " AS NOT MATERIALIZED (";
    auto text = fact_called(name).sql;
    text = text.substr(begin_of_query(text));
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      if (end > 0) sql.append("\n    ").append(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    sql += "),";
  }
  return sql;
}

std::string with_facts(std::span<const std::string> names, std::string_view sql) {
  if (names.empty()) return std::string(sql);
  constexpr std::string_view kWith = "WITH";
  auto tables = common_tables(facts_behind(names));
  const auto query = sql.substr(begin_of_query(sql));
  if (query.starts_with(kWith)) return "WITH" + tables + std::string(query.substr(kWith.size()));
  tables.pop_back();
  return "WITH" + tables + '\n' + std::string(query);
}

std::string with_facts(std::string_view names, std::string_view sql) { return with_facts(split(names, ' '), sql); }

}  // namespace mops::registry
