// scope.h -- the way from a record to its project, and which references of it may ever lead elsewhere.
#pragma once

#include <vector>

#include "registry/registry.h"

namespace mops::registry {

// The references that `scope` of ENTITY names, the first one its own, the last one leading to a project.
std::vector<const Field*> scope_path(const Entity& entity);

// Whether a value stays as it was first written: FIELD makes up the key, which is given once, or the identity of a
// record that has no other name.
bool is_fixed(const Field& field);

// Whether a blank PART of an identity is a value like others: one that may be left out and stands behind others, such
// as the turn of an enrollment.  A person without a PESEL, whose identity that is, has none.
bool blank_is_value(const Field& part);

}  // namespace mops::registry
