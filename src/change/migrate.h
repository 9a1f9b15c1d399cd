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

// Runs the migrations that are missing, and drops public views if they are still stored.  The caller has copied the
// file. Returns how many migrations ran.  Throws Error(store) "store.newer".
int migrate(store::Database& database);

// Throws Error(store) "store.newer" or "store.older" unless the schema is this program's.
void require_current(const store::Database& database);

}  // namespace mops::change
