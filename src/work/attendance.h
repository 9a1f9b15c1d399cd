// attendance.h -- marks on attendance lists and what follows from them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "change/writer.h"
#include "store/database.h"

namespace mops::work {

// The presence code of the session's project that means "present", "absent" (without excuse) or "excused" and is in use
// on the day of the session.
std::optional<std::string> presence_code(const store::Database& database, std::int64_t session,
                                         std::string_view meaning);

// What the marks written in this operation bring about: planned sessions become held, enrollments of those who came
// become attending, and the steps of the path that these serve begin.  Marks that leave the session out (code Z) bring
// about nothing.  FILE is where the marks come from.
void settle_marks(change::Writer& writer, const std::string& file);

}  // namespace mops::work
