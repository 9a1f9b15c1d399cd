// views.h -- SQL of the public views: v1_<entity>, made from the registry, and those of schema/views.sql.
//
// The views are not stored.  SQLite parses the whole schema of a file before its first query, and they would be more
// than half of it; so a query that names some makes just those, as temporary views of its connection.
#pragma once

#include <string>
#include <string_view>

#include "registry/registry.h"

namespace mops::registry {

// The SELECT behind v1_<entity>: key, then every field in registry order; references as keys, lists joined by '|'.
// With `internal` the columns id, rev and op stand in front.  The record's own table has the alias `e`.
std::string external_select(const Entity& entity, bool internal = false);

// CREATE TEMP VIEW statements for all entities, and then those of schema/views.sql.
std::string create_views();

// The same for the views whose names occur in SQL, and for those that they stand on; again and again without harm.
std::string create_views_named_in(std::string_view sql);

}  // namespace mops::registry
