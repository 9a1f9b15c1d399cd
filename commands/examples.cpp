#include "examples.h"

#include "registry/embedded_table.h"

namespace mops::commands {

std::optional<Example> find_example(std::string_view command) {
  auto row = registry::EmbeddedTable::file("examples.csv");
  if (!row.find(command)) return std::nullopt;
  return Example{row.text(3), row.text(4)};
}

}  // namespace mops::commands
