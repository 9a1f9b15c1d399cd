// table_renderer.h -- rows as a table for people, as wide as their screen.
#pragma once

#include <memory>

#include "report/rows.h"

namespace mops::report {

// Measures all rows first: tables are for people, and short.  How they are laid out says table_layout.h.
std::unique_ptr<Renderer> make_table(const Format& format, Output& output);

}  // namespace mops::report
