// moment.h -- the one moment of the database that a reading command sees: now, or after an operation of the past.
#pragma once

#include <memory>
#include <string>

#include "change/past_state.h"
#include "store/database.h"

namespace CLI {
class App;
}

namespace mops::commands {

class Moment {
 public:
  // AT_OP as change::operation_at() takes it; empty: now.  Throws Error(refused) "op.unknown".
  Moment(const store::Database& database, const std::string& at_op);

 private:
  std::unique_ptr<store::ReadTransaction> snapshot_;
  std::unique_ptr<change::PastState> past_;  // ends before the transaction does
};

void declare_at_op(CLI::App& app, std::string& at_op);

}  // namespace mops::commands
