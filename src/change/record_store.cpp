#include "change/record_store.h"

#include <algorithm>

#include "change/value.h"
#include "registry/header.h"
#include "registry/scope.h"

namespace mops::change {
namespace {

using registry::Entity;
using registry::Field;
using registry::Type;
using store::Value;

constexpr std::size_t kKeysKept = 100'000;  // keys and ids kept for one entity before starting anew

// "id, rev, op, columns": what read() expects.
std::string columns_of(const Entity& entity) {
  std::string sql = "id, rev, op";
  for (const auto& field : entity.fields)
    if (field.stored()) sql += ", " + field.column;
  return sql;
}

std::string insert_sql(const Entity& entity) {
  std::string names = "id, rev, op";
  std::string places = "?1, ?2, ?3";
  int number = 3;
  for (const auto& field : entity.fields) {
    if (!field.stored()) continue;
    names += ", " + field.column;
    places += ", ?" + std::to_string(++number);
  }
  return "INSERT INTO " + entity.name + " (" + names + ") VALUES (" + places + ")";
}

std::string identity_where(const Entity& entity) {
  std::string sql;
  int number = 0;
  for (const auto* field : entity.identity)
    sql += (sql.empty() ? "" : " AND ") + field->column + (registry::blank_is_value(*field) ? " IS ?" : " = ?") +
           std::to_string(++number);
  return sql;
}

}  // namespace

std::string_view Row::text(std::string_view name) const {
  const auto* text = std::get_if<std::string>(&value(name));
  return text == nullptr ? std::string_view() : *text;
}

struct RecordStore::Statements {
  Statements(const store::Database& database, const Entity& entity)
      : by_id(database.prepare("SELECT " + columns_of(entity) + " FROM " + entity.name + " WHERE id = ?1")),
        by_identity(database.prepare("SELECT " + columns_of(entity) + " FROM " + entity.name + " WHERE " +
                                     identity_where(entity))),
        insert(database.prepare(insert_sql(entity))) {
    if (!entity.keyed()) return;
    by_key = database.prepare("SELECT " + columns_of(entity) + " FROM " + entity.name + " WHERE key = ?1");
    id_by_key = database.prepare("SELECT id FROM " + entity.name + " WHERE key = ?1");
    key_by_id = database.prepare("SELECT key FROM " + entity.name + " WHERE id = ?1");
  }
  store::Statement by_id;
  store::Statement by_identity;
  store::Statement insert;
  std::optional<store::Statement> by_key, id_by_key, key_by_id;  // of a keyed entity
};

RecordStore::Statements& RecordStore::of(const Entity& entity) {
  auto& found = statements_[&entity];
  if (!found) found = std::make_shared<Statements>(database_, entity);
  return *found;
}

store::Statement& RecordStore::prepared(const std::string& sql) {
  auto found = by_text_.find(sql);
  if (found == by_text_.end()) found = by_text_.emplace(sql, database_.prepare(sql)).first;
  return found->second;
}

void RecordStore::read_row(const Entity& entity, const store::Statement& statement, Row& row) const {
  row.entity = &entity;
  row.id = statement.integer(0);
  row.rev = statement.integer(1);
  row.op = statement.integer(2);
  row.values.resize(entity.fields.size());
  int column = 3;
  for (std::size_t i = 0; i < entity.fields.size(); ++i)
    if (entity.fields[i].stored()) row.values[i] = statement.value(column++);
}

std::optional<Row> RecordStore::read(const Entity& entity, store::Statement& statement) {
  if (!statement.step()) return std::nullopt;
  std::optional<Row> row(std::in_place);
  read_row(entity, statement, *row);
  statement.reset();
  return row;
}

void RecordStore::each_of(const Entity& entity, const std::string& condition, std::int64_t value,
                          const std::function<void(const Row&)>& visit) {
  auto rows = database_.prepare("SELECT " + columns_of(entity) + " FROM " + entity.name + " AS e WHERE " + condition +
                                " ORDER BY e.id");
  rows.bind(1, value);
  Row row;
  while (rows.step()) {
    read_row(entity, rows, row);
    visit(row);
  }
}

void RecordStore::forget(const Entity& entity) {
  ids_.erase(&entity);
  keys_.erase(&entity);
}

std::optional<Row> RecordStore::load(const Entity& entity, std::int64_t id) {
  return read(entity, of(entity).by_id.bind(1, id));
}

std::optional<Row> RecordStore::find_by_key(const Entity& entity, std::string_view key) {
  return read(entity, of(entity).by_key->bind(1, key));
}

std::optional<Row> RecordStore::find_by_identity(const Entity& entity, std::span<const Value> identity) {
  if (identity.empty()) return std::nullopt;
  for (std::size_t i = 0; i < identity.size(); ++i)
    if (store::is_null(identity[i]) && !registry::blank_is_value(*entity.identity[i])) return std::nullopt;
  if (!bulk_.empty() && bulk_.contains(&entity)) return find_in_bulk(entity, identity);
  auto& statement = of(entity).by_identity;
  for (std::size_t i = 0; i < identity.size(); ++i) statement.bind(static_cast<int>(i) + 1, identity[i]);
  return read(entity, statement);
}

std::optional<std::int64_t> RecordStore::id_of(const Entity& entity, std::string_view key) {
  auto& known = ids_[&entity];
  if (const auto found = known.find(std::string(key)); found != known.end()) return found->second;
  const auto id = of(entity).id_by_key->bind(1, key).first_integer();
  if (!id) return std::nullopt;
  if (known.size() >= kKeysKept) known.clear();
  known.emplace(key, *id);
  return id;
}

std::optional<std::int64_t> RecordStore::find_named(const Entity& entity, std::string_view name) {
  if (entity.keyed()) return id_of(entity, name);
  std::vector<Value> parts;
  return find_leaf(entity, name, parts);
}

// Keys hold slashes themselves, so every slash is tried as the end of a part; there are few.
std::optional<std::int64_t> RecordStore::find_leaf(const Entity& entity, std::string_view rest,
                                                   std::vector<Value>& parts) {
  const auto& field = *entity.identity[parts.size()];
  const bool last = parts.size() + 1 == entity.identity.size();
  for (auto end = last ? rest.size() : rest.find('/'); end != std::string_view::npos;
       end = last ? std::string_view::npos : rest.find('/', end + 1)) {
    const auto part = rest.substr(0, end);
    if (part.empty()) continue;
    Value value;
    if (field.type == Type::reference) {
      const auto id = id_of(*field.target, part);
      if (!id) continue;
      value = *id;
    } else {
      auto parsed = parse_value(field, part);
      if (!parsed.error.empty()) continue;
      value = std::move(parsed.value);
    }
    parts.push_back(std::move(value));
    std::optional<std::int64_t> found;
    if (!last) {
      found = find_leaf(entity, rest.substr(end + 1), parts);
    } else if (const auto row = find_by_identity(entity, parts)) {
      found = row->id;
    }
    parts.pop_back();
    if (found) return found;
  }
  return std::nullopt;
}

std::string RecordStore::key_of(const Entity& entity, const Row& row) {
  if (entity.keyed()) return to_text(entity.fields.front(), row.values.front());
  std::string key;
  for (const auto* field : entity.identity) {
    if (!key.empty()) key += '/';
    key += text_of(*field, row.value(*field));
  }
  return key;
}

std::string RecordStore::key_of(const Entity& entity, std::int64_t id) {
  if (!entity.keyed()) {
    const auto row = load(entity, id);
    return row ? key_of(entity, *row) : std::string();
  }
  auto& known = keys_[&entity];
  if (const auto found = known.find(id); found != known.end()) return found->second;
  auto& statement = of(entity).key_by_id->bind(1, id);
  if (!statement.step()) return {};
  std::string key(statement.text(0));
  statement.reset();
  if (known.size() >= kKeysKept) known.clear();
  known.emplace(id, key);
  return key;
}

std::string RecordStore::text_of(const Field& field, const Value& value) {
  const auto* id = std::get_if<std::int64_t>(&value);
  if (field.type == Type::reference) return id == nullptr ? std::string() : key_of(*field.target, *id);
  return to_text(field, value);
}

std::string RecordStore::text_of(const Row& row, std::string_view field) {
  const auto& wanted = row.entity->field(field);
  return text_of(wanted, row.value(wanted));
}

std::optional<Value> RecordStore::value_of(const Field& field, const std::optional<std::string>& text) {
  if (!text) return Value();
  if (field.type != Type::reference) return parse_value(field, *text).value;
  const auto id = id_of(*field.target, *text);
  return id ? std::optional<Value>(*id) : std::nullopt;
}

void RecordStore::insert(const Entity& entity, const Row& row) {
  auto& statement = of(entity).insert;
  statement.bind(1, row.id).bind(2, row.rev).bind(3, row.op);
  int number = 3;
  for (std::size_t i = 0; i < entity.fields.size(); ++i)
    if (entity.fields[i].stored()) statement.bind_borrowed(++number, row.values[i]);
  statement.run();
  note_in_bulk(entity, row);
}

void RecordStore::note_in_bulk(const Entity& entity, const Row& row) {
  if (bulk_.empty()) return;
  const auto bulk = bulk_.find(&entity);
  if (bulk == bulk_.end()) return;
  if (const auto hash = identity_hash(entity, identity_of(entity, row.values)))
    bulk->second.records().add(*hash, row.id);
}

// What the set says may be out of date: an identity that was changed, a record that was dropped.
std::optional<Row> RecordStore::find_in_bulk(const Entity& entity, std::span<const Value> identity) {
  const auto hash = identity_hash(entity, identity);
  if (!hash) return std::nullopt;
  std::optional<Row> found;
  bulk_.at(&entity).records().find(*hash, [&](std::int64_t id) {
    found = load(entity, id);
    if (found && !std::ranges::equal(identity_of(entity, found->values), identity)) found.reset();
    return found.has_value();
  });
  return found;
}

void RecordStore::begin_bulk(const Entity& entity) { bulk_.try_emplace(&entity, database_, entity); }

void RecordStore::end_bulk() {
  for (const auto& [entity, bulk] : bulk_) bulk.build_indexes(database_);
  bulk_.clear();
}

void RecordStore::update(const Entity& entity, const Row& row, const std::vector<bool>& changed) {
  std::string sql = "UPDATE " + entity.name + " SET rev = ?1, op = ?2";
  for (std::size_t i = 0; i < entity.fields.size(); ++i)
    if (changed[i]) sql += ", " + entity.fields[i].column + " = ?" + std::to_string(i + 4);
  auto& statement = prepared(sql + " WHERE id = ?3");
  statement.bind(1, row.rev).bind(2, row.op).bind(3, row.id);
  for (std::size_t i = 0; i < entity.fields.size(); ++i)
    if (changed[i]) statement.bind_borrowed(static_cast<int>(i) + 4, row.values[i]);
  statement.run();
  const bool moved = std::ranges::any_of(entity.identity, [&](const Field* field) { return changed[field->at]; });
  if (moved) note_in_bulk(entity, row);
}

void RecordStore::erase(const Entity& entity, std::int64_t id) {
  if (entity.keyed()) {
    if (const auto known = keys_[&entity].find(id); known != keys_[&entity].end()) {
      ids_[&entity].erase(known->second);
      keys_[&entity].erase(known);
    } else {
      ids_[&entity].clear();
    }
  }
  prepared("DELETE FROM " + entity.name + " WHERE id = ?1").bind(1, id).run();
}

std::int64_t RecordStore::next_id(const Entity& entity) {
  auto& next = next_[entity.name];
  if (next == 0) {
    next = 1 + database_.integer("SELECT max(id) FROM " + entity.name);
    auto dropped = database_.prepare("SELECT max(record) FROM change WHERE entity = ?1");
    next = std::max(next, 1 + dropped.bind(1, std::string_view(entity.name)).first_integer().value_or(0));
  }
  return next++;
}

std::int64_t RecordStore::next_sequence(const Entity& entity, const std::string& prefix) {
  auto& next = next_[entity.name + '\n' + prefix];
  if (next == 0) {
    std::string beyond = prefix;
    beyond.back() = static_cast<char>(beyond.back() + 1);
    const auto start = static_cast<std::int64_t>(prefix.size()) + 1;
    auto live = database_.prepare("SELECT max(CAST(substr(key, ?3) AS INTEGER)) FROM " + entity.name +
                                  " WHERE key >= ?1 AND key < ?2");
    auto dropped = database_.prepare(
        "SELECT max(CAST(substr(key, ?3) AS INTEGER)) FROM change"
        " WHERE entity = ?4 AND verb = 'delete' AND key >= ?1 AND key < ?2");
    for (auto* statement : {&live, &dropped})
      statement->bind(1, std::string_view(prefix)).bind(2, std::string_view(beyond)).bind(3, start);
    dropped.bind(4, std::string_view(entity.name));
    next = 1 + std::max(live.first_integer().value_or(0), dropped.first_integer().value_or(0));
  }
  return next++;
}

std::optional<std::int64_t> RecordStore::project_of(const Entity& entity, std::int64_t first_id) {
  const auto steps = registry::split(entity.scope, '.');
  if (steps.size() == 1) return first_id;
  const auto remembered = projects_.find({&entity, first_id});
  if (remembered != projects_.end()) return remembered->second;
  const auto* at = entity.find(steps[0])->target;
  std::string from = at->name + " AS t1";
  std::string last = "t1";
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const auto* field = at->find(steps[i]);
    const std::string alias = "t" + std::to_string(i + 1);
    from += " JOIN " + field->target->name + " AS " + alias + " ON " + alias + ".id = " + last + '.' + field->column;
    at = field->target;
    last = alias;
  }
  auto project =
      prepared("SELECT " + last + ".id FROM " + from + " WHERE t1.id = ?1").bind(1, first_id).first_integer();
  if (projects_.size() >= kKeysKept) projects_.clear();
  projects_.emplace(std::pair{&entity, first_id}, project);
  return project;
}

std::optional<std::int64_t> RecordStore::project_of_record(const Entity& entity, std::int64_t id) {
  if (entity.name == "project") return id;
  const auto steps = registry::split(entity.scope, '.');
  const auto row = steps.empty() ? std::nullopt : load(entity, id);
  const auto* first = row ? entity.find(steps.front()) : nullptr;
  if (first == nullptr) return std::nullopt;
  const auto* target = std::get_if<std::int64_t>(&row->value(*first));
  return target == nullptr ? std::nullopt : project_of(entity, *target);
}

std::vector<std::int64_t> RecordStore::children(const Field& field, std::int64_t id) {
  auto& statement = prepared("SELECT id FROM " + field.entity->name + " WHERE " + field.column + " = ?1 ORDER BY id");
  statement.bind(1, id);
  std::vector<std::int64_t> ids;
  while (statement.step()) ids.push_back(statement.integer(0));
  return ids;
}

}  // namespace mops::change
