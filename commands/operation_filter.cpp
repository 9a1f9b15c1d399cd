#include "operation_filter.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <vector>

#include "error.h"

namespace mops::commands {

std::pair<std::int64_t, std::int64_t> read_range(const store::Database& database, const std::string& range) {
  const auto last = change::last_operation(database);
  const auto dots = range.find("..");
  if (range.empty()) return {1, last};
  if (dots == std::string::npos) {
    const auto one = change::resolve_operation(database, range);
    return {one, one};
  }
  const auto first = range.substr(0, dots), final = range.substr(dots + 2);
  const auto from = first.empty() ? 1 : change::resolve_operation(database, first);
  const auto to = final.empty() ? last : change::resolve_operation(database, final);
  if (from > to)
    throw Error(ErrorKind::usage, "op.order", {{"from", std::to_string(from)}, {"to", std::to_string(to)}});
  return {from, to};
}

void declare_filter(CLI::App& app, OperationFilter& filter) {
  app.add_option("range", filter.range)->type_name("RANGE");
  app.add_option("--by", filter.actor)->type_name("NAME");
  app.add_option("--kind", filter.kind)->type_name("KIND");
  app.add_option("--touching", filter.touching)->type_name("ENTITY/KEY");
}

void each_operation(const store::Database& database, const OperationFilter& filter, Order order,
                    const std::function<bool(const change::Operation&)>& use) {
  const auto [from, to] = read_range(database, filter.range);
  std::vector<std::int64_t> touching;
  if (!filter.touching.empty()) {
    const auto [entity, key] = read_record_name(filter.touching);
    change::RecordStore records(database);
    for (const auto& version : change::versions_of(records, *entity, key)) touching.push_back(version.op);
  }
  for (auto step = std::int64_t{0}; step <= to - from; ++step) {
    const auto id = order == Order::oldest_first ? from + step : to - step;
    if (!filter.touching.empty() && std::ranges::find(touching, id) == touching.end()) continue;
    const auto op = change::find_operation(database, id);
    if (!op || (!filter.actor.empty() && op->actor != filter.actor) ||
        (!filter.kind.empty() && op->kind != filter.kind))
      continue;
    if (!use(*op)) return;
  }
}

std::pair<const registry::Entity*, std::string> read_record_name(const std::string& name) {
  const auto slash = name.find('/');
  if (slash == std::string::npos) throw Error(ErrorKind::usage, "record.form", {{"name", name}});
  return {&registry::registry().at(name.substr(0, slash)), name.substr(slash + 1)};
}

}  // namespace mops::commands
