// version_walk.h -- the records of one entity by id, each with all versions kept of it.
//
// Two streams, the live rows and the before-images, are merged by record: constant memory, no query per record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/history.h"
#include "change/record_store.h"

namespace mops::change {

// A version that was replaced or deleted.
struct KeptVersion {
  std::int64_t rev = 0, prev_op = 0, op = 0;  // written by prev_op, replaced by op
  bool deleted = false;
  std::string key, before;
};

class VersionWalk {
 public:
  // All versions; or, with OP, those that the operation being written just now wrote or replaced (its live rows are
  // found by temp.touched, for no index leads from an operation to its rows).
  VersionWalk(RecordStore& records, const registry::Entity& entity, std::int64_t op = 0);

  bool next();

  const registry::Entity& entity() const { return entity_; }
  std::int64_t id() const { return id_; }
  const std::vector<KeptVersion>& kept() const { return kept_; }  // oldest first
  bool live() const { return live_; }
  // Of the live row; until the next call of next().
  std::int64_t rev() const { return rows_.integer(1); }
  std::int64_t op() const { return rows_.integer(2); }
  // The stored fields in the order of their names, which no later migration changes; external text, nothing for NULL.
  const std::vector<const registry::Field*>& fields() const { return fields_; }
  std::optional<std::string_view> text(std::size_t field);
  FieldTexts texts();  // of the live row, NULLs left out
  std::string key();   // of the live row, else the one kept last

 private:
  RecordStore& records_;
  const registry::Entity& entity_;
  std::vector<const registry::Field*> fields_;
  store::Statement rows_, changes_;
  bool more_rows_ = false, more_changes_ = false, live_ = false;
  std::int64_t id_ = 0;
  std::vector<KeptVersion> kept_;
  std::string scratch_;
};

}  // namespace mops::change
