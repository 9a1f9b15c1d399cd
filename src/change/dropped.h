// dropped.h -- records that were dropped, found by some of their fields as they were then.
//
// The journal keeps what they were as JSON, which no index reaches into: the first look reads all of an entity's, later
// ones are quick.  Memory: 32 bytes for each record dropped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "change/history.h"

namespace mops::change {

class DroppedRecords {
 public:
  struct Drop {
    std::int64_t op = 0;       // that dropped it
    std::int64_t prev_op = 0;  // that had written what was dropped
    FieldTexts image;
  };
  // FIELDS are names; the texts asked for stand in the same order.
  DroppedRecords(RecordStore& records, const registry::Entity& entity, std::vector<std::string> fields);

  // Newest first.
  std::vector<Drop> find(const std::vector<std::string>& texts);

 private:
  struct Entry {
    std::uint64_t hash;
    std::int64_t op, record, rev;
  };
  RecordStore& records_;
  const registry::Entity& entity_;
  std::vector<std::string> fields_;
  std::vector<Entry> entries_;
};

}  // namespace mops::change
