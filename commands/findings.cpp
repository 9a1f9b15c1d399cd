#include "findings.h"

#include <vector>

#include "context.h"
#include "headings.h"

namespace mops::commands {
namespace {

class FromFirstRow : public report::Renderer {
 public:
  explicit FromFirstRow(std::unique_ptr<report::Renderer> table) : table_(std::move(table)) {}

  void begin(std::span<const report::Column> columns) override { columns_.assign(columns.begin(), columns.end()); }
  void row(std::span<const report::Cell> cells) override {
    if (!any_) table_->begin(columns_);
    any_ = true;
    table_->row(cells);
  }
  void end() override {
    if (any_) table_->end();
  }

 private:
  std::unique_ptr<report::Renderer> table_;
  std::vector<report::Column> columns_;
  bool any_ = false;
};

}  // namespace

std::unique_ptr<report::Renderer> make_findings_table(Context& context) {
  const auto format = context.format();
  auto renderer = make_table(format, context);
  return format.name == "table" ? std::make_unique<FromFirstRow>(std::move(renderer)) : std::move(renderer);
}

}  // namespace mops::commands
