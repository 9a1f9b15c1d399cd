// writer_drop.cpp -- taking records away: one by one, and all that one operation made.
#include <algorithm>

#include "change/draft.h"
#include "registry/header.h"

namespace mops::change {

using registry::Entity;
using registry::Field;
using registry::Type;

namespace {

bool is_list_of(const Entity& entity, const Field& referring) {
  return std::ranges::any_of(
      entity.fields, [&](const Field& own) { return own.type == Type::list && own.target == referring.entity; });
}

Diagnostic locked(std::string key, const Lock& lock) {
  Diagnostic diagnostic;
  diagnostic.code = lock.code;
  diagnostic.key = std::move(key);
  diagnostic.arguments = {{"by", lock.by}};
  return diagnostic;
}

constexpr std::int64_t kWorthRebuilding = 10'000;  // rows from which indexes are rather built anew

}  // namespace

Diagnostic Writer::referenced(const Entity& entity, std::int64_t id, const Field& by, std::int64_t count,
                              std::int64_t example) {
  Diagnostic diagnostic;
  diagnostic.code = "record.referenced";
  diagnostic.key = entity.name + '/' + records_.key_of(entity, id);
  diagnostic.arguments = {
      {"count", std::to_string(count)}, {"entity", by.entity->name}, {"example", records_.key_of(*by.entity, example)}};
  return diagnostic;
}

Outcome Writer::drop(const Entity& entity, std::int64_t id) {
  const auto row = records_.load(entity, id);
  if (!row) return {};
  std::vector<std::pair<const Entity*, std::int64_t>> children;
  bool free = true;
  for (const auto* field : registry::referring_fields(entity)) {
    const auto ids = records_.children(*field, id);
    if (ids.empty()) continue;
    if (!is_list_of(entity, *field)) {
      complain(referenced(entity, id, *field, static_cast<std::int64_t>(ids.size()), ids.front()));
      free = false;
    }
    for (const auto child : ids) children.emplace_back(field->entity, child);
  }
  if (const auto lock = locks_.find(entity, row->values, "drop", journal_.begun() ? journal_.op() : 0)) {
    complain(locked(entity.name + '/' + records_.key_of(entity, *row), *lock));
    free = false;
  }
  if (!free) return {Verdict::rejected, id};
  for (const auto& [child, child_id] : children) erase(*child, *records_.load(*child, child_id));
  erase(entity, *row);
  ++result_.rows;
  ++result_.dropped;
  return {Verdict::dropped, id};
}

// Faults for what others still refer to; rows of lists that were added since go with their owner.
bool Writer::release_made_by(const Entity& entity, std::int64_t op) {
  bool free = true;
  for (const auto* field : registry::referring_fields(entity)) {
    if (records_.database().integer("SELECT EXISTS (SELECT 1 FROM " + field->entity->name + ")") == 0) continue;
    const bool of_list = is_list_of(entity, *field);
    auto query = records_.database().prepare(
        "SELECT e.id, count(*), min(c.id)" + std::string(of_list ? ", group_concat(c.id)" : "") + " FROM " +
        entity.name + " AS e CROSS JOIN " + field->entity->name + " AS c ON c." + field->column + " = e.id WHERE " +
        made_and_unchanged(entity) + " GROUP BY e.id");
    query.bind(1, op);
    std::vector<std::int64_t> rows;
    while (query.step()) {
      if (of_list) {
        for (const auto& id : registry::split(query.text(3), ',')) rows.push_back(std::stoll(id));
        continue;
      }
      complain(referenced(entity, query.integer(0), *field, query.integer(1), query.integer(2)));
      free = false;
    }
    for (const auto id : rows) erase(*field->entity, *records_.load(*field->entity, id));
  }
  return free;
}

void Writer::drop_made_by(const Entity& entity, std::int64_t op) {
  const auto& database = records_.database();
  const std::string made = " FROM " + entity.name + " AS e WHERE " + made_and_unchanged(entity);
  const auto count = database.prepare("SELECT count(*)" + made).bind(1, op).first_integer().value_or(0);
  if (count == 0 || !release_made_by(entity, op)) return;
  // What they refer to is in question as well.
  for (const auto& field : entity.fields) {
    if (field.type != Type::reference) continue;
    touched_[field.target->number].whole = true;
    auto touch =
        write_.prepare("INSERT OR IGNORE INTO temp.touched (entity, first, last, place) SELECT DISTINCT ?2, e." +
                       field.column + ", e." + field.column + ", 0" + made + " AND e." + field.column + " IS NOT NULL");
    touch.bind(1, op).bind(2, static_cast<std::int64_t>(field.target->number)).run();
  }
  records_.each_of(entity, made_and_unchanged(entity), op, [&](const Row& row) {
    journal_.deleted(entity, row, records_.key_of(entity, row), before_image(entity, row, nullptr));
  });
  if (count >= kWorthRebuilding && count * 2 >= database.integer("SELECT count(*) FROM " + entity.name))
    records_.begin_bulk(entity);
  write_.prepare("DELETE FROM " + entity.name + " AS e WHERE " + made_and_unchanged(entity)).bind(1, op).run();
  records_.forget(entity);
  records_.end_bulk();
  result_.rows += count;
  result_.dropped += count;
}

}  // namespace mops::change
