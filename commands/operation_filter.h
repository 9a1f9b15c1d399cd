// operation_filter.h -- which operations: a range, one person's, one kind's, those that wrote a record.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include "change/history.h"
#include "registry/registry.h"
#include "store/database.h"

namespace CLI {
class App;
}

namespace mops::commands {

struct OperationFilter {
  std::string range;  // "812", "812..", "..900", "812..900", "@~3..@"; empty: all
  std::string actor, kind, touching;
};

void declare_filter(CLI::App& app, OperationFilter& filter);

// First and last operation of a range or of one name.  Throws Error(refused) "op.unknown", Error(usage) "op.order".
std::pair<std::int64_t, std::int64_t> read_range(const store::Database& database, const std::string& range);

enum class Order { oldest_first, newest_first };

// Calls USE for each operation that passes, until it answers false.
void each_operation(const store::Database& database, const OperationFilter& filter, Order order,
                    const std::function<bool(const change::Operation&)>& use);

// "participation/WSS-0042".  Throws Error(usage) "record.form", "entity.unknown".
std::pair<const registry::Entity*, std::string> read_record_name(const std::string& name);

}  // namespace mops::commands
