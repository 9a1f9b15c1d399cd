#include "moment.h"

#include <CLI/CLI.hpp>

namespace mops::commands {

Moment::Moment(const store::Database& database, const std::string& at_op) {
  change::PastState::keep_in_memory(database);  // a report may look back by itself
  snapshot_ = std::make_unique<store::ReadTransaction>(database);
  if (!at_op.empty()) past_ = std::make_unique<change::PastState>(database, change::operation_at(database, at_op));
}

void declare_at_op(CLI::App& app, std::string& at_op) { app.add_option("--at-op", at_op)->type_name("OP|DATE"); }

}  // namespace mops::commands
