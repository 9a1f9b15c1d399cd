#include "recruit.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "day_option.h"
#include "error.h"
#include "registry/dictionary.h"
#include "text/date.h"

namespace mops::commands {

Round require_round(Context& context, change::RecordStore& records, const std::string& key, const std::string& code,
                    std::initializer_list<std::string_view> states) {
  const auto id = context.require(records, "recruitment_round", key);
  const auto row = records.load(registry::registry().at("recruitment_round"), id);
  Round round{id, key, std::string(row->text("state"))};
  if (std::ranges::find(states, round.state) != states.end()) return round;
  const bool polish = context.language() == registry::Language::polish;
  throw Error(ErrorKind::refused, code,
              {{"round", key},
               {"state", registry::dictionary("round_state").label(round.state, polish)},
               {"way", registry::message(context.language(), "round.way." + round.state, {{"round", key}})}});
}

std::shared_ptr<DayOptions> declare_day(CLI::App& app) {
  auto given = std::make_shared<DayOptions>();
  app.add_option("round", given->round)->required()->type_name("ROUND");
  app.add_option("--on", given->on)->type_name("DATE");
  return given;
}

std::string day_of(const DayOptions& given, const Context& context) {
  if (given.on.empty()) return context.options.as_of;
  return day_option(given.on, "--on", context);
}

}  // namespace mops::commands
