// own_schema.h -- is what stands in a database what the migrations have made, and nothing else?
//
// A trigger runs inside our own operations, a foreign view or index can hold any expression, a table whose promises
// were taken out takes anything: no digest of records shows these.
#pragma once

#include <string>
#include <vector>

#include "store/database.h"

namespace mops::change {

enum class Departure { foreign, missing, changed };

struct SchemaDifference {
  Departure what = Departure::foreign;
  std::string type, name;  // table, index, trigger, view
};

// What differs from EXPECTED, by type and name; comments and alignment aside.  What SQLite itself keeps does not count.
std::vector<SchemaDifference> schema_differences(const store::Database& database, const store::Database& expected);
// The same against the schema of this program.
std::vector<SchemaDifference> schema_differences(const store::Database& database);

// Throws Error(store) "store.foreign" when the database holds a trigger, a view, or a table or index of a name that is
// not ours: before anything is written.  One query; the whole comparison is what `mops fsck` does.
void require_own_objects(const store::Database& database);

}  // namespace mops::change
