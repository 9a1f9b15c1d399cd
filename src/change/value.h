// value.h -- text of a cell to a stored value, and back.
#pragma once

#include <string>
#include <string_view>

#include "error.h"
#include "registry/registry.h"
#include "store/statement.h"

namespace mops::change {

// Either a value, or the code of what is wrong with its arguments.
struct Parsed {
  store::Value value;
  std::string error;
  Arguments arguments;
};

// Every type but references and lists, which need the database (as the keys in a condition do).  TEXT is cleaned and not empty.
Parsed parse_value(const registry::Field& field, std::string_view text);

// The external form: money with two decimals, everything else as stored; NULL is the empty text.
// Not for references, whose external form is a key.
std::string to_text(const registry::Field& field, const store::Value& value);

}  // namespace mops::change
