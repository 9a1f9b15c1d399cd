// recruit.h -- what the steps of a round share: its state, its day, and how a state is moved on.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "context.h"

namespace CLI {
class App;
}

namespace mops::commands {

struct Round {
  std::int64_t id = 0;
  std::string key, state;
};

// The round KEY, which has to be in one of STATES.  Throws Error(refused) CODE with the command that comes first
// otherwise, "record.none" when there is no such round.
Round require_round(Context& context, change::RecordStore& records, const std::string& key, const std::string& code,
                    std::initializer_list<std::string_view> states);

// A change of a record that must be there.
change::RecordInput change_of(std::string_view entity, const std::string& key);

// A round that is in the state FROM goes to TO; the steps of a round are taken by what is done in it.
void move_round(Operation& operation, const Round& round, std::string_view from, std::string_view to);

struct DayOptions {
  std::string round, on;
};

// ROUND and --on.
std::shared_ptr<DayOptions> declare_day(CLI::App& app);
// The day given, ISO; the business date when none is.  Throws Error(usage) when it is no day.
std::string day_of(const DayOptions& given, const Context& context);

}  // namespace mops::commands
