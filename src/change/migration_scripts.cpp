#include "change/migration_scripts.h"

#include <algorithm>

#include "error.h"
#include "registry/header.h"
#include "schema.h"

namespace mops::change {
namespace {

// A reference is to the primary key when no column is named.
std::string without_referred_columns(std::string sql) {
  constexpr std::string_view kWord = " REFERENCES ", kColumn = "(id)";
  for (auto at = sql.find(kWord); at != std::string::npos; at = sql.find(kWord, at)) {
    at = std::min(sql.find_first_of(" (,)", at + kWord.size()), sql.size());
    if (std::string_view(sql).substr(at).starts_with(kColumn)) sql.erase(at, kColumn.size());
  }
  return sql;
}

std::span<const schema::File> script_files() {
  constexpr std::string_view kFolder = "migrations/";
  const auto files = schema::files();
  const auto begin = std::ranges::lower_bound(files, kFolder, {}, &schema::File::name);
  const auto end =
      std::find_if_not(begin, files.end(), [&](const auto& file) { return file.name.starts_with(kFolder); });
  return {begin, end};
}

// The words of the statement that begins at AT, up to an opening bracket.
std::vector<std::string> first_words(std::string_view sql, std::size_t at) {
  return registry::split(sql.substr(at, sql.find('(', at) - at), ' ');
}

}  // namespace

std::string compact(std::string_view sql) {
  std::string text;
  char quote = 0;
  for (std::size_t at = 0; at < sql.size(); ++at) {
    const char c = sql[at];
    const bool comment = quote == 0 && sql.substr(at).starts_with("--");
    if (comment) at = std::min(sql.find('\n', at), sql.size());
    if (comment || (quote == 0 && (c == ' ' || c == '\n'))) {
      if (!text.empty() && text.back() != ' ') text += ' ';
      continue;
    }
    if (quote != 0 && c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
    }
    text += c;
  }
  return without_referred_columns(text);
}

std::size_t migration_count() { return script_files().size(); }

const std::vector<std::string>& migration_scripts() {
  static const auto scripts = [] {
    std::vector<std::string> compacted;
    for (const auto& file : script_files()) compacted.push_back(compact(file.text));
    return compacted;
  }();
  return scripts;
}

bool is_applied(const store::Database& database, std::string_view script) {
  const auto words = first_words(script, 0);
  const bool table = words.size() >= 3 && words[0] == "CREATE" && words[1] == "TABLE";
  const bool column = words.size() >= 6 && words[0] == "ALTER" && words[3] == "ADD";
  if (!table && !column)
    throw Error(ErrorKind::bug, "bug.schema", {{"reason", "a migration begins with a table or a column"}});
  auto query = database.prepare("SELECT 1 FROM pragma_table_info(?1) WHERE ?2 = '' OR name = ?2");
  return query.bind(1, std::string_view(words[2]))
      .bind(2, column ? std::string_view(words[5]) : std::string_view(""))
      .first_integer()
      .has_value();
}

store::Database made_by_scripts(const std::vector<bool>& wanted) {
  auto database = store::Database::in_memory();
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (wanted[i]) database.execute(migration_scripts()[i].c_str());
  return database;
}

store::Database made_by_scripts() { return made_by_scripts(std::vector<bool>(migration_count(), true)); }

const std::vector<std::string>& migrated_names() {
  static const auto names = [] {
    std::vector<std::string> found;
    constexpr std::string_view kCreate = "CREATE ";
    for (const auto& script : migration_scripts()) {
      for (auto at = script.find(kCreate); at != std::string::npos; at = script.find(kCreate, at + 1)) {
        const auto words = first_words(script, at);
        const std::size_t name = words.size() > 1 && words[1] == "UNIQUE" ? 3 : 2;
        if (name < words.size()) found.push_back(words[name]);
      }
    }
    std::ranges::sort(found);
    return found;
  }();
  return names;
}

}  // namespace mops::change
