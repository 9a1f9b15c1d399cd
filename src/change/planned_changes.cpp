#include "change/planned_changes.h"

#include <algorithm>
#include <set>

#include "change/reversed.h"
#include "change/written_versions.h"

namespace mops::change {
namespace {

using registry::Entity;

// VALUES in the order of the registry.  The key stands in the reference of a line, so not among them.
void set_values(ChangeLine& line, const Entity& entity, const FieldTexts& values) {
  for (const auto& field : entity.fields) {
    if (field.type == registry::Type::key) continue;
    if (const auto found = values.find(field.name); found != values.end()) line.set.emplace_back(*found);
  }
}

ChangeVerb verb_of(Deed deed) {
  if (deed == Deed::created) return ChangeVerb::create;
  return deed == Deed::updated ? ChangeVerb::update : ChangeVerb::drop;
}

// An identifier that one record gives up and another takes, as when two are merged: who gives it up comes first, who
// takes it after the drops.
enum class Turn { first, usual, last };

Turn turn_of(const Entity& entity, const FieldTexts& after) {
  auto turn = Turn::usual;
  for (const auto* identifiers : {&entity.identity, &entity.alternatives}) {
    for (const auto* field : *identifiers) {
      const auto given = after.find(field->name);
      if (field->type == registry::Type::key || field->type == registry::Type::reference || given == after.end())
        continue;
      if (!given->second) return Turn::first;
      turn = Turn::last;
    }
  }
  return turn;
}

class OperationPlan {
 public:
  OperationPlan(Writer& writer, PlanWriter& plan)
      : writer_(writer), plan_(plan), op_(writer.journal().op()), touched_(touched()) {}

  void write() {
    using Record = const WrittenRecord&;
    for (const auto& [entity, drops] : Reversed(touched_))
      if (drops) each(*entity, [&](Record record) { return is_dropped(record) && is_replaced(record); });
    for (const auto& [entity, drops] : touched_)
      each(*entity, [](Record record) { return turn(record) == Turn::first; });
    for (const auto& [entity, drops] : touched_)
      each(*entity, [&](Record record) { return !is_dropped(record) && turn(record) == Turn::usual; });
    for (const auto& [entity, drops] : Reversed(touched_))
      if (drops) each(*entity, [&](Record record) { return is_dropped(record) && !is_replaced(record); });
    for (const auto& [entity, drops] : touched_)
      each(*entity, [](Record record) { return turn(record) == Turn::last; });
  }

 private:
  static bool is_dropped(const WrittenRecord& record) { return record.existed() && !record.exists(); }
  static Turn turn(const WrittenRecord& record) {
    const auto& last = record.versions.back();
    return last.deed == Deed::updated ? turn_of(*record.entity, last.values) : Turn::usual;
  }
  bool is_replaced(const WrittenRecord& record) {
    return writer_.records().find_named(*record.entity, record.key).has_value();
  }

  struct Touched {
    const Entity* entity;
    bool drops;
  };
  std::vector<Touched> touched() {
    auto query = writer_.records().database().prepare("SELECT entity, deleted FROM op_entity WHERE op = ?1");
    query.bind(1, op_);
    std::vector<Touched> entities;
    while (query.step()) entities.push_back({&registry::registry().at(query.text(0)), query.integer(1) > 0});
    std::ranges::sort(entities, {}, [](const Touched& one) { return one.entity->number; });
    return entities;
  }

  template <typename Wanted>
  void each(const Entity& entity, Wanted wanted) {
    each_written(writer_.records(), entity, op_, [&](const WrittenRecord& record) {
      if (wanted(record)) put(record);
    });
  }

  void put(const WrittenRecord& record) {
    const auto [file, number] = writer_.origin_of(*record.entity, record.id);
    for (const auto& version : record.versions) {
      ChangeLine line{verb_of(version.deed), record.entity, record.key, std::nullopt, {}, file, number};
      const auto expected = version.deed == Deed::deleted ? version.rev : version.rev - 1;
      if (expected > 0) line.expect = expected;
      set_values(line, *record.entity, version.values);
      plan_.put(line);
    }
  }

