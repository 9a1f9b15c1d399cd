// embedded_table.h -- a CSV file of schema/, row by row: commas, line feeds, as many cells in each row as in the
// header.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mops::registry {

class EmbeddedTable {
 public:
  explicit EmbeddedTable(std::string_view csv);
  // The schema file NAME.  Throws Error(bug) when there is no such file.
  static EmbeddedTable file(std::string_view name);

  // The next data row; false after the last one.  Cells are valid until then; a row that ends early has empty ones.
  bool next();
  // The row that begins with the cell FIRST, wherever it stands; it is looked for in the text, rows are not read.
  bool find(std::string_view first);
  std::string_view operator[](std::size_t column) const { return cells_[column]; }
  std::string text(std::size_t column) const { return std::string(cells_[column]); }
  // The cell as a part of the binary, valid for ever.  Throws Error(bug) when it holds quotation marks itself.
  std::string_view lasting(std::size_t column) const;

 private:
  std::string_view read_plain();
  std::string_view read_quoted(std::size_t column);

  std::string_view table_, rest_;
  std::vector<std::string_view> cells_;
  std::vector<std::string> unquoted_;  // by column: cells that hold quotation marks themselves
};

}  // namespace mops::registry
