// apply.h -- change lines into a writer: compare with what is expected, then write.
//
// Nothing is taken on trust: a line is put as if somebody had typed it, with every check.  Only a stream that puts
// versions back (PlanHeader::restores) writes them as they were, as a revert does.
#pragma once

#include <set>
#include <string>

#include "change/plan_stream.h"

namespace mops::change {

class Applier {
 public:
  // HEADER of the stream, whose NAME is told with faults; none: somebody typed the lines.
  Applier(Writer& writer, std::string name, const std::optional<PlanHeader>& header)
      : writer_(writer), name_(std::move(name)), typed_(!header), restores_(header && header->restores) {}

  // Puts the line with NUMBER.  Faults go to the writer: of its form "change.…", of a record that is not as expected
  // "change.moved", "change.dropped", "change.exists" (or "revert.…" when versions are put back), and all that a writer
  // finds.
  void put(const std::string& json, std::size_t number);

 private:
  void create(const ChangeLine& line);
  void update(const ChangeLine& line);
  void drop(const ChangeLine& line);
  void verify(const ChangeLine& line);
  void put_back(const ChangeLine& line, Row row);

  std::optional<Row> find(const ChangeLine& line);
  bool is_as_expected(const ChangeLine& line, const std::optional<Row>& live);
  void tell_moved(const ChangeLine& line, const Row& live);
  RecordInput input_of(const ChangeLine& line) const;
  bool set_cells(RecordInput& input, const ChangeLine& line);
  void complain(const ChangeLine& line, std::string_view code, Arguments arguments = {}, std::string column = {});

  Writer& writer_;
  std::string name_;
  bool typed_, restores_;
  std::size_t number_ = 0;
  std::set<std::string> moved_;  // records that were not as expected: their later lines say nothing new
};

}  // namespace mops::change
