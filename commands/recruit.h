// recruit.h -- what the steps of a round share: its state, and its day.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "context.h"
#include "practice/round.h"

namespace CLI {
class App;
}

namespace mops::commands {

using practice::Round;

// The round KEY, which has to be in one of STATES.  Throws Error(refused) CODE with the command that comes first
// otherwise, "record.none" when there is no such round.
Round require_round(Context& context, change::RecordStore& records, const std::string& key, const std::string& code,
                    std::initializer_list<std::string_view> states);

struct DayOptions {
  std::string round, on;
};

// ROUND and --on.
std::shared_ptr<DayOptions> declare_day(CLI::App& app);
// The day given, ISO; the business date when none is.  Throws Error(usage) when it is no day.
std::string day_of(const DayOptions& given, const Context& context);

}  // namespace mops::commands
