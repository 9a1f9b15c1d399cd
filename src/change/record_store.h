// record_store.h -- finding, loading and writing single records by the registry's description of their tables.
//
// It knows tables, not rules: no checks, no journal.  Statements are prepared once for each entity and kept.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "change/bulk_load.h"
#include "registry/registry.h"
#include "store/database.h"

namespace mops::change {

// A record as stored; `values` stand in the order of the entity's fields (lists have none).  Ask by field, never by
// place: fields come and go.
struct Row {
  Row() = default;
  // A record without values yet.
  explicit Row(const registry::Entity& of, std::int64_t number = 0, std::int64_t version = 0)
      : entity(&of), id(number), rev(version), values(of.fields.size()) {}

  store::Value& value(const registry::Field& field) { return values[field.at]; }
  const store::Value& value(const registry::Field& field) const { return values[field.at]; }
  // The field NAME of the entity, as stored.
  const store::Value& value(std::string_view name) const { return value(entity->field(name)); }
  // The same of a field that is stored as text: a code, a date …; empty when nothing is known.
  std::string_view text(std::string_view name) const;

  const registry::Entity* entity = nullptr;
  std::int64_t id = 0;
  std::int64_t rev = 0;
  std::int64_t op = 0;
  std::vector<store::Value> values;
};

class RecordStore {
 public:
  explicit RecordStore(const store::Database& database) : database_(database) {}

  std::optional<Row> load(const registry::Entity& entity, std::int64_t id);
  std::optional<Row> find_by_key(const registry::Entity& entity, std::string_view key);
  // Nothing when a part of the identity is NULL: such records are known by their key alone.
  std::optional<Row> find_by_identity(const registry::Entity& entity, std::span<const store::Value> identity);

  // The id behind a key; of a keyed entity.  Remembers what it found.
  std::optional<std::int64_t> id_of(const registry::Entity& entity, std::string_view key);
  // The id behind what people write for a record of any entity; of a leaf by the parts of its identity.
  std::optional<std::int64_t> find_named(const registry::Entity& entity, std::string_view name);
  // What people write for a record: its key, or for a leaf the parts of its identity joined by '/'.
  std::string key_of(const registry::Entity& entity, const Row& row);
  std::string key_of(const registry::Entity& entity, std::int64_t id);
  // The external form of one field: references as keys.
  std::string text_of(const registry::Field& field, const store::Value& value);
  std::string text_of(const Row& row, std::string_view field);
  // And back; nothing when a reference leads nowhere.
  std::optional<store::Value> value_of(const registry::Field& field, const std::optional<std::string>& text);

  void insert(const registry::Entity& entity, const Row& row);
  // Writes the fields marked in `changed`, rev and op.
  void update(const registry::Entity& entity, const Row& row, const std::vector<bool>& changed);
  void erase(const registry::Entity& entity, std::int64_t id);

  // For a batch that is large against its table: drops the table's indexes and finds records by identity in memory (8
  // to 16 bytes a record of the table).  Only find_by_identity() and insert() know of it: nothing else may look for
  // records of ENTITY but by id or key until end_bulk() has built the indexes again.
  void begin_bulk(const registry::Entity& entity);
  void end_bulk();
  bool in_bulk(const registry::Entity& entity) const { return bulk_.contains(&entity); }

  // An id and a running number that were never used, not even by a record dropped since.
  std::int64_t next_id(const registry::Entity& entity);
  std::int64_t next_sequence(const registry::Entity& entity, const std::string& prefix);

  // The project at the end of PATH ("application.round.project"), starting at the record ID that its first step refers
  // to.
  std::optional<std::int64_t> project_of(const registry::Entity& entity, std::int64_t first_id);
  // The project of the record ID, itself for a project; nothing for people, evidence and whatever belongs to none.
  std::optional<std::int64_t> project_of_record(const registry::Entity& entity, std::int64_t id);

  // Visits the records of ENTITY, named `e`, that fulfil CONDITION with ?1 bound to VALUE, by id.
  void each_of(const registry::Entity& entity, const std::string& condition, std::int64_t value,
               const std::function<void(const Row&)>& visit);
  // Records of ENTITY were dropped by other means than erase().
  void forget(const registry::Entity& entity);

  // Ids of the records of CHILD whose reference FIELD is ID.
  std::vector<std::int64_t> children(const registry::Field& field, std::int64_t id);

  // A statement prepared once for each SQL text; read it to the end or reset it before it is asked for again.
  store::Statement& prepared(const std::string& sql);

  const store::Database& database() const { return database_; }

 private:
  struct Statements;
  Statements& of(const registry::Entity& entity);
  std::optional<std::int64_t> find_leaf(const registry::Entity& entity, std::string_view rest,
                                        std::vector<store::Value>& parts);
  std::optional<Row> read(const registry::Entity& entity, store::Statement& statement);
  void read_row(const registry::Entity& entity, const store::Statement& statement, Row& row) const;
  void note_in_bulk(const registry::Entity& entity, const Row& row);
  std::optional<Row> find_in_bulk(const registry::Entity& entity, std::span<const store::Value> identity);

  const store::Database& database_;
  std::map<const registry::Entity*, std::shared_ptr<Statements>> statements_;
  std::map<std::string, store::Statement> by_text_;
  std::map<const registry::Entity*, std::unordered_map<std::string, std::int64_t>> ids_;
  std::map<const registry::Entity*, std::unordered_map<std::int64_t, std::string>> keys_;
  std::map<const registry::Entity*, BulkLoad> bulk_;
  std::map<std::string, std::int64_t> next_;
  std::map<std::pair<const registry::Entity*, std::int64_t>, std::optional<std::int64_t>> projects_;
};

}  // namespace mops::change
