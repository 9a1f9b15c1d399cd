// round.h -- a round of recruitment, whose steps are taken by what is done in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "change/writer.h"

namespace mops::practice {

struct Round {
  std::int64_t id = 0;
  std::string key, state;
};

// A change of a record that must be there.
change::RecordInput change_of(std::string_view entity, const std::string& key);

// A round that is in the state FROM goes to TO.
void move_round(change::Writer& writer, const Round& round, std::string_view from, std::string_view to);

}  // namespace mops::practice
