// recruit_score.cpp -- mops recruit score: the points of a round, and what came out.
#include "declare.h"
#include "practice/scoring.h"
#include "recruit.h"

namespace mops::commands {
namespace {

void tell_scored(Operation& operation, const std::string& round, const practice::Scoring::Outcome& outcome) {
  const std::pair<std::string, std::int64_t> figures[] = {{"scored", outcome.scored},
                                                          {"highest", outcome.highest},
                                                          {"lowest", outcome.lowest},
                                                          {"below_threshold", outcome.below_threshold},
                                                          {"papers_missing", outcome.papers_missing}};
  Arguments arguments{{"round", round}};
  for (const auto& [name, count] : figures) {
    operation.figures.emplace_back(name, count);
    arguments.emplace_back(name, std::to_string(count));
  }
  operation.notes.emplace_back("recruit.score.done", arguments);
}

ExitCode score_round(const DayOptions& given, Context& context) {
  const auto operation = context.begin("recruit.score");
  const auto round = require_round(context, operation->writer.records(), given.round, "round.cannot_score",
                                   {"closed", "scored", "reopened"});
  practice::Scoring scoring(operation->writer, round, day_of(given, context));
  tell_scored(*operation, round.key, scoring.run());
  return context.finish(*operation, "recruit.score");
}

}  // namespace

Action declare_recruit_score(CLI::App& app) {
  const auto given = declare_day(app);
  return [given](Context& context) { return score_round(*given, context); };
}

}  // namespace mops::commands
