// history.h -- reading the journal: operations, what they changed, and all versions of a record.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/record_store.h"
#include "store/database.h"

namespace mops::change {

struct Operation {
  std::int64_t id = 0;
  std::string at, actor, host, program, command, kind, source, message, account;
  std::optional<std::int64_t> reverts;
  std::int64_t created = 0, updated = 0, deleted = 0, unchanged = 0;
  std::string clock;  // "given" when `at` was set by hand
  std::string seal;   // empty: there is none
};

// External texts of fields; a field that is missing was not part of the change, an empty optional is NULL.
using FieldTexts = std::map<std::string, std::optional<std::string>, std::less<>>;

// One record in one operation.
struct RecordChange {
  const registry::Entity* entity = nullptr;
  std::int64_t record = 0;
  std::string key;
  std::int64_t first_rev = 0, last_rev = 0;  // versions that the operation wrote
  bool created = false, deleted = false;
  FieldTexts before;  // of the fields that changed; of all fields for a deletion
  FieldTexts after;   // of the same fields; of all fields for a creation
};

// "@" is the last operation, "@~2" two before, a number is itself.  Throws Error(refused) "op.unknown".
std::int64_t resolve_operation(const store::Database& database, std::string_view name);

// The number of the last operation; 0 in a new database.
std::int64_t last_operation(const store::Database& database);

std::optional<Operation> find_operation(const store::Database& database, std::int64_t id);

// The condition, for a row `e` of ENTITY, that operation ?1 made the record and nothing has changed it since.
std::string made_and_unchanged(const registry::Entity& entity);

// Which of the records that an operation made.
enum class Created { all, changed_since };

// Visits every record that operation OP touched, in registry order, then by id.  Holds one number for each in memory.
void each_change(RecordStore& records, std::int64_t op, Created which,
                 const std::function<void(RecordChange&&)>& visit);
std::vector<RecordChange> changes_of(RecordStore& records, std::int64_t op);

struct Version {
  std::int64_t rev = 0, op = 0;
  bool deleted = false;      // the version is the record's end, made by `op`
  FieldTexts before, after;  // what this version changed
};

// All versions of a record, oldest first; of a dropped record too.  Empty if there never was one.
std::vector<Version> versions_of(RecordStore& records, const registry::Entity& entity, std::string_view key);

// The external texts of a live row, NULLs left out.
FieldTexts texts_of(RecordStore& records, const registry::Entity& entity, const Row& row);

// Reads the JSON of a before-image.
FieldTexts read_image(std::string_view json);

}  // namespace mops::change
