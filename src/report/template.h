// template.h -- a row as the user's own text: "%(key) %(surname:json)%x09".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/rows.h"

namespace mops::report {

// %(field), %(field:json), %(field:sh), %% and %xHH; no conditions, no loops.
class RowTemplate {
 public:
  // Finds each field among COLUMNS.  Throws Error(usage) "field.unknown".
  void bind(std::span<const Column> columns);
  void append(std::string& out, std::span<const Cell> cells) const;
  std::vector<std::string> fields() const;  // the names it asks for

 private:
  friend RowTemplate parse_template(std::string_view text);
  enum class As { plain, json, shell };
  struct Part {
    std::string text;  // literal text, or the field's name
    bool field = false;
    As as = As::plain;
    std::size_t column = 0;
  };
  std::vector<Part> parts_;
};

// Throws Error(usage) "format.template" for a form it does not know.
RowTemplate parse_template(std::string_view text);

}  // namespace mops::report
