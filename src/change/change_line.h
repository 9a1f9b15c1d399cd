// change_line.h -- one change of one record as a line of JSON.
//
//     {"v":1,"do":"update","ref":"person/P-000123","expect":4,"set":{"phone":"500 100 200"},
//      "src":{"file":"a.csv","line":17}}
//
// `do` is create, update, delete or verify.  `expect` is the record's revision: what is written goes by the version
// that was read.  A record that is created has none; one that is put back after it was dropped expects the version that
// ended.  `set` holds values in their external form, null for an empty field; the key of a new record stands in `ref`,
// or `ref` is the entity alone and the key is made.  `src` says where the change comes from.  Unknown names are passed
// over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic.h"
#include "registry/registry.h"

namespace mops::change {

enum class ChangeVerb { create, update, drop, verify };

struct ChangeLine {
  ChangeVerb verb = ChangeVerb::verify;
  const registry::Entity* entity = nullptr;
  std::string key;                     // what people write for the record; empty: to be made
  std::optional<std::int64_t> expect;  // nothing: whatever it is now
  std::vector<std::pair<std::string, std::optional<std::string>>> set;
  std::string file;  // where it comes from
  std::size_t line = 0;

  std::string ref() const { return entity->name + '/' + key; }
};

// With its line feed.
void append_change_line(std::string& out, const ChangeLine& change);

// What one line says; or the code of what is wrong with it, and its arguments.
struct ReadChange {
  std::optional<ChangeLine> change;
  std::string error;  // "change.form", "change.verb", "change.ref", "entity.unknown", "json.value"
  Arguments arguments;
};
ReadChange read_change_line(std::string_view json);

}  // namespace mops::change
