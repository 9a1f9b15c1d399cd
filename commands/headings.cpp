#include "headings.h"

#include <vector>

#include "context.h"
#include "registry/messages.h"

namespace mops::commands {
namespace {

class Headed : public report::Renderer {
 public:
  Headed(std::unique_ptr<report::Renderer> table, registry::Language language)
      : table_(std::move(table)), language_(language) {}

  void begin(std::span<const report::Column> columns) override {
    std::vector<report::Column> headed(columns.begin(), columns.end());
    for (auto& column : headed) {
      const auto id = column.label == column.name ? "column." + column.name : column.label;
      if (id.starts_with("column.")) column.label = registry::find_message(language_, id).value_or(column.label);
    }
    table_->begin(headed);
  }
  void row(std::span<const report::Cell> cells) override { table_->row(cells); }
  void end() override { table_->end(); }

 private:
  std::unique_ptr<report::Renderer> table_;
  registry::Language language_;
};

}  // namespace

std::unique_ptr<report::Renderer> make_table(const report::Format& format, report::Output& output,
                                             registry::Language language) {
  return std::make_unique<Headed>(report::make_renderer(format, output), language);
}

std::unique_ptr<report::Renderer> make_table(const report::Format& format, Context& context) {
  return make_table(format, context.console, context.language());
}

std::unique_ptr<report::Renderer> make_table(Context& context) { return make_table(context.format(), context); }

}  // namespace mops::commands
