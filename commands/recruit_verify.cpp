// recruit_verify.cpp -- mops recruit verify: the formal check of a round, and what it said.
#include "declare.h"
#include "practice/formal_check.h"
#include "recruit.h"

namespace mops::commands {
namespace {

void tell_failed(Operation& operation, const std::string& code, const std::string& name, std::int64_t count) {
  if (count == 0) return;
  operation.figures.emplace_back("failed." + code, count);
  operation.notes.emplace_back(name.empty() ? "recruit.verify.outside" : "recruit.verify.failed",
                               Arguments{{"criterion", code}, {"name", name}, {"count", std::to_string(count)}});
}

void tell_checked(Operation& operation, const std::string& round, const practice::FormalCheck::Outcome& outcome) {
  const std::pair<std::string, std::int64_t> figures[] = {{"passed", outcome.passed},
                                                          {"failed", outcome.failed},
                                                          {"to_complete", outcome.to_complete},
                                                          {"not_judged", outcome.not_judged}};
  Arguments arguments{{"round", round}};
  for (const auto& [name, count] : figures) {
    operation.figures.emplace_back(name, count);
    arguments.emplace_back(name, std::to_string(count));
  }
  operation.notes.emplace_back("recruit.verify.done", arguments);
  tell_failed(operation, "outside_round", "", outcome.outside);
  for (const auto& [criterion, count] : outcome.failed_by)
    tell_failed(operation, criterion.code, criterion.name, count);
}

ExitCode verify_round(const DayOptions& given, Context& context) {
  const auto operation = context.begin("recruit.verify");
  const auto round = require_round(context, operation->writer.records(), given.round, "round.cannot_verify",
                                   {"open", "closed", "scored", "reopened"});
  practice::FormalCheck check(operation->writer, round, day_of(given, context));
  tell_checked(*operation, round.key, check.run());
  return context.finish(*operation, "recruit.verify");
}

}  // namespace

Action declare_recruit_verify(CLI::App& app) {
  const auto given = declare_day(app);
  return [given](Context& context) { return verify_round(*given, context); };
}

}  // namespace mops::commands
