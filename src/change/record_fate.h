// record_fate.h -- what became of single records between two operations.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "store/database.h"

namespace mops::change {

// `stepped` is a record whose every change was a step of its state machine (schema/transitions.csv).
enum class Fate { untouched, created, stepped, changed, dropped, reverted };

struct RecordFate {
  Fate fate = Fate::untouched;
  std::int64_t op = 0;  // that made the record, when it is new; else the last that touched it
};

// Fates over the stretch after operation FROM up to TO.  `reverted` is whatever was done by an operation that takes
// another one back: a record put back, dropped again, or given its old values.
class RecordFates {
 public:
  RecordFates(const store::Database& database, std::int64_t from, std::int64_t to)
      : database_(database),
        from_(from),
        to_(to),
        reverting_(database.prepare("SELECT reverts IS NOT NULL FROM main.op WHERE id = ?1")) {}

  RecordFate of(std::string_view entity, std::int64_t id);

 private:
  store::Statement& versions_of(std::string_view entity);
  bool stepped(std::string_view entity, std::int64_t id);

  const store::Database& database_;
  std::int64_t from_, to_;
  std::map<std::string, store::Statement, std::less<>> versions_;
  store::Statement reverting_;
};

}  // namespace mops::change
