// recruit_round.cpp -- a round opens, takes applications in, and they are checked and scored.
#include <CLI/CLI.hpp>
#include <memory>

#include "context.h"
#include "day_option.h"
#include "declare.h"
#include "import_options.h"
#include "text/date.h"
#include "work/recruitment.h"

namespace mops::commands {
namespace {

using change::Presence;
using change::RecordInput;

RecordInput change_of(std::string_view entity, const std::string& key) {
  RecordInput input(entity);
  input.presence = Presence::must_exist;
  input.set("key", key);
  return input;
}

// A state reached on the way counts as much as the one asked for: rounds are closed by being checked.
void move_round(Operation& operation, const std::string& round, std::string_view from, std::string_view to) {
  const auto row = operation.writer.records().find_by_key(registry::registry().at("recruitment_round"), round);
  if (row->text("state") == from) operation.writer.put(change_of("recruitment_round", round).set("state", to));
}

struct OpenOptions {
  std::string round, opens, closes, limit, women, men, reserve;
  std::vector<std::string> units;
};

ExitCode open(const OpenOptions& given, Context& context) {
  const auto operation = context.begin("recruit.open");
  auto& writer = operation->writer;
  RecordInput input("recruitment_round");
  const auto slash = given.round.rfind('/');
  if (!writer.records().id_of(*input.entity, given.round)) {
    if (slash == std::string::npos) throw Error(ErrorKind::usage, "round.form", {{"round", given.round}});
    input.set("project", given.round.substr(0, slash)).set("number", given.round.substr(slash + 1));
  } else {
    input.set("key", given.round);
  }
  const std::pair<std::string_view, const std::string&> values[] = {
      {"opens_on", given.opens},     {"closes_on", given.closes}, {"limit_total", given.limit},
      {"target_women", given.women}, {"target_men", given.men},   {"reserve_limit", given.reserve}};
  for (const auto& [field, text] : values)
    if (!text.empty()) input.set(field, text);
  input.set("state", "open");
  writer.put(input);
  for (const auto& unit : given.units) {
    const auto equals = unit.find('=');
    if (equals == std::string::npos) throw Error(ErrorKind::usage, "word.form", {{"word", unit}});
    writer.put(RecordInput("round_unit")
                   .set("round", given.round)
                   .set("unit", unit.substr(0, equals))
                   .set("places", unit.substr(equals + 1)));
  }
  return context.finish(*operation, "recruit.open");
}

// What became of one application in the formal check.
struct Judgement {
  std::vector<std::pair<const work::Criterion*, bool>> answers;
  std::string gaps, failed;  // names of criteria
  bool by_hand = false;      // a criterion still waits for somebody's judgement
};

class FormalCheck {
 public:
  FormalCheck(Context& context, Operation& operation, const std::string& round, const std::string& on)
      : operation_(operation), round_(round), on_(on) {
    auto& records = operation.writer.records();
    id_ = context.require(records, "recruitment_round", round);
    criteria_ = work::criteria(records.database(), id_, "formal");
    for (const auto& criterion : criteria_) {
      if (!criterion.condition.empty())
        truths_.emplace(criterion.key, work::judge_condition(records, round, criterion));
      if (!criterion.evidence_kind.empty())
        papers_.emplace(criterion.key, work::evidence_of(records.database(), id_, criterion.evidence_kind));
    }
  }

  void run() {
    move_round(operation_, round_, "open", "closed");
    for (const auto& application :
         work::applications(operation_.writer.records().database(), id_, {"submitted", "to_complete"})) {
      const auto judgement = judge(application);
      if (!judgement.by_hand) settle(application, judgement);
    }
  }

