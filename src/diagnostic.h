// diagnostic.h -- something to tell about one place of the input or one record.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "error.h"

namespace mops {

enum class Severity { error, warning, note, hint, report };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;           // message id, or code of a rule
  std::string file;           // empty when it did not come from a file
  std::size_t line = 0;       // physical line on which the record starts, 1-based; 0 = none
  std::size_t record = 0;     // data record number, 1-based; 0 = none
  std::string column;         // header as it stands in the file, or field name
  std::size_t column_no = 0;  // 1-based; 0 = none
  std::string key;            // entity/KEY
  Arguments arguments;
  std::optional<std::string> value;  // what was found; never set for a sensitive field
};

}  // namespace mops
