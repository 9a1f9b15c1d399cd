// recruit_decide.cpp -- mops recruit decide: the commission ranks a round, and what it decided.
#include <CLI/CLI.hpp>
#include <memory>

#include "context.h"
#include "day_option.h"
#include "declare.h"
#include "option_mark.h"
#include "practice/commission.h"
#include "recruit.h"
#include "registry/header.h"

namespace mops::commands {
namespace {

struct DecideOptions {
  std::string round, on, members, decision;
  int to_women = 0, to_men = 0;
};

void tell_decided(Operation& operation, const std::string& round, const practice::Commission::Outcome& outcome) {
  const std::pair<std::string, std::int64_t> figures[] = {{"list_basic", outcome.women + outcome.men},
                                                          {"list_basic_women", outcome.women},
                                                          {"list_basic_men", outcome.men},
                                                          {"list_reserve", outcome.reserve},
                                                          {"list_rejected", outcome.rejected},
                                                          {"below_threshold", outcome.below_threshold},
                                                          {"undecided", outcome.undecided}};
  Arguments arguments{{"round", round}, {"meeting", outcome.meeting}};
  for (const auto& [name, count] : figures) {
    operation.figures.emplace_back(name, count);
    arguments.emplace_back(name, std::to_string(count));
  }
  operation.notes.emplace_back("recruit.decide.done", arguments);
}

ExitCode decide(const DecideOptions& given, Context& context) {
  const auto day = given.on.empty() ? context.options.as_of : day_option(given.on, "--on", context);
  const auto operation = context.begin("recruit.decide");
  const auto round =
      require_round(context, operation->writer.records(), given.round, "round.not_scored", {"scored", "reopened"});
  practice::Commission commission(operation->writer, round);
  tell_decided(
      *operation, round.key,
      commission.decide({day, registry::split(given.members, ';'), given.to_women, given.to_men, given.decision}));
  return context.finish(*operation, "recruit.decide");
}

}  // namespace

Action declare_recruit_decide(CLI::App& app) {
  auto given = std::make_shared<DecideOptions>();
  app.add_option("round", given->round)->required()->type_name("ROUND");
  app.add_option("--on", given->on)->type_name("DATE");
  add_words(app, "--members", given->members)->required()->type_name("NAMES");
  app.add_option("--move-to-women", given->to_women)->type_name("N")->check(CLI::NonNegativeNumber.description(""));
  app.add_option("--move-to-men", given->to_men)->type_name("N")->check(CLI::NonNegativeNumber.description(""));
  add_words(app, "--decision", given->decision);
  return [given](Context& context) { return decide(*given, context); };
}

}  // namespace mops::commands
