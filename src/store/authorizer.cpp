#include "store/authorizer.h"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "error.h"
#include "store/watch.h"

namespace mops::store {
namespace {

std::string text_or_empty(const char* text) { return text == nullptr ? "" : text; }

// What a statement would do, noted while it is prepared.
struct Notes {
  // Table or view, and the view or WITH-table from within which it is read; "" at the top.
  std::set<std::pair<std::string, std::string>> reads;
  std::set<std::string> counted;  // tables of which rows matter but no column, as in count(*); from wherever
  std::string refused;

  static int on_action(void* self, int action, const char* first, const char* second, const char*, const char* within) {
    auto& notes = *static_cast<Notes*>(self);
    switch (action) {
      case SQLITE_SELECT:
      case SQLITE_RECURSIVE:
        return SQLITE_OK;
      case SQLITE_FUNCTION:
        if (text_or_empty(second) != "load_extension") return SQLITE_OK;
        notes.refused = "load_extension()";
        return SQLITE_DENY;
      case SQLITE_READ:
        if (text_or_empty(second).empty()) {
          notes.counted.insert(text_or_empty(first));
        } else {
          notes.reads.emplace(text_or_empty(first), text_or_empty(within));
        }
        return SQLITE_OK;
      default:
        if (notes.refused.empty()) notes.refused = name_of(action, text_or_empty(first));
        return SQLITE_DENY;
    }
  }

  static std::string name_of(int action, const std::string& table) {
    constexpr const char* kSchema = "CREATE, DROP, ALTER, PRAGMA";
    if (table.starts_with("sqlite_")) return kSchema;
    switch (action) {
      case SQLITE_INSERT:
        return "INSERT";
      case SQLITE_UPDATE:
        return "UPDATE";
      case SQLITE_DELETE:
        return "DELETE";
      case SQLITE_PRAGMA:
        return "PRAGMA";
      case SQLITE_ATTACH:
        return "ATTACH";
      case SQLITE_DETACH:
        return "DETACH";
      case SQLITE_TRANSACTION:
      case SQLITE_SAVEPOINT:
        return "BEGIN, COMMIT, SAVEPOINT";
      default:
        return kSchema;
    }
  }
};

[[noreturn]] void forbid(const std::string& what) {
  throw Error(ErrorKind::usage, "query.forbidden", {{"what", what}});
}

struct Finalizer {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

// Prepares the first statement of SQL under watch and returns what stands behind it.
std::string_view inspect(const Database& database, std::string_view sql, Notes& notes, bool& empty) {
  const Watch watch(database, &Notes::on_action, &notes);
  sqlite3_stmt* handle = nullptr;
  const char* rest = sql.data() + sql.size();
  const int result = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle, &rest);
  const std::unique_ptr<sqlite3_stmt, Finalizer> statement(handle);
  if (!notes.refused.empty()) forbid(notes.refused);
  if ((result & 0xff) == SQLITE_ERROR)
    throw Error(ErrorKind::usage, "query.sql", {{"reason", sqlite3_errmsg(database.handle())}});
  if (result != SQLITE_OK) throw_sqlite_error(database.handle(), result);
  empty = handle == nullptr;
  return sql.substr(static_cast<std::size_t>(rest - sql.data()));
}

bool is_view(const Database& database, const std::string& name) {
  auto query = database.prepare("SELECT 1 FROM sqlite_temp_schema WHERE type = 'view' AND name = ?1");
  return query.bind(1, std::string_view(name)).first_integer().has_value();
}

void require_single(const Database& database, std::string_view rest) {
  while (!rest.empty()) {
    Notes ignored;
    bool empty = false;
    try {
      rest = inspect(database, rest, ignored, empty);
    } catch (const Error&) {
      empty = false;
    }
    if (!empty) throw Error(ErrorKind::usage, "query.several", {});
  }
}

}  // namespace

void require_reading_views(const Database& database, std::string_view sql, std::string_view views) {
  if (sql.find('\0') != std::string_view::npos) forbid("NUL");
  // Table functions are declared, which looks like a change of the schema, when they are first met: not under watch.
  constexpr std::string_view kFree[] = {"json_each", "json_tree"};
  database.prepare("SELECT 1 FROM json_each('[]'), json_tree('[]')");
  Notes notes;
  bool empty = false;
  const auto rest = inspect(database, sql, notes, empty);
  if (empty && rest.empty()) throw Error(ErrorKind::usage, "query.empty", {});
  require_single(database, rest);
  // What the views that it reads read themselves: the same pairs of table and place are allowed.  A WITH-table may bear
  // the name of a view, but then it reads other pairs.
  Notes of_views;
  std::set<std::string> tables;
  for (const auto& [name, within] : notes.reads)
    for (const auto& view : {name, within})
      if (view.starts_with(views) && tables.insert(view).second && is_view(database, view))
        inspect(database, "SELECT * FROM temp.\"" + view + '"', of_views, empty);
  for (const auto& [name, within] : of_views.reads) tables.insert(name);
  const auto is_free = [&](const std::string& name) { return std::ranges::find(kFree, name) != std::end(kFree); };
  for (const auto& read : notes.reads)
    if (!read.first.starts_with(views) && !is_free(read.first) && !of_views.reads.contains(read)) forbid(read.first);
  for (const auto& name : notes.counted)
    if (!name.starts_with(views) && !is_free(name) && !tables.contains(name)) forbid(name);
}

}  // namespace mops::store
