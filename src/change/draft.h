// draft.h -- a record on its way from cells to a row (private to the writer).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "change/writer.h"

namespace mops::change {

struct Writer::Draft {
  explicit Draft(const RecordInput& record)
      : input(record),
        entity(*record.entity),
        row(*record.entity),
        given(record.entity->fields.size()),
        cells(record.entity->fields.size()),
        wrong(record.entity->fields.size()) {}

  store::Value& value(const registry::Field& field) { return row.value(field); }
  bool is_given(const registry::Field& field) const { return given[field.at]; }
  const Cell* cell(const registry::Field& field) const { return cells[field.at]; }

  const RecordInput& input;
  const registry::Entity& entity;
  Row row;                         // the values given; completed from the live row
  std::vector<bool> given;         // which fields the record speaks of
  std::vector<const Cell*> cells;  // where they stood
  std::vector<bool> wrong;         // fields whose fault has been told
  std::optional<Row> live;         // the record as it is now
  std::optional<std::int64_t> project;
  std::vector<std::pair<const registry::Field*, std::vector<store::Value>>> lists;  // what the lists given are to hold
  bool embedded = false;  // part of another record's row; may stand in several rows
  bool bad = false;
  bool kept = false;            // something of the record outlived the file
  bool gone = false;            // the embedded record was dropped on purpose, and stays so
  bool wrote_embedded = false;  // the embedded record changed
};

}  // namespace mops::change
