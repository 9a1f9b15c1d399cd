#include "examples.h"

#include "registry/embedded_table.h"

namespace mops::commands {

std::optional<Example> find_example(std::string_view command) {
  for (auto& row : registry::embedded_table("examples.csv"))
    if (row[0] == command) return Example{std::move(row[3]), std::move(row[4])};
  return std::nullopt;
}

}  // namespace mops::commands
