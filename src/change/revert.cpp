#include "change/revert.h"

#include <algorithm>
#include <set>

#include "change/reversed.h"

namespace mops::change {
namespace {

using registry::Entity;

Diagnostic fault(std::string_view code, const RecordChange& change, Arguments arguments) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.key = change.entity->name + '/' + change.key;
  diagnostic.arguments = std::move(arguments);
  return diagnostic;
}

// The operation that wrote FIELD of a record after version REV.
std::int64_t later_operation(RecordStore& records, const RecordChange& change) {
  auto& query = records.prepared("SELECT max(op) FROM change WHERE entity = ?1 AND record = ?2 AND rev >= ?3");
  query.bind(1, std::string_view(change.entity->name)).bind(2, change.record).bind(3, change.last_rev);
  return query.first_integer().value_or(0);
}

// Whether every field that the operation wrote still has its value.
bool is_clean(Writer& writer, const RecordChange& change, const std::optional<Row>& live) {
  auto& records = writer.records();
  const auto later = [&] { return std::to_string(later_operation(records, change)); };
  if (change.deleted) {
    if (!live) return true;
    writer.complain(fault("revert.exists", change, {{"op", std::to_string(live->op)}}));
    return false;
  }
  if (!live) {
    writer.complain(fault("revert.dropped", change, {{"op", later()}}));
    return false;
  }
  const auto now = texts_of(records, *change.entity, *live);
  bool clean = true;
  for (const auto& field : change.entity->fields) {
    const auto after = change.after.find(field.name);
    const bool concerned = change.created ? field.stored() : after != change.after.end();
    if (!concerned) continue;
    const auto given = after == change.after.end() ? std::nullopt : after->second;
    const auto found = now.find(field.name);
    const auto current = found == now.end() ? std::nullopt : found->second;
    if (given == current) continue;
    auto diagnostic = fault("revert.moved", change, {{"field", field.name}, {"op", later()}});
    diagnostic.column = field.name;
    writer.complain(std::move(diagnostic));
    clean = false;
  }
  return clean;
}

bool put_back(Writer& writer, const RecordChange& change, Row row) {
  for (const auto& [name, text] : change.before) {
    const auto* field = change.entity->find(name);
    if (field == nullptr) continue;
    auto value = writer.records().value_of(*field, text);
    if (!value) {
      writer.complain(fault("revert.lost_reference", change, {{"field", name}, {"key", text.value_or("")}}));
      return false;
    }
    row.value(*field) = std::move(*value);
  }
  writer.restore(*change.entity, row);
  return true;
}

// Puts back what an operation changed.  Two records may have exchanged what only one of them can have, such as a PESEL:
// what the table does not take yet waits until the others of its entity are back, or until those made are gone.
class PutBack {
 public:
  explicit PutBack(Writer& writer) : writer_(writer) {}

  void put(RecordChange&& change) {
    if (change.entity != entity_) put_waiting();
    entity_ = change.entity;
    if (!is_taken(change)) waiting_.push_back(std::move(change));
  }

  void put_waiting() {
    std::erase_if(waiting_, [&](const RecordChange& change) { return is_taken(change); });
  }

  void finish() {
    put_waiting();
    for (const auto& change : waiting_) writer_.complain(fault("revert.identity", change, {{"key", change.key}}));
  }

 private:
  bool is_taken(const RecordChange& change) {
    auto& records = writer_.records();
    const auto live = records.load(*change.entity, change.record);
    if (!is_clean(writer_, change, live)) return true;
    Row row = live ? *live : Row(*change.entity, change.record);
    if (!live) {
      auto& last = records.prepared("SELECT max(rev) + 1 FROM change WHERE entity = ?1 AND record = ?2");
      row.rev = last.bind(1, std::string_view(change.entity->name)).bind(2, change.record).first_integer().value_or(1);
    }
    try {
      put_back(writer_, change, std::move(row));
    } catch (const Error& error) {
      if (error.id() != "store.constraint") throw;
      return false;
    }
    return true;
  }

  Writer& writer_;
  const Entity* entity_ = nullptr;
  std::vector<RecordChange> waiting_;
};

// Records put back first (what others refer to before those who refer).  Returns those that the operation made and that
// are not as it made them any more, or are asked for singly.
std::vector<RecordChange> put_all_back(Writer& writer, PutBack& back, std::int64_t op, const std::string& only) {
  std::vector<RecordChange> made;
  each_change(writer.records(), op, only.empty() ? Created::changed_since : Created::all, [&](RecordChange&& change) {
    if (!only.empty() && change.entity->name + '/' + change.key != only) return;
    if (!change.created) return back.put(std::move(change));
    if (!change.deleted) made.push_back(std::move(change));
  });
  back.put_waiting();
  return made;
}

bool made_some(RecordStore& records, const Entity& entity, std::int64_t op) {
  auto& query = records.prepared("SELECT created FROM op_entity WHERE op = ?1 AND entity = ?2");
  return query.bind(1, op).bind(2, std::string_view(entity.name)).first_integer().value_or(0) != 0;
}

}  // namespace

void revert(Writer& writer, std::int64_t op, const std::string& only) {
  auto& records = writer.records();
  writer.journal().set_reverts(op);
  PutBack back(writer);
  const auto made = put_all_back(writer, back, op, only);
  // Records taken away, in the other order: those who refer before what they refer to.
  auto next = made.rbegin();
  const auto entities = registry::registry().entities();
  for (const auto& entity : Reversed(entities)) {
    for (; next != made.rend() && next->entity == &entity; ++next) {
      const auto live = records.load(entity, next->record);
      if (!live && writer.failed()) continue;
      // Rows of a list go with their owner.
      if (!live && later_operation(records, *next) != 0 && writer.journal().begun() &&
          later_operation(records, *next) == writer.journal().op())
        continue;
      if (is_clean(writer, *next, live)) writer.drop(entity, next->record);
    }
    if (only.empty() && made_some(records, entity, op)) writer.drop_made_by(entity, op);
  }
  back.finish();
}

std::optional<std::int64_t> last_standing(const store::Database& database, std::string_view actor) {
  // A revert is later than what it reverts, so from the last one back each is known to stand or not when it is met.
  auto reverts = database.prepare("SELECT id, reverts, source FROM op WHERE reverts IS NOT NULL ORDER BY id DESC");
  std::set<std::int64_t> reverted;
  while (reverts.step()) {
    if (reverted.contains(reverts.integer(0))) continue;
    reverted.insert(reverts.integer(1));
    for (const auto& op : registry::split(reverts.text(2), ' '))  // of several
      if (!op.empty()) reverted.insert(std::stoll(op));
  }
  auto own = database.prepare("SELECT id FROM op WHERE actor = ?1 AND reverts IS NULL ORDER BY id DESC");
  own.bind(1, actor);
  while (own.step())
    if (!reverted.contains(own.integer(0))) return own.integer(0);
  return std::nullopt;
}

}  // namespace mops::change
