#include "report/known_names.h"

#include <fmt/format.h>

#include "registry/embedded_table.h"
#include "registry/registry.h"

namespace mops::report {

std::optional<std::string> KnownNames::name(std::string_view entity, std::string_view key) const {
  const auto place = std::string(entity) + ' ' + std::string(key);
  auto found = known_.find(place);
  if (found == known_.end()) found = known_.emplace(place, look_up(entity, key)).first;
  return found->second;
}

std::optional<std::string> KnownNames::look_up(std::string_view entity, std::string_view key) const {
  auto row = registry::EmbeddedTable::file("named.csv");
  if (!row.find(entity)) return std::nullopt;
  // Names of the schema, not of anybody's input.
  const auto& field = registry::registry().at(entity).field(row.text(1));
  auto query =
      database_.prepare(fmt::format("SELECT DISTINCT {0} FROM {1} WHERE key = ?1 OR code = ?1 AND (?2 = '' OR "
                                    "substr(key, 1, length(?2) + 1) = ?2 || '/')",
                                    field.column, entity));
  query.bind(1, key).bind(2, std::string_view(project_));
  if (!query.step() || query.is_null(0)) return std::nullopt;
  std::string name(query.text(0));
  return query.step() ? std::nullopt : std::optional(std::move(name));
}

}  // namespace mops::report
