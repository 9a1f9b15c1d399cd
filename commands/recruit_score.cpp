// recruit_score.cpp -- points by criterion.
#include <algorithm>
#include <map>

#include "declare.h"
#include "recruit.h"
#include "work/recruitment.h"

namespace mops::commands {
namespace {

using change::RecordInput;

class Scoring {
 public:
  Scoring(Operation& operation, const Round& round, const std::string& on)
      : operation_(operation), records_(operation.writer.records()), round_(round), on_(on) {
    applications_ = work::applications(records_.database(), round.id, {"formally_correct", "scored"});
  }

  void run() {
    for (const auto& criterion : work::criteria(records_.database(), round_.id, "points"))
      if (!criterion.condition.empty()) score(criterion);
    for (const auto& application : applications_)
      operation_.writer.put(change_of("application", application.key).set("state", "scored"));
    move_round(operation_, round_, "closed", "scored");
  }

  void tell() {
    const auto& database = records_.database();
    const auto scored = work::candidates(database, round_.id, {});
    const auto threshold = work::limits(database, round_.id).threshold;
    std::int64_t below = 0, highest = 0, lowest = 0;
    for (const auto& candidate : scored) {
      const bool first = &candidate == scored.data();
      highest = first ? candidate.points : std::max<std::int64_t>(highest, candidate.points);
      lowest = first ? candidate.points : std::min<std::int64_t>(lowest, candidate.points);
      if (threshold && candidate.points < *threshold) ++below;
    }
    const std::pair<std::string, std::int64_t> figures[] = {{"scored", std::ssize(scored)},
                                                            {"highest", highest},
                                                            {"lowest", lowest},
                                                            {"below_threshold", below},
                                                            {"papers_missing", papers_missing_}};
    Arguments arguments{{"round", round_.key}};
    for (const auto& [name, count] : figures) {
      operation_.figures.emplace_back(name, count);
      arguments.emplace_back(name, std::to_string(count));
    }
    operation_.notes.emplace_back("recruit.score.done", arguments);
  }

 private:
  // A point needs a paper or the applicant's statement; what no longer applies loses its points.
  void score(const work::Criterion& criterion) {
    const auto truths = work::judge_condition(records_, round_.key, criterion);
    const bool needs_paper = !criterion.evidence_kind.empty();
    const auto papers = needs_paper ? work::evidence_of(records_.database(), round_.id, criterion.evidence_kind)
                                    : std::map<std::string, std::string>();
    const auto& entity = registry::registry().at("score");
    const auto criterion_id = records_.id_of(registry::registry().at("criterion"), criterion.key);
    for (const auto& application : applications_) {
      const auto truth = truths.find(application.key);
      bool met = truth != truths.end() && truth->second == true;
      if (met && needs_paper && !papers.contains(application.key)) {
        complain_of_paper(application, criterion);
        met = false;
      }
      const store::Value identity[] = {application.id, *criterion_id};
      const auto before = records_.find_by_identity(entity, identity);
      if (!met) {
        if (before) operation_.writer.drop(entity, before->id);
        continue;
      }
      RecordInput points("score");
      points.set("application", application.key)
          .set("criterion", criterion.key)
          .set("points", std::to_string(criterion.points));
      points.set("basis", needs_paper ? "document" : "statement");
      if (needs_paper) points.set("evidence", papers.at(application.key));
      if (!before) points.set("scored_on", on_);
      operation_.writer.put(points);
    }
  }

  void complain_of_paper(const work::Application& application, const work::Criterion& criterion) {
    ++papers_missing_;
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = "score.paper_missing";
    diagnostic.key = "application/" + application.key;
    diagnostic.arguments = {{"criterion", criterion.code}, {"paper", criterion.evidence_kind}};
    operation_.writer.complain(std::move(diagnostic));
  }

  Operation& operation_;
  change::RecordStore& records_;
  Round round_;
  std::string on_;
  std::vector<work::Application> applications_;
  std::int64_t papers_missing_ = 0;
};

ExitCode score(const DayOptions& given, Context& context) {
  const auto operation = context.begin("recruit.score");
  const auto round = require_round(context, operation->writer.records(), given.round, "round.cannot_score",
                                   {"closed", "scored", "reopened"});
  Scoring scoring(*operation, round, day_of(given, context));
  scoring.run();
  scoring.tell();
  return context.finish(*operation, "recruit.score");
}

}  // namespace

Action declare_recruit_score(CLI::App& app) {
  const auto given = declare_day(app);
  return [given](Context& context) { return score(*given, context); };
}

}  // namespace mops::commands
