// record.h -- one record as somebody gave it: cells of text with the place they came from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.h"
#include "registry/registry.h"
#include "text/cell_kind.h"

namespace mops::change {

// What a column speaks of: a field of the record itself, or (with `via`) a field of the record that `via` refers to.
struct Target {
  const registry::Field* via = nullptr;
  const registry::Field* field = nullptr;
};

class RecordStore;
struct Row;

struct Cell {
  Target target;
  std::string text;        // cleaned; empty = blank cell
  std::string header;      // as it stands in the file; empty = the field's name
  std::size_t number = 0;  // column, 1-based; 0 = none
  bool wrong = false;      // its fault has been told; the record cannot go in
  bool cleaned = false;    // typed text from which invisible characters were dropped; of a file that is told as a whole
  text::CellKind kind = text::CellKind::plain;
};

enum class Presence { any, must_exist, must_be_new };

struct RecordInput {
  const registry::Entity* entity = nullptr;
  std::string file;
  std::size_t line = 0;
  std::size_t record = 0;
  Presence presence = Presence::any;
  bool merges = false;        // values are weighed against what the same source said before (merge.h)
  bool alone = false;         // no row of a table: it may stand beside others of the same record, and has no columns
  bool blank_clears = false;  // a blank cell makes the field empty; a batch's blank cell says nothing
  std::vector<Cell> cells;

  RecordInput() = default;
  explicit RecordInput(std::string_view entity_name) : entity(&registry::registry().at(entity_name)) {}

  // Throws Error(usage) "field.unknown" with a suggestion.
  RecordInput& set(std::string_view field, std::string_view text);
  Diagnostic diagnostic(std::string_view code, const Cell* cell = nullptr) const;
};

// Says that INPUT is the record LIVE: by its key, or a leaf's identity.
void name_record(RecordInput& input, RecordStore& records, const Row& live);

// The target that a header or field word names: a field's name, "reference.field", or a Polish or English label or an
// everyday heading (registry/synonyms.h), also of the embedded entity.  Throws Error(usage) "field.unknown" with a
// suggestion; null fields never come back.
Target find_target(const registry::Entity& entity, std::string_view word);
// The same without throwing: a target with a null field, and the best guess in `suggestion`.
Target find_target(const registry::Entity& entity, std::string_view word, std::string& suggestion);
// The same without a guess.
Target known_target(const registry::Entity& entity, std::string_view word);

}  // namespace mops::change
