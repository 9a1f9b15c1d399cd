#include "store/reads.h"

#include <sqlite3.h>

#include "store/watch.h"

namespace mops::store {
namespace {

using Columns = std::set<std::pair<std::string, std::string>>;

int note_read(void* columns, int action, const char* table, const char* column, const char*, const char*) {
  if (action == SQLITE_READ && table != nullptr && column != nullptr && *column != '\0')
    static_cast<Columns*>(columns)->emplace(table, column);
  return SQLITE_OK;
}

}  // namespace

Columns columns_read(const Database& database, std::string_view sql) {
  Columns columns;
  const Watch watch(database, &note_read, &columns);
  database.prepare(sql);
  return columns;
}

}  // namespace mops::store
