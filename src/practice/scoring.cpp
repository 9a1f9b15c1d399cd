#include "practice/scoring.h"

#include <algorithm>
#include <map>

namespace mops::practice {

using change::RecordInput;

Scoring::Scoring(change::Writer& writer, Round round, std::string on)
    : writer_(writer), records_(writer.records()), round_(std::move(round)), on_(std::move(on)) {
  applications_ = work::applications(records_.database(), round_.id, {"formally_correct", "scored"});
}

Scoring::Outcome Scoring::run() {
  for (const auto& criterion : work::criteria(records_.database(), round_.id, "points"))
    if (!criterion.condition.empty()) score(criterion);
  for (const auto& application : applications_)
    writer_.put(change_of("application", application.key).set("state", "scored"));
  move_round(writer_, round_, "closed", "scored");
  return outcome();
}

Scoring::Outcome Scoring::outcome() const {
  const auto& database = records_.database();
  const auto scored = work::candidates(database, round_.id, {});
  const auto threshold = work::limits(database, round_.id).threshold;
  Outcome found;
  found.scored = std::ssize(scored);
  found.papers_missing = papers_missing_;
  if (scored.empty()) return found;
  const auto [lowest, highest] = std::ranges::minmax_element(scored, {}, &domain::Candidate::points);
  found.lowest = lowest->points;
  found.highest = highest->points;
  if (threshold)
    found.below_threshold = std::ranges::count_if(
        scored, [&](const domain::Candidate& candidate) { return candidate.points < *threshold; });
  return found;
}

// A point needs a paper or the applicant's statement; what no longer applies loses its points.
void Scoring::score(const work::Criterion& criterion) {
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
      if (before) writer_.drop(entity, before->id);
      continue;
    }
    RecordInput points("score");
    points.set("application", application.key)
        .set("criterion", criterion.key)
        .set("points", std::to_string(criterion.points));
    points.set("basis", needs_paper ? "document" : "statement");
    if (needs_paper) points.set("evidence", papers.at(application.key));
    if (!before) points.set("scored_on", on_);
    writer_.put(points);
  }
}

void Scoring::complain_of_paper(const work::Application& application, const work::Criterion& criterion) {
  ++papers_missing_;
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.code = "score.paper_missing";
  diagnostic.key = "application/" + application.key;
  diagnostic.arguments = {{"criterion", criterion.code}, {"paper", criterion.evidence_kind}};
  writer_.complain(std::move(diagnostic));
}

}  // namespace mops::practice
