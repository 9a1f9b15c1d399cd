// merge.h -- what a source said before: the base of the three-way merge of an import.
//
// Nothing is stored for it.  The journal holds every version of every record with the operation that wrote it, and an
// operation names its source; so the value a source last wrote can be looked up, and is, but only for fields in which
// file and record differ.  Operations that were taken back say nothing any more.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "change/dropped.h"

namespace mops::change {

enum class OnConflict { report, file, live };

// What to do with one field.
enum class MergeVerdict { change, keep, conflict };

// The table of the contract for a field in which file and record differ.  An empty optional is an empty cell or field;
// BASE without a value: the source never spoke of the field.
MergeVerdict decide(const std::optional<std::string>& file, const std::optional<std::string>& live,
                    const std::optional<std::string>& base);

class Bases {
 public:
  Bases(RecordStore& records, std::string source) : records_(records), source_(std::move(source)) {}

  // The value that the source last wrote into FIELD of a record; nothing if it never wrote one.
  std::optional<std::string> base(const registry::Entity& entity, const Row& live, const registry::Field& field);
  // The operation that gave FIELD its present value.
  std::int64_t writer_of(const registry::Entity& entity, const Row& live, const registry::Field& field);
  // What the source once put into a list and nobody who took it back: keys or codes, sorted.
  std::vector<std::string> list_base(const registry::Field& list, std::int64_t owner, const std::string& owner_key);

  // A record that the source wrote and somebody dropped on purpose, found by identity or key.
  std::optional<DroppedRecords::Drop> dropped(const registry::Entity& entity, const FieldTexts& identity);
  // The record that one with this identity was merged into, whoever wrote it.
  std::optional<std::int64_t> heir(const registry::Entity& entity, const FieldTexts& identity);

 private:
  struct Image {  // what a replaced version left behind
    std::int64_t rev, prev_op, op;
    FieldTexts before;
  };
  std::vector<Image> images_of(const registry::Entity& entity, std::int64_t record);
  std::optional<std::string> last_spoken(const std::vector<Image>& images, std::optional<std::string> value,
                                         std::int64_t first, const registry::Field& field);
  std::optional<std::string> inherited(const registry::Entity& entity, const Row& live, const registry::Field& field);
  const std::vector<std::int64_t>& ancestors(const registry::Entity& entity, std::int64_t record);
  std::optional<std::int64_t> heir_in(const registry::Entity& entity, std::int64_t op);
  bool by_source(std::int64_t op);
  bool is_reverted(std::int64_t op);
  bool any_dropped(const registry::Entity& entity);
  DroppedRecords& dropped_by(const registry::Entity& entity, std::vector<std::string> fields);

  RecordStore& records_;
  std::string source_;
  std::map<std::int64_t, bool> ops_;
  std::map<const registry::Entity*, bool> any_dropped_;
  std::map<std::string, std::optional<DroppedRecords>> dropped_by_;
  std::map<const registry::Entity*, std::map<std::int64_t, std::vector<std::int64_t>>> ancestors_;  // by heir
};

}  // namespace mops::change
