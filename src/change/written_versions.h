// written_versions.h -- what the operation being written did to each record, version by version.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "change/history.h"
#include "change/record_store.h"

namespace mops::change {

enum class Deed { created, updated, deleted };

struct WrittenVersion {
  Deed deed = Deed::created;
  std::int64_t rev = 0;  // the version that was made; of a deletion the one that ended
  FieldTexts values;     // of a creation all but NULLs, of an update those that changed, of a deletion none
};

struct WrittenRecord {
  const registry::Entity* entity = nullptr;
  std::int64_t id = 0;
  std::string key;
  std::vector<WrittenVersion> versions;  // the first first, never empty

  bool existed() const { return versions.front().deed != Deed::created; }
  bool exists() const { return versions.back().deed != Deed::deleted; }
};

// Calls VISIT for each record of ENTITY that operation OP wrote, by record number.  OP is the operation being written,
// and closed: its rows are found by temp.touched.  Memory does not grow with their number.
void each_written(RecordStore& records, const registry::Entity& entity, std::int64_t op,
                  const std::function<void(const WrittenRecord&)>& visit);

}  // namespace mops::change
