// headings.h -- under which heading and in which column of its file a field of a record stood.
//
// A rule speaks of a field; who sent a file through a map, or with headings of an office, knows the column.  The
// columns are the same from row to row, so they are kept once for a file, and for a record only where it stood in
// others: in a month's list each mark is a record.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "change/record.h"

namespace mops::change {

class Headings {
 public:
  struct Heading {
    std::string name;
    std::size_t number = 0;
  };

  // INPUT was put as the record ID; 0 when it was refused.
  void meet(const RecordInput& input, std::int64_t id);
  // That of FIELD of the record ID in FILE; none when no column spoke of it.
  const Heading* find(const std::string& file, const registry::Field& field, std::int64_t id) const;

 private:
  struct Column {
    const registry::Field* field;
    Heading heading;
  };
  struct File {
    std::string name;
    const registry::Entity* entity;
    std::vector<Column> columns;
  };
  File& file_of(const RecordInput& input);

  std::vector<File> files_;
  std::vector<Heading> others_;                                // each once
  std::unordered_map<std::int64_t, std::uint32_t> elsewhere_;  // by record: its place in others_
  const registry::Entity* elsewhere_of_ = nullptr;
};

}  // namespace mops::change
