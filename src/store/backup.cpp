#include "store/backup.h"

#include <sqlite3.h>

#include <memory>

#include "error.h"

namespace mops::store {

void copy_database(const Database& from, const std::string& path) {
  struct Closer {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  sqlite3* handle = nullptr;
  constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW;
  int result = sqlite3_open_v2(path.c_str(), &handle, kFlags, nullptr);
  const std::unique_ptr<sqlite3, Closer> copy(handle);
  if (result != SQLITE_OK) throw_sqlite_error(handle, result);
  sqlite3_extended_result_codes(handle, 1);
  // One step is one read transaction: nobody's commit can make it begin anew.
  auto* backup = sqlite3_backup_init(handle, "main", from.handle(), "main");
  if (backup == nullptr) throw_sqlite_error(handle, sqlite3_extended_errcode(handle));
  result = sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  if (result != SQLITE_DONE) throw_sqlite_error(handle, result);
}

}  // namespace mops::store
