// sealed_versions.h -- what a seal covers of the records: their versions as text, in one order (digest_chain.h).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "change/version_walk.h"

namespace mops::change {

// Parts are written with their length, so that no value can pose as two; "~" where there is none.
void append_part(std::string& text, std::string_view part);
void append_part(std::string& text, const std::optional<std::string>& part);

// A version of the record that the walk stands on, written by OP.
using TakeVersion = std::function<void(const VersionWalk&, std::int64_t op, std::string_view text)>;

// All versions of all records: by entity (registry), record, rev.  SEE looks at each record first.  The versions of a
// record whose before-images cannot be read are left out.
void each_version(RecordStore& records, const TakeVersion& take, const std::function<void(VersionWalk&)>& see = {});

// Those that OP, which is being written, wrote; in the same order.
void each_version_of(const store::Database& database, std::int64_t op,
                     const std::function<void(std::string_view)>& take);

}  // namespace mops::change
