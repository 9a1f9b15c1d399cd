// record_query.h -- records of one entity as rows: chosen, filtered, sorted, streamed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "change/condition.h"
#include "registry/messages.h"
#include "registry/registry.h"
#include "report/rows.h"
#include "store/database.h"

namespace mops::report {

struct Selection {
  std::vector<std::string> fields;  // empty: every field, sensitive ones only with `sensitive`
  bool sensitive = false;
  std::vector<change::Condition> where;  // all must hold
  std::vector<std::string> sort;         // field, or -field; then key
  std::optional<std::int64_t> limit;
};

// Throws Error(usage) "field.unknown".  Memory does not grow with the number of records (sorting aside).
// Returns how many records there were.
std::int64_t list_records(const store::Database& database, const registry::Entity& entity, const Selection& selection,
                          registry::Language language, Renderer& renderer);

// The condition that names one record.
change::Condition key_is(const registry::Entity& entity, const std::string& key);

}  // namespace mops::report
