#include "report/row_difference.h"

#include <map>
#include <optional>

#include "change/past_state.h"
#include "report/heading.h"
#include "report/row_names.h"

namespace mops::report {
namespace {

using Texts = std::vector<std::optional<std::string>>;

// The rows of one state, by name, in their order.
class Rows : public Renderer {
 public:
  explicit Rows(const Report& report) : names_(report) {}
  std::vector<std::string> order, columns;
  std::map<std::string, Texts, std::less<>> cells;

  void begin(std::span<const Column> given) override {
    for (const auto& column : given) columns.push_back(column.name);
    names_.begin(given);
  }
  void row(std::span<const Cell> given) override {
    names_.row(given);
    auto name = names_.found.back();
    for (int again = 2; cells.contains(name); ++again) name = names_.found.back() + '#' + std::to_string(again);
    Texts texts;
    for (const auto& cell : given) texts.push_back(cell ? std::optional(std::string(*cell)) : std::nullopt);
    order.push_back(name);
    cells.emplace(std::move(name), std::move(texts));
  }
  void end() override {}

 private:
  RowNames names_;
};

Rows rows_at(const store::Database& database, const Report& report, const ParameterValues& arguments, std::int64_t op) {
  const change::PastState past(database, op);
  Rows rows(report);
  run(database, report, arguments, {}, registry::Language::english, rows);
  return rows;
}

}  // namespace

bool row_difference(const store::Database& database, const Report& report, const ParameterValues& arguments,
                    Stretch stretch, bool polish, Renderer& renderer) {
  const auto from = rows_at(database, report, arguments, stretch.from),
             to = rows_at(database, report, arguments, stretch.to);
  const std::vector<Column> columns{
      {"row", heading(polish, "difference.row"), Kind::text},
      {"column", heading(polish, "difference.column"), Kind::text, {{"", "column:" + report.name}}},
      {"from", heading(polish, "difference.from"), Kind::text, {{"", "cell:" + report.name}}},
      {"to", heading(polish, "difference.to"), Kind::text, {{"", "cell:" + report.name}}}};
  renderer.begin(columns);
  auto names = to.order;
  for (const auto& name : from.order)
    if (!to.cells.contains(name)) names.push_back(name);
  const Texts none(to.columns.size());
  bool differs = false;
  for (const auto& name : names) {
    const auto was = from.cells.find(name), is = to.cells.find(name);
    const auto& before = was == from.cells.end() ? none : was->second;
    const auto& after = is == to.cells.end() ? none : is->second;
    for (std::size_t i = 0; i < none.size(); ++i) {
      if (before[i] == after[i]) continue;
      differs = true;
      const auto cell = [](const std::optional<std::string>& text) { return text ? Cell(*text) : Cell(); };
      const Cell cells[] = {name, to.columns[i], cell(before[i]), cell(after[i])};
      renderer.row(cells);
    }
  }
  renderer.end();
  return differs;
}

}  // namespace mops::report
