// values.h -- what the records say for one paper, and from which version of which record each value came.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "change/record_store.h"
#include "paper/paper.h"

namespace mops::paper {

// One version of one record.
struct Source {
  const registry::Entity* entity = nullptr;
  std::int64_t id = 0;
};

struct RowValues {
  std::vector<std::optional<std::string>> cells;  // by place of the section's columns, as stored
  std::vector<Source> sources;
};

struct SectionValues {
  const Section* section = nullptr;
  std::vector<RowValues> rows;  // one at most unless the section is a list
};

// What one paper is to be made of.
struct Subject {
  std::string key;
  std::int64_t id = 0;
  std::string month;  // YYYY-MM of a paper of a month
  bool blank = false;
};

struct Values {
  std::vector<SectionValues> sections;  // as in the paper
  bool blank = false;
  std::string participant;  // key of whose paper it is; empty when it is nobody's

  const SectionValues* find(std::string_view section) const;
};

// PAPER has its columns.  The database is read within one moment: the caller holds it.
Values read_values(const Paper& paper, const Subject& subject, const std::string& as_of, change::RecordStore& records);

// The months that PAPER is made for, of the record ID.
std::vector<std::string> months_of(const Paper& paper, std::int64_t id, const store::Database& database);
// Keys of the records that PAPER is made for in the file of the participation ID.
std::vector<std::string> keys_in_file(const Paper& paper, std::int64_t id, const store::Database& database);

}  // namespace mops::paper
