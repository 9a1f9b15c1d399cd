// bulk_load.h -- a table while a batch that is large against it goes in.
//
// An index that is kept during such a load is filled in random order and costs more than the rows; built at the end of
// the same transaction, it is sorted once.  Meanwhile records are found by identity in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "registry/registry.h"
#include "store/database.h"

namespace mops::change {

// Ids by the hash of an identity: 8 bytes a place, a third of the places free.  Only says which ids may be meant: the
// caller looks at the record.
class IdentitySet {
 public:
  void add(std::uint64_t hash, std::int64_t id);
  // The first id under HASH for which IS_IT is true.
  std::optional<std::int64_t> find(std::uint64_t hash, const std::function<bool(std::int64_t)>& is_it) const;

 private:
  void grow();
  std::vector<std::uint64_t> places_;  // 36 bits of id, 28 bits of hash; 0 is free
  std::size_t used_ = 0;
};

// Nothing when a part is NULL that may not be: such a record is known by its key alone.
std::optional<std::uint64_t> identity_hash(const registry::Entity& entity, std::span<const store::Value> identity);
std::vector<store::Value> identity_of(const registry::Entity& entity, const std::vector<store::Value>& values);

class BulkLoad {
 public:
  // Drops the indexes of ENTITY's table and reads the identities that are there.
  BulkLoad(const store::Database& database, const registry::Entity& entity);

  IdentitySet& records() { return records_; }
  // Builds the indexes again.
  void build_indexes(const store::Database& database) const;

 private:
  IdentitySet records_;
  std::vector<std::string> indexes_;  // their statements, as the schema has them
};

}  // namespace mops::change