 private:
  Judgement judge(const work::Application& application) {
    Judgement judgement;
    const auto by_hand = work::formal_answers(operation_.writer.records().database(), application.id);
    for (const auto& criterion : criteria_) {
      std::optional<bool> answer;
      if (criterion.condition.empty()) {
        const auto given = by_hand.find(criterion.key);
        if (given == by_hand.end()) {
          judgement.by_hand = true;
          operation_.writer.complain(waiting(application, criterion));
          continue;
        }
        answer = given->second == "yes";
      } else {
        answer = truths_.at(criterion.key)[application.key];
        const auto papers = papers_.find(criterion.key);
        if (answer == true && papers != papers_.end() && !papers->second.contains(application.key)) answer.reset();
      }
      if (!answer) judgement.gaps += (judgement.gaps.empty() ? "" : "; ") + criterion.name;
      if (answer == false) judgement.failed += (judgement.failed.empty() ? "" : "; ") + criterion.name;
      if (answer) judgement.answers.emplace_back(&criterion, *answer);
    }
    return judgement;
  }

  Diagnostic waiting(const work::Application& application, const work::Criterion& criterion) const {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = "application.not_judged";
    diagnostic.key = "application/" + application.key;
    diagnostic.arguments = {{"criterion", criterion.key}};
    return diagnostic;
  }

  void settle(const work::Application& application, const Judgement& judgement) {
    for (const auto& [criterion, met] : judgement.answers) {
      if (criterion->condition.empty()) continue;
      RecordInput check("formal_check");
      check.set("application", application.key)
          .set("criterion", criterion->key)
          .set("result", met ? "yes" : "no")
          .set("checked_on", on_);
      const auto papers = papers_.find(criterion->key);
      if (met && papers != papers_.end()) check.set("evidence", papers->second.at(application.key));
      operation_.writer.put(check);
    }
    if (!judgement.failed.empty()) return move(application, "rejected", judgement.failed);
    if (judgement.gaps.empty()) return move(application, "formally_correct", "");
    if (application.state == "submitted") return call_for_completion(application, judgement.gaps);
    if (!application.complete_by.empty() && on_ > application.complete_by)
      move(application, "rejected", judgement.gaps);
  }

  void move(const work::Application& application, std::string_view state, const std::string& reason) {
    if (application.state == "to_complete" && !(state == "rejected" && on_ > application.complete_by))
      operation_.writer.put(change_of("application", application.key).set("state", "submitted"));
    auto input = change_of("application", application.key).set("state", state);
    if (!reason.empty()) input.set("reason", reason);
    operation_.writer.put(input);
  }

  // 2.6: a gap is not a refusal yet.
  void call_for_completion(const work::Application& application, const std::string& gaps) {
    auto& records = operation_.writer.records();
    const auto& project = registry::registry().at("project");
    const auto project_id = records.project_of(registry::registry().at("application"), id_);
    const auto row = records.load(project, project_id.value_or(0));
    const auto* days = std::get_if<std::int64_t>(&row->value("completion_days"));
    const auto deadline = text::add_days(*text::parse_iso_date(on_), days == nullptr ? 7 : static_cast<long>(*days));
    operation_.writer.put(change_of("application", application.key)
                              .set("state", "to_complete")
                              .set("missing", gaps)
                              .set("complete_by", text::to_iso(deadline)));
  }

