// results.cpp -- comparative surveys and hard results.
#include <algorithm>

#include "project.h"
#include "writer.h"

namespace example {
namespace {

constexpr int kLowest = 1, kHighest = 5;

bool in_edition(const Edition& edition, const Participant* person) {
  return std::any_of(edition.participants.begin(), edition.participants.end(),
                     [person](const Participant& one) { return &one == person; });
}

int answer(int level, bool reversed, Prng& chance) {
  const int straight = std::clamp(level + chance.pick(std::vector<int>{-1, 0, 0, 0, 1}), kLowest, kHighest);
  return reversed ? kLowest + kHighest - straight : straight;
}

}  // namespace

void answer_surveys(Project& project, Prng& chance) {
  const bool few = project.editions.size() == 1;  // a single edition answers in full
  for (const auto& edition : project.editions)
    for (const auto& person : edition.participants) {
      std::map<std::string, int> before, after;
      for (const auto& item : project.survey) {
        if (before.contains(item.trait)) continue;
        const int level = chance.between(1, 4);
        before[item.trait] = level;
        after[item.trait] =
            std::clamp(level + chance.pick(std::vector<int>{-1, 0, 0, 1, 1, 1, 1, 1, 2, 2}), kLowest, kHighest);
      }
      SurveyResponse pre{&person, false, few ? person.part_days[1] : person.joined_on, chance.chance(15), {}};
      SurveyResponse post{
          &person, true, working_day_from(person.exit_on + chance.between(-4, 6)), chance.chance(10), {}};
      for (const auto& item : project.survey) pre.answers.push_back(answer(before[item.trait], item.reversed, chance));
      for (const auto& item : project.survey) post.answers.push_back(answer(after[item.trait], item.reversed, chance));
      if (few || !chance.chance(2)) project.responses.push_back(pre);
      if (few || (person.completed() && !chance.chance(3))) project.responses.push_back(post);
    }
}

bool improved(const Project& project, const Participant& person, const std::string& trait) {
  int sum[2] = {0, 0};
  bool filled[2] = {false, false};
  for (const auto& response : project.responses) {
    if (response.person != &person) continue;
    filled[response.post] = true;
    for (std::size_t i = 0; i < project.survey.size(); ++i)
      if (project.survey[i].trait == trait)
        sum[response.post] +=
            project.survey[i].reversed ? kLowest + kHighest - response.answers[i] : response.answers[i];
  }
  return filled[0] && filled[1] && sum[1] > sum[0];  // the same items on both sides, so sums compare as means do
}

void write_results(const Project& project, const Edition& edition, const std::filesystem::path& folder) {
  std::vector<std::string> header = {"participation", "filled_on", "filled_how"};
  for (const auto& item : project.survey) header.push_back(item.code);
  Table pre(header), post(header);
  for (const auto& response : project.responses) {
    if (!in_edition(edition, response.person)) continue;
    std::vector<std::string> row = {response.person->key, iso(response.filled_on),
                                    response.with_help ? "with_help" : "alone"};
    for (const int one : response.answers) row.push_back(std::to_string(one));
    (response.post ? post : pre).add(row);
  }
  pre.save(folder / "survey_pre.csv");
  post.save(folder / "survey_post.csv");

  Table outcomes({"participation", "kind", "happened_on", "stated_on", "proved_on", "evidence", "form",
                  "employment_form", "certifying_body", "note"});
  Table evidence({"key", "person.pesel", "kind", "issued_on", "issuer", "valid_to", "original_seen"});
  for (const auto& one : project.outcomes) {
    if (!in_edition(edition, one.person)) continue;
    outcomes.add({one.person->key, one.kind, iso(one.happened_on), iso(one.stated_on), iso(one.proved_on),
                  one.evidence_key, one.form, one.employment_form, one.certifying_body, one.note});
    if (!one.evidence_key.empty())
      evidence.add({one.evidence_key, one.person->application->person.pesel, one.evidence_kind, iso(one.happened_on),
                    one.evidence_issuer, "", "yes"});
  }
  evidence.save(folder / "evidence_outcomes.csv");
  outcomes.save(folder / "outcomes.csv");
}

}  // namespace example
