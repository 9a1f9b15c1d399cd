#include "registry/scope.h"

#include "error.h"
#include "registry/header.h"

namespace mops::registry {

std::vector<const Field*> scope_path(const Entity& entity) {
  std::vector<const Field*> path;
  const auto* at = &entity;
  for (const auto& step : split(entity.scope, '.')) {
    const auto* field = at->find(step);
    if (field == nullptr || field->type != Type::reference)
      throw Error(ErrorKind::bug, "bug.schema", {{"reason", "scope of " + entity.name}});
    path.push_back(field);
    at = field->target;
  }
  return path;
}

bool is_fixed(const Field& field) {
  if (field.type == Type::key || (!field.entity->keyed() && field.identity != 0)) return true;
  return field.entity->key_pattern.find('{' + field.name + '}') != std::string::npos;
}

bool blank_is_value(const Field& part) { return part.identity > 1 && !part.required; }

}  // namespace mops::registry