  Writer& writer_;
  PlanWriter& plan_;
  std::int64_t op_;
  std::vector<Touched> touched_;
};

// The version of a record that operation OP left.
std::int64_t version_after(RecordStore& records, const NetChange& change, std::int64_t op,
                           const std::optional<Row>& live) {
  auto& query = records.prepared("SELECT min(rev) FROM change WHERE entity = ?1 AND record = ?2 AND op > ?3");
  query.bind(1, std::string_view(change.entity->name)).bind(2, change.record).bind(3, op);
  const auto rev = query.first_integer().value_or(0);
  return rev != 0 || !live ? rev : live->rev;
}

// Whether what the change speaks of is as it was when the change begins.
bool is_untouched(RecordStore& records, const NetChange& change, const Row& live) {
  const auto now = texts_of(records, *change.entity, live);
  return std::ranges::all_of(change.entity->fields, [&](const registry::Field& field) {
    const auto then = change.before.find(field.name), found = now.find(field.name);
    if (!field.stored() || (!change.deleted && then == change.before.end())) return true;
    return (then == change.before.end() ? std::nullopt : then->second) ==
           (found == now.end() ? std::nullopt : found->second);
  });
}

// A record that was there before comes back with its number and after its last version.
std::optional<std::int64_t> last_dropped_version(RecordStore& records, const NetChange& change) {
  auto& query = records.prepared("SELECT max(rev) FROM change WHERE entity = ?1 AND record = ?2 AND verb = 'delete'");
  const auto rev = query.bind(1, std::string_view(change.entity->name)).bind(2, change.record).first_integer();
  return rev.value_or(0) == 0 ? std::nullopt : rev;
}

ChangeLine line_of(RecordStore& records, const NetChange& change, std::int64_t from) {
  const auto verb = change.created ? ChangeVerb::create : change.deleted ? ChangeVerb::drop : ChangeVerb::update;
  ChangeLine line{verb, change.entity, change.key, std::nullopt, {}, {}, 0};
  if (!change.deleted) set_values(line, *change.entity, change.after);
  if (change.created) {
    std::erase_if(line.set, [](const auto& value) { return !value.second; });
    line.expect = last_dropped_version(records, change);
    return line;
  }
  const auto live = records.load(*change.entity, change.record);
  line.expect = live && is_untouched(records, change, *live) ? live->rev : version_after(records, change, from, live);
  return line;
}

}  // namespace

void plan_operation(Writer& writer, PlanWriter& plan) { OperationPlan(writer, plan).write(); }

void plan_net_changes(RecordStore& records, const std::vector<NetChange>& changes, std::int64_t from,
                      PlanWriter& plan) {
  const auto ref = [](const NetChange& change) { return change.entity->name + '/' + change.key; };
  std::set<std::string> new_names;
  for (const auto& change : changes)
    if (change.created) new_names.insert(ref(change));
  const auto replaced = [&](const NetChange& change) { return change.deleted && new_names.contains(ref(change)); };
  for (const auto& change : Reversed(changes))
    if (replaced(change)) plan.put(line_of(records, change, from));
  const auto turn = [](const NetChange& change) {
    return change.created ? Turn::usual : turn_of(*change.entity, change.after);
  };
  const auto put_those = [&](Turn wanted) {
    for (const auto& change : changes)
      if (!change.deleted && turn(change) == wanted) plan.put(line_of(records, change, from));
  };
  put_those(Turn::first);
  put_those(Turn::usual);
  for (const auto& change : Reversed(changes))
    if (change.deleted && !replaced(change)) plan.put(line_of(records, change, from));
  put_those(Turn::last);
}

}  // namespace mops::change
