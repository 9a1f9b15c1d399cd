// spreadsheet_error.h -- what a spreadsheet shows where a formula went wrong.
#pragma once

#include <string_view>

namespace mops::text {

// #N/A, #REF!, #DIV/0! and their Polish forms (#N/D!, #ADR!, #DZIEL/0!), Err:502: a cell that holds nothing but that.
bool is_spreadsheet_error(std::string_view cell);

}  // namespace mops::text
