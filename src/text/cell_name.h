// cell_name.h -- what spreadsheets call a cell: "AB12" is the one of column 28 and row 12.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mops::text {

struct CellPlace {
  std::size_t column = 0, row = 0;  // from 1
};

std::string cell_name(std::size_t column, std::size_t row);
// Nothing for what is no name of a cell.
std::optional<CellPlace> parse_cell_name(std::string_view name);
// "AB" for column 28.
std::string column_name(std::size_t column);

}  // namespace mops::text
