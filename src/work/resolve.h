// resolve.h -- which record a piece of text means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/record_store.h"

namespace mops::work {

// Keys of the records of ENTITY that TEXT may mean, in order; by the first of these that finds any:
//   its key; a short code inside PROJECT (without one: inside any project); the value it is identified by, such as a
//   PESEL; for people, applications and participations what find_people() finds; the beginning of keys.
// With PROJECT only records of that project, people aside.  Needs the function fold() on the connection.
std::vector<std::string> keys_meant(change::RecordStore& records, const registry::Entity& entity, std::string_view text,
                                    std::optional<std::int64_t> project);

// The key of the project, when there is one and no other.
std::optional<std::string> only_project(const store::Database& database);

}  // namespace mops::work
