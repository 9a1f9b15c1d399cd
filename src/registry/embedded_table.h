// embedded_table.h -- a CSV file of schema/ as cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mops::registry {

// The data rows of schema file NAME, without its header; every row has as many cells as the header.
// Throws Error(bug) when there is no such file.
std::vector<std::vector<std::string>> embedded_table(std::string_view name);
std::vector<std::vector<std::string>> table_rows(std::string_view csv);

}  // namespace mops::registry
