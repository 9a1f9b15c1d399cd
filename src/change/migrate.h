// migrate.h -- making a database, and bringing an old one up to date.
#pragma once

#include <string>

#include "store/database.h"

namespace mops::change {

// The schema number of this program: how many migrations it has.
int schema_version();
int schema_version_of(const store::Database& database);

// Makes the tables in an empty database, in one transaction; with VERSION those of an older program.
void create_schema(store::Database& database, int version = schema_version());

// Whether there is anything to do: migrations that are missing, or public views that are still stored.
// Throws Error(store) "store.newer", and "store.foreign", "store.altered" when the database is not what the migrations
// that it claims have made: nobody but mops says what runs in a migration.
bool needs_migration(const store::Database& database);

struct Migrated {
  int steps = 0;
  std::int64_t sealed = 0;  // operations of a program that had no seals yet
};

// Runs the migrations that are missing, drops stored views and gives the tables the indexes of this program.  The
// caller has copied the file, and commits.  Operations are sealed only if the database had no seals at all, for whoever
// seals later can seal anything.
Migrated migrate(const store::Transaction& write);
// The same in a transaction of its own, when it is needed.
Migrated migrate(store::Database& database);

// What differs between a database and its COPY: the name of the first table with another number of rows, or what
// SQLite's own check of the copy says; empty when the copy is whole.
std::string copy_differs(const store::Database& database, const store::Database& copy);

// Throws Error(store) "store.newer" or "store.older" unless the schema is this program's.
void require_current(const store::Database& database);

}  // namespace mops::change
