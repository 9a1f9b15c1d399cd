// locks.h -- what the state of another record forbids: a decided round takes no further points (schema/locks.csv).
//
// What counts is the state before the operation, so the order of its records does not matter: the decision writes the
// lists and the state of the round at once.  A record made by the operation itself counts as it is.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "change/record_store.h"

namespace mops::change {

class Journal;

// Why a record may not be written: the code of the fault and the key of the record whose state forbids it.
struct Lock {
  std::string code, by;
};

class Locks {
 public:
  explicit Locks(RecordStore& records) : records_(records) {}

  // CHANGE is "create", "change" or "drop" of a record of ENTITY with VALUES; OP is the operation on its way, 0 when it
  // has written nothing yet.
  std::optional<Lock> find(const registry::Entity& entity, const std::vector<store::Value>& values,
                           std::string_view change, std::int64_t op);

 private:
  std::string state_before(const registry::Entity& entity, std::int64_t id, std::int64_t op);

  RecordStore& records_;
  std::map<std::pair<const registry::Entity*, std::int64_t>, std::string> states_;
};

}  // namespace mops::change
