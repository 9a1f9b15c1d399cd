// row_names.h -- the rows of a report by name, as `ROW:COLUMN` and differences speak of them.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace mops::report {

// Takes the rows of a report and notes what names each of them.
class RowNames : public Renderer {
 public:
  explicit RowNames(const Report& report) : report_(report) {}
  std::vector<std::string> found;

  void begin(std::span<const Column> columns) override;
  void row(std::span<const Cell> cells) override;
  void end() override {}

 private:
  const Report& report_;
  std::vector<std::vector<std::size_t>> places_;
};

}  // namespace mops::report
