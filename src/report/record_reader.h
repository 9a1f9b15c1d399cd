// record_reader.h -- single records by name as rows, many of them one after another.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "change/record_store.h"
#include "report/rows.h"

namespace mops::report {

// Reads records of any entity with the columns of list_records(); "rev" and "op", the version of the record and the
// operation that wrote it, are columns too when they are asked for.  Each entity's query is prepared once.
class RecordReader {
 public:
  // FIELDS empty: every field, sensitive ones only when SENSITIVE.
  RecordReader(const store::Database& database, std::vector<std::string> fields, bool sensitive = false)
      : records_(database), fields_(std::move(fields)), sensitive_(sensitive) {}

  bool exists(const registry::Entity& entity, std::string_view key);
  // Begins, one row, ends; nothing at all and false when there is no such record.  Throws Error(usage) "field.unknown".
  bool read(const registry::Entity& entity, std::string_view key, Renderer& renderer);

 private:
  struct Prepared {
    store::Statement query;
    std::vector<Column> columns;
    std::vector<int> places;  // of the columns in the query
  };
  Prepared& of(const registry::Entity& entity);

  change::RecordStore records_;
  std::vector<std::string> fields_;
  bool sensitive_;
  std::map<const registry::Entity*, Prepared> prepared_;
};

}  // namespace mops::report
