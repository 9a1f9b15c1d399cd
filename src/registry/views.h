// views.h -- SQL of the public views v1_<entity>, made from the registry.
#pragma once

#include <string>

#include "registry/registry.h"

namespace mops::registry {

// The SELECT behind v1_<entity>: key, then every field in registry order; references as keys, lists joined by '|'.
// With `internal` the columns id, rev and op stand in front.  The record's own table has the alias `e`.
std::string external_select(const Entity& entity, bool internal = false);

// CREATE VIEW statements for all entities, and then those of schema/views.sql.
std::string create_views();

// Drops every view named v1_*.
std::string drop_views();

}  // namespace mops::registry
