// field_diff.h -- changes of records field by field, as rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "change/history.h"
#include "report/rows.h"

namespace mops::commands {

// The word under `what`.
inline std::string_view what_was_done(bool created, bool dropped) {
  return created ? "created" : dropped ? "dropped" : "changed";
}

// record, what, field, before, after; with the operation in front of them when WITH_OP.  Values of sensitive fields
// are shown only with SENSITIVE.
class FieldDiff {
 public:
  FieldDiff(report::Renderer& renderer, bool with_op, bool sensitive);

  // How many values were hidden.
  std::size_t hidden() const { return hidden_; }

  void tell(std::int64_t op, const registry::Entity& entity, const std::string& key, std::string_view what,
            const change::FieldTexts& before, const change::FieldTexts& after);

 private:
  report::Renderer& renderer_;
  bool with_op_, sensitive_;
  std::size_t hidden_ = 0;
};

}  // namespace mops::commands
