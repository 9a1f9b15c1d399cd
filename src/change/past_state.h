// past_state.h -- the records as they were after an operation, under the names of their tables.
//
// Everything that reads records by unqualified names (reports, v1_ views, lists) reads the past while a PastState
// lives: entities that changed since are shadowed by temporary tables or views of the same name.  An entity that only
// grew is a view over its rows up to the operation; one whose records were changed or dropped is a table made from the
// live rows and the before-images of the journal, set-wise, with the indexes of the real one.  What goes into such a
// table stays in memory.  Record versions (rev, op) are those of that time; the journal itself is not shadowed.
//
// States nest: while an inner one lives, the outer one is put aside, and nothing later than the outer one is seen.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace mops::change {

// The number of an operation: as resolve_operation() takes it, "0" for the empty database, or the last one of a day
// (and before it) in Poland, written in any form that files take.  The journal's own clock is UTC (text/zone.h). Throws
// Error(refused) "op.unknown".
std::int64_t operation_at(const store::Database& database, std::string_view text);

class PastState {
 public:
  // Before the read transaction in which the past is to be seen: SQLite does not move temporary tables into memory
  // later.
  static void keep_in_memory(const store::Database& database);

  // The state after operation OP; 0 is the empty database.  Within a read transaction, or with nobody writing.
  PastState(const store::Database& database, std::int64_t op);
  PastState(const PastState&) = delete;
  PastState& operator=(const PastState&) = delete;
  ~PastState();  // the present again

 private:
  void show();
  void hide();

  const store::Database& database_;
  std::int64_t op_;
  PastState* outer_;
  std::vector<std::string> views_, tables_;
};

}  // namespace mops::change
