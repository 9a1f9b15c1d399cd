#include "change/migrate.h"

#include <algorithm>
#include <vector>

#include "change/digest_chain.h"
#include "error.h"
#include "schema.h"

namespace mops::change {
namespace {

std::vector<std::string_view> migrations() {
  std::vector<std::string_view> scripts;
  constexpr std::string_view kFolder = "migrations/";
  const auto files = schema::files();
  for (auto at = std::ranges::lower_bound(files, kFolder, {}, &schema::File::name);
       at != files.end() && at->name.starts_with(kFolder); ++at)
    scripts.push_back(at->text);
  return scripts;
}

// A reference is to the primary key when no column is named.
std::string without_referred_columns(std::string sql) {
  constexpr std::string_view kWord = " REFERENCES ", kColumn = "(id)";
  for (auto at = sql.find(kWord); at != std::string::npos; at = sql.find(kWord, at)) {
    at = sql.find('(', at);
    if (std::string_view(sql).substr(at).starts_with(kColumn)) sql.erase(at, kColumn.size());
  }
  return sql;
}

// SQLite keeps the text of the schema and every command parses it when it first asks something: without the comments
// and the alignment of the source it is a third as long.
std::string compact(std::string_view sql) {
  std::string text;
  char quote = 0;
  for (std::size_t at = 0; at < sql.size(); ++at) {
    const char c = sql[at];
    if (quote == 0 && sql.substr(at).starts_with("--")) {
      at = std::min(sql.find('\n', at), sql.size());
      text += '\n';
      continue;
    }
    if (quote == 0 && (c == ' ' || c == '\n')) {
      if (!text.empty() && text.back() != ' ' && text.back() != '\n') text += c;
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

// The public views were stored once (registry/views.h).
bool stores_views(const store::Database& database) {
  return database.integer("SELECT 1 FROM sqlite_schema WHERE type = 'view' AND name GLOB 'v1_*'") == 1;
}

void drop_stored_views(const store::Transaction& write) {
  auto names = write.prepare("SELECT name FROM sqlite_schema WHERE type = 'view' AND name GLOB 'v1_*'");
  std::string sql;
  while (names.step()) sql += "DROP VIEW main." + std::string(names.text(0)) + ";";
  write.execute(sql.c_str());
}

void set_version(const store::Transaction& write, std::size_t version) {
  const auto sql = "PRAGMA application_id = " + std::to_string(store::kApplicationId) +
                   "; PRAGMA user_version = " + std::to_string(version);
  write.execute(sql.c_str());
}

int run(store::Database& database, std::size_t done, std::size_t wanted) {
  const auto scripts = migrations();
  auto write = database.begin_write();
  drop_stored_views(write);
  for (std::size_t i = done; i < wanted; ++i) write.execute(compact(scripts[i]).c_str());
  set_version(write, wanted);
  if (done > 0) seal_the_rest(write);
  write.commit();
  return static_cast<int>(wanted - done);
}

}  // namespace

int schema_version() { return static_cast<int>(migrations().size()); }

int schema_version_of(const store::Database& database) {
  return static_cast<int>(database.integer("PRAGMA user_version"));
}

void create_schema(store::Database& database, int version) { run(database, 0, static_cast<std::size_t>(version)); }

int migrate(store::Database& database) {
  const int version = schema_version_of(database);
  if (version > schema_version())
    throw Error(ErrorKind::store, "store.newer", {{"path", database.path()}, {"schema", std::to_string(version)}});
  if (version == schema_version() && !stores_views(database)) return 0;
  return run(database, static_cast<std::size_t>(version), migrations().size());
}

void require_current(const store::Database& database) {
  const int version = schema_version_of(database);
  if (version == schema_version()) return;
  throw Error(
      ErrorKind::store, version > schema_version() ? "store.newer" : "store.older",
      {{"path", database.path()}, {"schema", std::to_string(version)}, {"own", std::to_string(schema_version())}});
}

}  // namespace mops::change
