// import_map.h -- what a file of some office cannot say by itself, as kept in the database.
//
// A map is a record of `import_map` with its columns, values, constants and skip rules.  This is the map as a value;
// how it is laid over a file is in mapped_rows.h (a line is a record) and month_grid.h (a line is a person's month).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.h"
#include "registry/registry.h"
#include "store/database.h"

namespace mops::work {

inline constexpr std::string_view kIgnored = "-";  // field of a column that says nothing
inline constexpr std::string_view kDays = "*";     // header that stands for the days of a grid

struct MapColumn {
  std::string header, field;
  std::string take = "whole", letters = "as_written", separator;
  bool optional = false;
  bool keeps_unknown = false;  // a value without translation is taken as it is
};

struct MapValue {
  std::string header, written, means;
};

struct MapConstant {
  std::string field, value;
};

struct MapSkip {
  std::string header, test, value;
};

struct ImportMap {
  std::string key, project, target;
  bool grid = false;
  std::string note, encoding, delimiter, sheet, source;  // empty = not said
  std::size_t header_line = 1;
  bool ignores_others = false;
  std::vector<MapColumn> columns;
  std::vector<MapValue> values;
  std::vector<MapConstant> constants;
  std::vector<MapSkip> skips;

  std::string constant(std::string_view field) const;  // empty when there is none
};

// Throws Error(refused) "map.none" with a suggestion.
ImportMap load_map(const store::Database& database, std::string_view key);

// Something in the map that cannot be: which entity of the registry it stands in, and by what it is known there.
struct MapFault {
  std::string entity, name;  // "import_map_column", "Nr PESEL"
  std::string code;
  Arguments arguments;
};

// Fields that do not exist, values of columns that are not there, a grid that names nobody.
std::vector<MapFault> check_map(const ImportMap& map);

// Fields of the person whom a row means, where the record needs a participant: "participation.person.pesel" → "pesel".
// Empty when FIELD is none of them or ENTITY has no participant.
std::string_view person_field(const registry::Entity& entity, std::string_view field);

// The same header, letter case, accents and blanks aside.
bool same_header(std::string_view a, std::string_view b);

}  // namespace mops::work
