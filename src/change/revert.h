// revert.h -- taking an operation back by a new one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "change/history.h"
#include "change/writer.h"

namespace mops::change {

// Writes the inverse of operation OP into WRITER.  Clean only where each field that OP wrote still has the value OP
// gave it; otherwise the writer holds faults "revert.moved" that name the record, the field and the later operation, or
// "record.referenced" for a record that others refer to by now.  Only ONLY ("entity/KEY") when it is not empty.
void revert(Writer& writer, std::int64_t op, const std::string& only = {});

// The latest operation of ACTOR that stands: no revert itself, and not reverted, unless that revert was reverted in
// turn.  One of which only a part was reverted counts as reverted.
std::optional<std::int64_t> last_standing(const store::Database& database, std::string_view actor);

}  // namespace mops::change
