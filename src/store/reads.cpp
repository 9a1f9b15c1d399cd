#include "store/reads.h"

#include <sqlite3.h>

namespace mops::store {
namespace {

using Columns = std::set<std::pair<std::string, std::string>>;

int note_read(void* columns, int action, const char* table, const char* column, const char*, const char*) {
  if (action == SQLITE_READ && table != nullptr && column != nullptr && *column != '\0')
    static_cast<Columns*>(columns)->emplace(table, column);
  return SQLITE_OK;
}

// The authorizer is on the connection while this lives.
class Watch {
 public:
  Watch(const Database& database, Columns& columns) : handle_(database.handle()) {
    sqlite3_set_authorizer(handle_, &note_read, &columns);
  }
  ~Watch() { sqlite3_set_authorizer(handle_, nullptr, nullptr); }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

 private:
  sqlite3* handle_;
};

}  // namespace

Columns columns_read(const Database& database, std::string_view sql) {
  Columns columns;
  const Watch watch(database, columns);
  database.prepare(sql);
  return columns;
}

}  // namespace mops::store