  Operation& operation_;
  std::string round_, on_;
  std::int64_t id_ = 0;
  std::vector<work::Criterion> criteria_;
  std::map<std::string, std::map<std::string, std::optional<bool>>> truths_;
  std::map<std::string, std::map<std::string, std::string>> papers_;
};

struct DayOptions {
  std::string round, on;
};

std::string day_of(const DayOptions& given, const Context& context) {
  if (given.on.empty()) return context.options.as_of;
  return day_option(given.on, "--on", context);
}

ExitCode verify(const DayOptions& given, Context& context) {
  const auto operation = context.begin("recruit.verify");
  FormalCheck(context, *operation, given.round, day_of(given, context)).run();
  return context.finish(*operation, "recruit.verify");
}

// a point needs a paper or the applicant's statement; what no longer applies loses its points.
void score_criterion(Operation& operation, const work::Criterion& criterion, const std::string& round,
                     std::int64_t round_id, const std::vector<work::Application>& applications, const std::string& on) {
  auto& records = operation.writer.records();
  const auto truths = work::judge_condition(records, round, criterion);
  const bool needs_paper = !criterion.evidence_kind.empty();
  const auto papers = needs_paper ? work::evidence_of(records.database(), round_id, criterion.evidence_kind)
                                  : std::map<std::string, std::string>();
  const auto& entity = registry::registry().at("score");
  const auto criterion_id = records.id_of(registry::registry().at("criterion"), criterion.key);
  for (const auto& application : applications) {
    const auto truth = truths.find(application.key);
    bool met = truth != truths.end() && truth->second == true;
    if (met && needs_paper && !papers.contains(application.key)) {
      Diagnostic diagnostic;
      diagnostic.severity = Severity::warning;
      diagnostic.code = "score.paper_missing";
      diagnostic.key = "application/" + application.key;
      diagnostic.arguments = {{"criterion", criterion.code}, {"paper", criterion.evidence_kind}};
      operation.writer.complain(std::move(diagnostic));
      met = false;
    }
    const store::Value identity[] = {application.id, *criterion_id};
    const auto before = records.find_by_identity(entity, identity);
    if (!met) {
      if (before) operation.writer.drop(entity, before->id);
      continue;
    }
    RecordInput score("score");
    score.set("application", application.key)
        .set("criterion", criterion.key)
        .set("points", std::to_string(criterion.points));
    score.set("basis", needs_paper ? "document" : "statement");
    if (needs_paper) score.set("evidence", papers.at(application.key));
    if (!before) score.set("scored_on", on);
    operation.writer.put(score);
  }
}

ExitCode score(const DayOptions& given, Context& context) {
  const auto operation = context.begin("recruit.score");
  auto& records = operation->writer.records();
  const auto on = day_of(given, context);
  const auto round = context.require(records, "recruitment_round", given.round);
  const auto applications = work::applications(records.database(), round, {"formally_correct", "scored"});
  for (const auto& criterion : work::criteria(records.database(), round, "points"))
    if (!criterion.condition.empty()) score_criterion(*operation, criterion, given.round, round, applications, on);
  for (const auto& application : applications)
    operation->writer.put(change_of("application", application.key).set("state", "scored"));
  move_round(*operation, given.round, "closed", "scored");
  return context.finish(*operation, "recruit.score");
}

std::shared_ptr<DayOptions> declare_day(CLI::App& app) {
  auto given = std::make_shared<DayOptions>();
  app.add_option("round", given->round)->required()->type_name("ROUND");
  app.add_option("--on", given->on, "day of it; today by default")->type_name("DATE");
  return given;
}

}  // namespace

Action declare_recruit_open(CLI::App& app) {
  auto given = std::make_shared<OpenOptions>();
  app.add_option("round", given->round)->required()->type_name("ROUND");
  app.add_option("--opens", given->opens, "first day")->type_name("DATE");
  app.add_option("--closes", given->closes, "last day")->type_name("DATE");
  app.add_option("--limit", given->limit, "places in all")->type_name("N");
  app.add_option("--women", given->women, "places for women")->type_name("N");
  app.add_option("--men", given->men, "places for men")->type_name("N");
  app.add_option("--reserve", given->reserve, "longest reserve list")->type_name("N");
  app.add_option("--unit", given->units, "places in a unit; repeatable")->type_name("UNIT=N");
  return [given](Context& context) { return open(*given, context); };
}

Action declare_recruit_import(CLI::App& app) {
  struct Given {
    FileOptions file;
    std::string round;
  };
  auto given = std::make_shared<Given>();
  app.add_option("round", given->round)->required()->type_name("ROUND");
  app.add_option("files", given->file.files)->required()->type_name("FILE");
  declare_file_options(app, given->file);
  return [given](Context& context) {
    change::RecordStore records(context.database());
    context.require(records, "recruitment_round", given->round);
    change::ImportOptions options;
    options.entity = &registry::registry().at("application");
    options.constants = {{"round", given->round}};
    return run_import(context, given->file, "recruit.import", std::move(options));
  };
}

Action declare_recruit_verify(CLI::App& app) {
  const auto given = declare_day(app);
  return [given](Context& context) { return verify(*given, context); };
}

Action declare_recruit_score(CLI::App& app) {
  const auto given = declare_day(app);
  return [given](Context& context) { return score(*given, context); };
}

}  // namespace mops::commands
