// registry.h -- what kinds of records there are and what fields they have, read from schema/entities.csv and
// fields.csv.
//
// The registry is the one place that knows a field's type, label, key, dictionary and whether it is sensitive; parsing,
// planning, listing, exporting and views all go by it.  It is read once, on first use.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mops::registry {

class EmbeddedTable;

enum class Type { key, text, code, reference, date, time, integer, minutes, money, pesel, list, condition };

struct Entity;

struct Field {
  const Entity* entity = nullptr;
  std::size_t at = 0;  // place among the entity's fields, hence in a row's values
  std::string name;
  Type type = Type::text;
  std::string_view type_name;
  std::string dictionary;               // for code
  std::string subject;                  // for condition: what it speaks of (subject.h)
  bool never_day = false;               // for text: what reads as a day is what a spreadsheet made of it
  bool per_cent = false;                // for integer
  std::string hour;                     // for minutes: how many an hour has, or the path of the field that says it
  const Entity* target = nullptr;       // for reference; for list: the child entity
  const Field* target_field = nullptr;  // for list: the child's field that holds the value
  int identity = 0;                     // place in the identity, 1-based; 0 = not part of it
  bool alternative = false;             // identifies a record where the identity has no value
  bool likeness = false;  // with the others of its kind proposes which record is meant where nothing identifies it
  bool required = false;
  bool sensitive = false;
  std::string default_value;  // literal, or @pesel.sex and @pesel.birth_date
  std::string label_pl, label_en;
  std::string_view meaning;
  std::string column;  // SQL column, quoted where SQL needs it; empty for list

  bool stored() const { return type != Type::list; }
};

struct Entity {
  std::string name;
  int number = 0;                  // order in entities.csv
  std::string key_pattern;         // how a key is made when none is given
  std::string scope;               // path of references to the project, such as "round.project"
  std::string embeds;              // referenced entity whose fields may stand in the same row
  std::vector<std::string> shown;  // columns of a table when nobody chose any; empty: all that are not sensitive
  std::string label_pl, label_en, meaning;
  std::vector<Field> fields;
  std::vector<const Field*> identity;  // in order; for some entities just the key
  std::vector<const Field*> alternatives, likeness;

  bool keyed() const { return !fields.empty() && fields.front().type == Type::key; }
  const Field* find(std::string_view field) const;
  // A field that the code itself names.  Throws Error(bug) when the registry has none.
  const Field& field(std::string_view name) const;
  // The reference to the embedded entity, or null.
  const Field* embedding() const;
};

class Registry {
 public:
  Registry(const Registry&) = delete;
  Registry& operator=(const Registry&) = delete;

  std::span<const Entity> entities() const { return entities_; }
  const Entity* find(std::string_view name) const;
  // Throws Error(usage) "entity.unknown" with a suggestion.
  const Entity& at(std::string_view name) const;

 private:
  friend const Registry& registry();
  Registry();
  void read_fields();
  std::vector<Entity> entities_;
};

const Registry& registry();

// A field of view_fields.csv: of a view that counts more than one entity says.
Field read_view_field(const EmbeddedTable& row);

// Entities whose records refer to ENTITY, with the referring field; list children included.
const std::vector<const Field*>& referring_fields(const Entity& entity);

}  // namespace mops::registry
