#include "registry/subject.h"

#include <algorithm>
#include <map>
#include <memory>

#include "error.h"
#include "registry/embedded_table.h"
#include "text/fold.h"
#include "text/suggest.h"

namespace mops::registry {
namespace {

struct Owned : Subject {
  std::vector<std::unique_ptr<Field>> made;  // fields that no entity has

  void add(Field field) { fields.push_back(made.emplace_back(std::make_unique<Field>(std::move(field))).get()); }
};

void add_entity(Owned& subject, const Entity& entity) {
  subject.entity = &entity;
  if (!entity.keyed()) {
    Field key;
    key.entity = &entity;
    key.name = "key";
    key.label_pl = entity.label_pl;
    key.label_en = entity.label_en;
    subject.add(std::move(key));
  }
  for (const auto& field : entity.fields) subject.fields.push_back(&field);
}

constexpr int kFarthest = 3;  // references

// What ENTITY refers to, under names that begin with those of the way to it.
void add_reached(Owned& subject, const Entity& entity, const Field& way, int distance) {
  for (const auto& field : entity.fields) {
    Field reached = field;
    reached.name = way.name + '.' + field.name;
    reached.label_pl = way.label_pl + '.' + field.label_pl;
    reached.label_en = way.label_en + '.' + field.label_en;
    subject.add(std::move(reached));
  }
  if (distance == kFarthest) return;
  for (const auto& field : entity.fields) {
    if (field.type != Type::reference) continue;
    Field further;
    further.name = way.name + '.' + field.name;
    further.label_pl = way.label_pl + '.' + field.label_pl;
    further.label_en = way.label_en + '.' + field.label_en;
    add_reached(subject, *field.target, further, distance + 1);
  }
}

std::unique_ptr<Owned> read_far_subject(const Entity& entity) {
  auto subject = std::make_unique<Owned>();
  subject->name = entity.name;
  add_entity(*subject, entity);
  for (const auto& field : entity.fields)
    if (field.type == Type::reference) add_reached(*subject, *field.target, field, 1);
  return subject;
}

std::unique_ptr<Owned> read_subject(std::string_view name) {
  auto subject = std::make_unique<Owned>();
  subject->name = name;
  auto row = EmbeddedTable::file("view_fields.csv");
  while (row.next()) {
    if (row[0] != name) continue;
    if (subject->entity == nullptr) add_entity(*subject, registry().at(row[1]));
    subject->add(read_view_field(row));
  }
  if (subject->entity == nullptr) add_entity(*subject, registry().at(name));
  return subject;
}

}  // namespace

const Field* Subject::find(std::string_view word) const {
  const auto by = [&](const auto& same) {
    const auto found = std::ranges::find_if(fields, [&](const Field* field) { return same(*field); });
    return found == fields.end() ? nullptr : *found;
  };
  if (const auto* field = by([&](const Field& one) { return one.name == word; })) return field;
  const auto folded = text::fold(word);
  return by([&](const Field& one) {
    return text::fold(one.name) == folded || text::fold(one.label_pl) == folded || text::fold(one.label_en) == folded;
  });
}

std::vector<std::string> Subject::words() const {
  std::vector<std::string> words;
  for (const auto* field : fields)
    for (const auto& word : {field->name, field->label_pl, field->label_en}) words.push_back(word);
  return words;
}

const Subject& subject(std::string_view name) {
  static std::map<std::string, std::unique_ptr<Owned>, std::less<>> known;
  auto found = known.find(name);
  if (found == known.end()) found = known.emplace(std::string(name), read_subject(name)).first;
  return *found->second;
}

const Subject& far_subject(const Entity& entity) {
  static std::map<std::string, std::unique_ptr<Owned>, std::less<>> known;
  auto found = known.find(entity.name);
  if (found == known.end()) found = known.emplace(entity.name, read_far_subject(entity)).first;
  return *found->second;
}

std::vector<const Field*> way_of(const Entity& entity, std::string_view name) {
  std::vector<const Field*> way;
  const auto* at = &entity;
  while (at != nullptr) {
    const auto dot = name.find('.');
    const auto* field = at->find(name.substr(0, dot));
    if (field == nullptr) return {};
    way.push_back(field);
    if (dot == std::string_view::npos) return way;
    name.remove_prefix(dot + 1);
    at = field->type == Type::reference ? field->target : nullptr;
  }
  return {};
}

std::optional<std::string> way_to(const Entity& entity, const Entity& other) {
  std::vector<std::pair<const Entity*, std::string>> reached{{&entity, ""}};
  for (std::size_t at = 0; at < reached.size(); ++at) {
    const auto [here, way] = reached[at];
    if (here == &other) return way;
    for (const auto& field : here->fields) {
      if (field.type != Type::reference) continue;
      const bool known = std::ranges::any_of(reached, [&](const auto& one) { return one.first == field.target; });
      if (!known) reached.emplace_back(field.target, (way.empty() ? "" : way + '.') + field.name);
    }
  }
  return std::nullopt;
}

std::vector<std::string> view_names() {
  std::vector<std::string> names;
  auto row = EmbeddedTable::file("view_fields.csv");
  while (row.next())
    if (names.empty() || names.back() != row[0]) names.push_back(row.text(0));
  return names;
}

}  // namespace mops::registry
