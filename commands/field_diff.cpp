#include "field_diff.h"

#include <utility>
#include <vector>

namespace mops::commands {

using report::Cell;
using report::Kind;

FieldDiff::FieldDiff(report::Renderer& renderer, bool with_op, bool sensitive)
    : renderer_(renderer), with_op_(with_op), sensitive_(sensitive) {
  std::vector<report::Column> columns;
  if (with_op) columns.push_back({"op", "op", Kind::number});
  constexpr std::pair<const char*, const char*> kColumns[] = {
      {"record", ""}, {"what", "list:fate"}, {"field", "field"}, {"before", "value"}, {"after", "value"}};
  for (const auto& [name, reads] : kColumns) {
    columns.push_back({name, name, Kind::text});
    if (*reads != '\0') columns.back().reads.push_back({"", reads});
  }
  renderer_.begin(columns);
}

void FieldDiff::tell(std::int64_t op, const registry::Entity& entity, const std::string& key, std::string_view what,
                     const change::FieldTexts& before, const change::FieldTexts& after) {
  const auto record = entity.name + '/' + key;
  const auto number = std::to_string(op);
  for (const auto& field : entity.fields) {
    const auto old = before.find(field.name), now = after.find(field.name);
    if (old == before.end() && now == after.end()) continue;
    const auto text = [&](auto found, const change::FieldTexts& texts) -> Cell {
      if (found == texts.end() || !found->second) return {};
      if (!field.sensitive || sensitive_) return Cell(*found->second);
      ++hidden_;
      return Cell("…");
    };
    std::vector<Cell> cells;
    if (with_op_) cells.emplace_back(number);
    for (const auto& cell : {Cell(record), Cell(what), Cell(field.name), text(old, before), text(now, after)})
      cells.push_back(cell);
    renderer_.row(cells);
  }
}

}  // namespace mops::commands
