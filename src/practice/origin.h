// origin.h -- where a step was told of, such as the line of a file: its records and its faults are known by that.
#pragma once

#include <string>
#include <string_view>

#include "change/writer.h"

namespace mops::practice {

class Origin {
 public:
  Origin(change::Writer& writer, const change::RecordInput& from)
      : writer_(writer), file_(from.file), line_(from.line), record_(from.record) {}

  const std::string& file() const { return file_; }
  change::RecordInput create(std::string_view entity) const;
  // Of a record that must be there.
  change::RecordInput change(std::string_view entity, const std::string& key) const;

  void complain(std::string_view code, Arguments arguments, std::string_view column = {}) const;
  void warn(std::string_view code, Arguments arguments) const;

 private:
  change::Writer& writer_;
  std::string file_;
  std::size_t line_ = 0, record_ = 0;
};

}  // namespace mops::practice
