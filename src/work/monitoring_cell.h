// monitoring_cell.h -- one cell of an authority's file to its canonical value (private to the reader).
#pragma once

#include <string>
#include <string_view>

#include "report/monitoring_form.h"

namespace mops::work {

struct CellReading {
  std::string value;  // canonical; empty when the cell is or cannot be read
  std::string fault;  // message id; empty: none
  bool understood = true;
  bool tolerable = false;  // a known old or short spelling: a warning even when a file is checked
};

// TEXT is cleaned.  MAIN is the code in the main column, for a sub column.
CellReading read_cell(const report::MonitoringForm& form, const report::FormColumn& column, std::string_view text,
                      std::string_view main);

}  // namespace mops::work
