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

std::vector<std::string> view_names() {
  std::vector<std::string> names;
  auto row = EmbeddedTable::file("view_fields.csv");
  while (row.next())
    if (names.empty() || names.back() != row[0]) names.push_back(row.text(0));
  return names;
}

}  // namespace mops::registry
