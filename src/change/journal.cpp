#include "change/journal.h"

#include <utility>

#include "change/digest_chain.h"
#include "domain/pesel.h"

namespace mops::change {
namespace {

constexpr std::string_view kInsertOp = R"sql(
  INSERT INTO op (id, at, clock, actor, host, program, command, kind, source, message, reverts, unchanged, account)
  VALUES (:id, :at, :clock, :actor, :host, :program, :command, :kind, :source, :message, :reverts, 0, :account)
)sql";

constexpr std::string_view kKeepVersion = R"sql(
  INSERT INTO change (entity, record, rev, prev_op, op, verb, key, before) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
)sql";

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

Journal::Journal(const store::Transaction& write, OperationFacts facts) : write_(write), facts_(std::move(facts)) {}

void Journal::set_reverts(std::span<const std::int64_t> ops) {
  if (ops.empty()) return;
  facts_.reverts = ops.front();
  facts_.source.clear();
  if (ops.size() > 1)
    for (const auto op : ops) facts_.source += (facts_.source.empty() ? "" : " ") + std::to_string(op);
}

std::int64_t Journal::op() {
  if (op_) return *op_;
  op_ = 1 + write_.database().integer("SELECT max(id) FROM op");
  auto insert = write_.prepare(kInsertOp);
  insert.bind(":id", *op_);
  insert.bind(":at", std::string_view(facts_.at)).bind(":actor", std::string_view(facts_.actor));
  insert.bind(":host", unless_empty(facts_.host)).bind(":program", std::string_view(facts_.program));
  insert.bind(":command", std::string_view(facts_.command)).bind(":kind", std::string_view(facts_.kind));
  insert.bind(":source", unless_empty(facts_.source)).bind(":message", unless_empty(facts_.message));
  insert.bind(":account", unless_empty(facts_.account));
  insert.bind(":clock", facts_.clock_given ? std::optional<std::string>("given") : std::nullopt);
  if (facts_.reverts) insert.bind(":reverts", *facts_.reverts);
  insert.run();
  return *op_;
}

void Journal::keep(const registry::Entity& entity, const Row& old, std::string_view verb, const std::string& key,
                   const std::string& before) {
  if (!keep_) keep_ = write_.prepare(kKeepVersion);
  keep_->bind(1, std::string_view(entity.name)).bind(2, old.id).bind(3, old.rev).bind(4, old.op).bind(5, op());
  keep_->bind(6, verb).bind(7, std::string_view(key)).bind(8, std::string_view(before)).run();
}

void Journal::updated(const registry::Entity& entity, const Row& old, const std::string& key,
                      const std::string& before) {
  keep(entity, old, "update", key, before);
  ++counts_[&entity].updated;
}

void Journal::deleted(const registry::Entity& entity, const Row& old, const std::string& key,
                      const std::string& before) {
  keep(entity, old, "delete", key, before);
  ++counts_[&entity].deleted;
}

void Journal::finish(std::int64_t unchanged, const std::vector<InputFile>& inputs) {
  if (!op_) return;
  auto count =
      write_.prepare("INSERT INTO op_entity (op, entity, created, updated, deleted) VALUES (?1, ?2, ?3, ?4, ?5)");
  for (const auto& [entity, counts] : counts_) {
    if (counts.created + counts.updated + counts.deleted == 0) continue;
    count.bind(1, *op_).bind(2, std::string_view(entity->name));
    count.bind(3, counts.created).bind(4, counts.updated).bind(5, counts.deleted).run();
  }
  write_.prepare("UPDATE op SET unchanged = ?2 WHERE id = ?1").bind(1, *op_).bind(2, unchanged).run();
  auto input =
      write_.prepare("INSERT INTO op_input (op, position, name, sha256, bytes, rows) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  std::int64_t position = 0;
  for (const auto& file : inputs) {
    const auto name = domain::hide_pesels(file.name);
    input.bind(1, *op_).bind(2, ++position).bind(3, std::string_view(name)).bind(4, std::string_view(file.sha256));
    input.bind(5, file.bytes).bind(6, file.rows).run();
  }
  seal_operation(write_, *op_);
}

Counts Journal::totals() const {
  Counts sum;
  for (const auto& [entity, counts] : counts_) {
    sum.created += counts.created;
    sum.updated += counts.updated;
    sum.deleted += counts.deleted;
  }
  return sum;
}

}  // namespace mops::change
