// assessment.h -- which version of a participant's assessment is meant.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "store/database.h"

namespace mops::work {

struct Assessment {
  std::string key, state;
  std::string finished_on;  // ISO; empty while it is open
};

// The newest version that is not finished; if all are, the newest.
std::optional<Assessment> current_assessment(const store::Database& database, std::int64_t participation);

}  // namespace mops::work
