// watch.h -- SQLite's authorizer on a connection: it sees what a statement would do while it is prepared.
#pragma once

#include <sqlite3.h>

#include "store/database.h"

namespace mops::store {

// On the connection while this lives; ON_ACTION gets NOTES first.  Only for src/store.
class Watch {
 public:
  using OnAction = int (*)(void*, int, const char*, const char*, const char*, const char*);

  Watch(const Database& database, OnAction on_action, void* notes) : handle_(database.handle()) {
    sqlite3_set_authorizer(handle_, on_action, notes);
  }
  ~Watch() { sqlite3_set_authorizer(handle_, nullptr, nullptr); }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

 private:
  sqlite3* handle_;
};

}  // namespace mops::store
