// mapped_rows.h -- a map over a table in which a line is a record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "work/column_reader.h"
#include "work/mapped_table.h"

namespace mops::work {

class MappedRows : public MappedTable {
 public:
  MappedRows(const ImportMap& map, change::Records source, change::RecordStore& records, Complain complain,
             std::string file)
      : MappedTable(map, std::move(source), records, std::move(complain), std::move(file)),
        finder_(records.database()) {}

 protected:
  bool lay_out() override;
  void read_row(const std::vector<std::string>& cells) override;

 private:
  struct Part {
    std::size_t column;
    ColumnReader reader;
    std::string person_field;  // of the participant meant; empty for a part of a field
  };
  // A field that comes out: of one column, for lists of several.
  struct Output {
    change::Target target;
    std::vector<Part> parts;
    std::string fallback;  // what a blank cell means
  };

  void add_part(const std::string& word, const Column& column, Part part);
  void add_constant(const MapConstant& constant);
  std::size_t output(const std::string& word, const change::Target& target, const Column* column);
  std::optional<std::string> read_part(const Part& part, const change::Target& target, const std::string& cell);
  std::optional<std::string> read_moment(const Part& part, const change::Target& target, const std::string& cell);
  bool judge_name(const Part& part, const std::string& cell);
  bool find_participant(const std::vector<std::string>& cells, std::string& key);

  ParticipantFinder finder_;
  std::vector<Output> outputs_;
  std::vector<Part> person_parts_;
  std::size_t participation_ = 0;  // its output, where there are person parts
};

}  // namespace mops::work
