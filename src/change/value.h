// value.h -- text of a cell to a stored value, and back.
#pragma once

#include <string>
#include <string_view>

#include "error.h"
#include "registry/registry.h"
#include "store/statement.h"
#include "text/cell_kind.h"

namespace mops::change {

// Either a value, or the code of what is wrong with its arguments.
struct Parsed {
  store::Value value;
  std::string error;
  Arguments arguments;
};

// Every type but references and lists, which need the database (as the keys in a condition do).  TEXT is cleaned and not empty.
Parsed parse_value(const registry::Field& field, std::string_view text, text::CellKind kind = text::CellKind::plain);

// A length of time under HEADING.  HOUR is how many minutes an hour has; 0 = not known, and then a text that counts
// such hours is "minutes.hour_unknown".
Parsed parse_minutes(const registry::Field& field, std::string_view text, std::string_view heading, int hour);
// How many minutes an hour of FIELD has by itself; 0 when another field says it, or none does.
int own_hour(const registry::Field& field);

// The code of what a spreadsheet made of a text, a code or a key that it took for a day, an hour or a truth value; else
// empty.
std::string_view spreadsheet_fault(const registry::Field& field, text::CellKind kind);

// The external form: money with two decimals, everything else as stored; NULL is the empty text.
// Not for references, whose external form is a key.
std::string to_text(const registry::Field& field, const store::Value& value);

}  // namespace mops::change
