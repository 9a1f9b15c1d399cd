// net_changes.h -- what differs between the states after two operations.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "change/history.h"

namespace mops::change {

struct NetChange {
  const registry::Entity* entity = nullptr;
  std::int64_t record = 0;
  std::string key;
  bool created = false, deleted = false;
  FieldTexts before, after;  // of the fields that differ
};

// Records whose fields differ between the state after operation FROM and that after TO, in registry order, then in the
// order in which they were first recorded.  Several changes of a field are one, a change that was taken back is none.
// FROM may be the later one; 0 is the empty database.
std::vector<NetChange> net_changes(RecordStore& records, std::int64_t from, std::int64_t to);

}  // namespace mops::change
