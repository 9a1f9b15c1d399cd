// condition.h -- "field=value" words as a WHERE clause with bound values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/statement.h"

namespace mops::report {

struct Condition {
  std::string field;
  std::string op;    // = != < > <= >= ~
  std::string text;  // the right side
};

// One comparison; `~` is "contains", letter case and diacritics aside.  Throws Error(usage) "condition.form".
Condition parse_condition(std::string_view word);
// Several, joined by " and "; of criteria (schema: criterion.condition).
std::vector<Condition> parse_conditions(std::string_view words);

// " WHERE …" over COLUMNS with one parameter for each condition, numbered from FIRST; empty without conditions.
// An empty right side means "is not known" (=) or "is known" (!=).  Throws Error(usage) "field.unknown".
std::string where_clause(const std::vector<Condition>& conditions, const std::vector<std::string>& columns,
                         int first = 1);
// The same as one expression that is true, false, or NULL when a value that decides is not known.
std::string truth_expression(const std::vector<Condition>& conditions, const std::vector<std::string>& columns,
                             int first = 1);
void bind_conditions(store::Statement& statement, const std::vector<Condition>& conditions, int first = 1);

}  // namespace mops::report
