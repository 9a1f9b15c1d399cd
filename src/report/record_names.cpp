#include "report/record_names.h"

namespace mops::report {

bool RecordNames::exists(std::string_view entity, std::int64_t id) {
  return records_.load(registry::registry().at(entity), id).has_value();
}

std::string RecordNames::name(std::string_view entity, std::int64_t id) {
  return std::string(entity) + '/' + records_.key_of(registry::registry().at(entity), id);
}

std::optional<std::string> RecordNames::value(std::string_view entity, std::int64_t id, std::string_view field) {
  const auto& known = registry::registry().at(entity);
  const auto* wanted = known.find(field);
  if (wanted == nullptr || wanted->sensitive || !wanted->stored()) return std::nullopt;
  const auto row = records_.load(known, id);
  if (!row) return std::nullopt;
  const auto& value = row->value(*wanted);
  if (store::is_null(value)) return std::nullopt;
  return records_.text_of(*wanted, value);
}

}  // namespace mops::report
