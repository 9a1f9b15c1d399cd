// examples.h -- an example of each command, and the plumbing that comes to the same (schema/examples.csv).
//
// The table has one row for each command that is not plumbing itself: the command, the example project and the command
// of its run before which the example can be typed (empty: after the run), the example, its plumbing (empty: there is
// no lower layer).  tests/contract/plumbing.sh types both.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mops::commands {

struct Example {
  std::string line, plumbing;
};

std::optional<Example> find_example(std::string_view command);

}  // namespace mops::commands
