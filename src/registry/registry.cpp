#include "registry/registry.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "error.h"
#include "registry/embedded_table.h"
#include "registry/header.h"
#include "text/suggest.h"

namespace mops::registry {
namespace {

constexpr std::array<std::pair<std::string_view, Type>, 12> kTypes{{
    {"key", Type::key},
    {"text", Type::text},
    {"code", Type::code},
    {"ref", Type::reference},
    {"date", Type::date},
    {"time", Type::time},
    {"integer", Type::integer},
    {"minutes", Type::minutes},
    {"money", Type::money},
    {"pesel", Type::pesel},
    {"list", Type::list},
    {"condition", Type::condition},
}};

const std::pair<std::string_view, Type>& type_of(std::string_view name) {
  const auto* found = std::ranges::find(kTypes, name, &std::pair<std::string_view, Type>::first);
  if (found == kTypes.end()) throw Error(ErrorKind::bug, "bug.schema", {{"reason", "type " + std::string(name)}});
  return *found;
}

std::string column_of(const Field& field) {
  if (field.type == Type::list) return {};
  if (field.type == Type::reference) return field.name + "_id";
  return '"' + field.name + '"';
}

Field read_field(const EmbeddedTable& row, const Registry& all) {
  Field field;
  field.name = row[1];
  const auto& type = type_of(row[2]);
  field.type_name = type.first;
  field.type = type.second;
  if (field.type == Type::code) field.dictionary = row[3];
  if (field.type == Type::condition) field.subject = row[3];
  field.never_day = field.type == Type::text && row[3] == "no_day";
  field.per_cent = field.type == Type::integer && row[3] == "percent";
  if (field.type == Type::minutes) field.hour = row[3];
  if (field.type == Type::reference) field.target = &all.at(row[3]);
  field.alternative = row[4] == "or";
  field.likeness = row[4] == "like";
  if (!row[4].empty() && !field.alternative && !field.likeness) field.identity = row[4].front() - '0';
  field.required = row[5] == "yes";
  field.sensitive = row[6] == "yes";
  field.default_value = row[7];
  field.label_pl = row[8];
  field.label_en = row[9];
  field.meaning = row.lasting(10);
  field.column = column_of(field);
  return field;
}

void collect_identity(Entity& entity) {
  for (const auto& field : entity.fields) {
    if (field.identity != 0) entity.identity.push_back(&field);
    if (field.alternative) entity.alternatives.push_back(&field);
    if (field.likeness) entity.likeness.push_back(&field);
  }
  std::ranges::sort(entity.identity, {}, &Field::identity);
}

}  // namespace

const Field* Entity::find(std::string_view field) const {
  const auto found = std::ranges::find(fields, field, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

const Field& Entity::field(std::string_view wanted) const {
  if (const auto* found = find(wanted)) return *found;
  throw Error(ErrorKind::bug, "bug.schema", {{"reason", name + "." + std::string(wanted)}});
}

const Field* Entity::embedding() const {
  if (embeds.empty()) return nullptr;
  const auto found = std::ranges::find_if(
      fields, [&](const Field& field) { return field.type == Type::reference && field.target->name == embeds; });
  return found == fields.end() ? nullptr : &*found;
}

Registry::Registry() {
  auto row = EmbeddedTable::file("entities.csv");
  while (row.next()) {
    auto& entity = entities_.emplace_back();
    entity.number = static_cast<int>(entities_.size()) - 1;
    entity.name = row[0];
    entity.key_pattern = row[1];
    entity.scope = row[2];
    entity.embeds = row[3];
    entity.shown = split(row[4], ' ');
    entity.label_pl = row[5];
    entity.label_en = row[6];
    entity.meaning = row[7];
  }
  read_fields();
  for (auto& entity : entities_) {
    for (std::size_t at = 0; at < entity.fields.size(); ++at) {
      entity.fields[at].entity = &entity;
      entity.fields[at].at = at;
    }
    collect_identity(entity);
  }
}

// The fields of one entity stand together in the file.
void Registry::read_fields() {
  struct List {
    Entity* owner;
    std::size_t field;
    std::string items;  // child.field
  };
  std::vector<List> lists;
  std::vector<Field> fields;
  Entity* entity = nullptr;
  const auto hand_over = [&] {
    if (entity != nullptr) entity->fields.assign(std::move_iterator(fields.begin()), std::move_iterator(fields.end()));
    fields.clear();
  };
  auto row = EmbeddedTable::file("fields.csv");
  while (row.next()) {
    if (entity == nullptr || entity->name != row[0]) {
      hand_over();
      entity = &const_cast<Entity&>(at(row[0]));
    }
    fields.push_back(read_field(row, *this));
    if (fields.back().type == Type::list) lists.push_back({entity, fields.size() - 1, row.text(3)});
  }
  hand_over();
  for (const auto& list : lists) {
    const auto dot = list.items.find('.');
    auto& field = list.owner->fields[list.field];
    field.target = &at(list.items.substr(0, dot));
    field.target_field = field.target->find(list.items.substr(dot + 1));
  }
}

const Entity* Registry::find(std::string_view name) const {
  const auto found = std::ranges::find(entities_, name, &Entity::name);
  return found == entities_.end() ? nullptr : &*found;
}

const Entity& Registry::at(std::string_view name) const {
  if (const auto* entity = find(name)) return *entity;
  std::vector<std::string> names;
  for (const auto& entity : entities_) names.push_back(entity.name);
  Arguments arguments{{"name", std::string(name)}};
  if (const auto guess = text::closest(name, names)) arguments.emplace_back("suggestion", *guess);
  throw Error(ErrorKind::usage, "entity.unknown", std::move(arguments));
}

const Registry& registry() {
  static const Registry instance;
  return instance;
}

Field read_view_field(const EmbeddedTable& row) {
  Field field;
  field.name = row[2];
  const auto& type = type_of(row[3]);
  field.type_name = type.first;
  field.type = type.second;
  if (field.type == Type::code) field.dictionary = row[4];
  field.sensitive = row[5] == "yes";
  field.label_pl = row[6];
  field.label_en = row[7];
  field.meaning = row.lasting(8);
  return field;
}

const std::vector<const Field*>& referring_fields(const Entity& entity) {
  static const auto all = [] {
    std::map<const Entity*, std::vector<const Field*>> result;
    for (const auto& other : registry().entities()) {
      result[&other];
      for (const auto& field : other.fields)
        if (field.type == Type::reference) result[field.target].push_back(&field);
    }
    return result;
  }();
  return all.at(&entity);
}

}  // namespace mops::registry
