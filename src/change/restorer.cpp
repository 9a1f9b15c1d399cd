#include "change/restorer.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <optional>

#include "change/stream_format.h"
#include "error.h"
#include "registry/header.h"
#include "text/money.h"

namespace mops::change {

using registry::Entity;
using registry::Type;

void reject_stream(const char* id, const SourceFile& source, std::size_t line, Arguments more) {
  Arguments arguments{{"file", source.name()}, {"line", std::to_string(line)}};
  arguments.insert(arguments.end(), more.begin(), more.end());
  throw Error(ErrorKind::rejected, id, std::move(arguments));
}

// The record numbers of an entity by key.  A slot holds the last of the keys that share it (stream_write.cpp).
class Restorer::Ids {
 public:
  Ids(const store::Transaction& write, const Entity& entity, std::size_t slots)
      : find_(write.prepare("SELECT id FROM " + entity.name + " WHERE key = ?1")), slots_(slots) {}

  std::optional<std::int64_t> of(std::string_view key) {
    auto& slot = slots_[std::hash<std::string_view>()(key) & (slots_.size() - 1)];
    if (slot.key == key && !key.empty()) return slot.id;
    const auto id = find_.bind(1, key).first_integer();
    if (id) slot = {std::string(key), *id};
    return id;
  }

 private:
  struct Slot {
    std::string key;
    std::int64_t id = 0;
  };
  store::Statement find_;
  std::vector<Slot> slots_;
};

Restorer::Restorer(const store::Transaction& write, const SourceFile& source, std::int64_t records)
    : write_(write),
      source_(source),
      slots_(std::bit_ceil(static_cast<std::size_t>(std::clamp<std::int64_t>(records, 256, 1 << 16)))) {
  for (const auto& table : kJournalTables) {
    auto columns = registry::split(table.columns, ',');
    auto insert = insert_into(table.name, columns);
    journal_.emplace(table.name, Journal{std::move(columns), std::move(insert)});
  }
}

Restorer::~Restorer() = default;

void Restorer::put(std::string_view line, std::size_t number) {
  line_ = number;
  text::JsonReader json(line);
  std::string_view name;
  json.begin_object();
  json.next(name);
  if (name == "entity") {
    put_record(json);
  } else if (name == "journal") {
    put_journal(json);
  } else {
    wrong_form();
  }
}

store::Statement Restorer::insert_into(std::string_view table, const std::vector<std::string>& columns) const {
  std::string names, places;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    names += (i == 0 ? "" : ", ") + columns[i];
    places += (i == 0 ? "?" : ", ?") + std::to_string(i + 1);
  }
  return write_.prepare("INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + places + ")");
}

Restorer::Table& Restorer::table_of(std::string_view name) {
  if (last_ != nullptr && last_name_ == name) return *last_;
  const auto* entity = registry::registry().find(name);
  if (entity == nullptr) wrong_form();
  auto& table = tables_[entity];
  if (!table) table = make_table(*entity);
  last_name_ = name;
  last_ = table.get();
  return *last_;
}

std::unique_ptr<Restorer::Table> Restorer::make_table(const Entity& entity) {
  std::vector<std::string> columns{"id", "rev", "op"};
  std::vector<const registry::Field*> fields;
  std::vector<Ids*> ids;
  for (const auto& field : entity.fields) {
    if (!field.stored()) continue;
    columns.push_back(field.column);
    fields.push_back(&field);
    ids.push_back(field.type == Type::reference ? &ids_of(*field.target) : nullptr);
  }
  return std::make_unique<Table>(Table{std::move(fields), std::move(ids), insert_into(entity.name, columns)});
}

Restorer::Ids& Restorer::ids_of(const Entity& entity) {
  auto& ids = ids_[&entity];
  if (!ids) ids = std::make_unique<Ids>(write_, entity, slots_);
  return *ids;
}

std::int64_t Restorer::member(text::JsonReader& json, std::string_view expected) const {
  std::string_view name;
  if (!json.next(name) || name != expected) wrong_form();
  return json.number();
}

void Restorer::put_record(text::JsonReader& json) {
  auto& table = table_of(json.text());
  table.insert.bind(1, member(json, "record")).bind(2, member(json, "rev"));
  const auto op = member(json, "op");
  table.insert.bind(3, op);
  named_.insert(op);
  std::string_view name;
  if (!json.next(name) || name != "fields" || !json.begin_object()) wrong_form();
  std::size_t at = 0;
  // Fields come in the order of the registry; those that are not there are not known.
  while (json.next(name)) {
    while (at < table.fields.size() && table.fields[at]->name != name)
      table.insert.bind_null(static_cast<int>(at++) + 4);
    if (at == table.fields.size()) wrong_form();
    bind_field(table, at++, json);
  }
  for (; at < table.fields.size(); ++at) table.insert.bind_null(static_cast<int>(at) + 4);
  if (json.next(name) || !json.at_end()) wrong_form();
  table.insert.run();
  ++restored_.records;
}

void Restorer::bind_field(Table& table, std::size_t at, text::JsonReader& json) const {
  const auto& field = *table.fields[at];
  const int place = static_cast<int>(at) + 4;
  const bool number = field.type == Type::integer || field.type == Type::minutes;
  if (number == json.at_text()) wrong_form();
  if (number) {
    table.insert.bind(place, json.number());
  } else if (field.type == Type::money) {
    const auto grosze = text::parse_money(json.text());
    if (!grosze) wrong_form();
    table.insert.bind(place, *grosze);
  } else if (field.type == Type::reference) {
    const auto id = table.ids[at]->of(json.text());
    if (!id) reject_stream("stream.unresolved", source_, line_, {{"entity", field.target->name}});
    table.insert.bind(place, *id);
  } else {
    table.insert.bind(place, json.text());
  }
}

void Restorer::put_journal(text::JsonReader& json) {
  const auto found = journal_.find(json.text());
  if (found == journal_.end()) wrong_form();
  auto& [columns, insert] = found->second;
  std::size_t at = 0;
  std::string_view name;
  while (json.next(name)) {
    while (at < columns.size() && columns[at] != name) insert.bind_null(static_cast<int>(++at));
    if (at == columns.size()) wrong_form();
    const int place = static_cast<int>(++at);
    if (json.at_text()) {
      insert.bind(place, json.text());
    } else {
      insert.bind(place, json.number());
    }
  }
  while (at < columns.size()) insert.bind_null(static_cast<int>(++at));
  if (!json.at_end()) wrong_form();
  insert.run();
  if (found->first == "op") ++restored_.operations;
}

}  // namespace mops::change
