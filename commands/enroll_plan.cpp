// enroll_plan.cpp -- enrollments for all open steps of a project's paths at once, and what binds those left out.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <memory>
#include <span>
#include <utility>

#include "context.h"
#include "day_option.h"
#include "declare.h"
#include "error.h"
#include "report/words.h"
#include "text/date.h"
#include "work/enrollment_plan.h"

namespace mops::commands {
namespace {

using report::Cell;
using report::Column;
using report::Kind;

struct PlanOptions {
  std::string project, on, participant;
  bool list = false;
};

std::string day_of_plan(const PlanOptions& given, const Context& context) {
  if (given.on.empty()) return context.options.as_of;
  return day_option(given.on, "--on", context);
}

// Name of a column and the message that is its heading in a table.
using PlanHeading = std::pair<std::string_view, std::string_view>;
constexpr PlanHeading kProposals[] = {{"participation", "enroll.plan.participation"},
                                      {"path_item", "enroll.plan.path_item"},
                                      {"kind", "enroll.plan.kind"},
                                      {"form", "enroll.plan.form"},
                                      {"starts_on", "enroll.plan.starts_on"},
                                      {"waiting_since", "enroll.plan.waiting_since"}};
constexpr PlanHeading kAnswers[] = {{"path_item", "enroll.plan.path_item"},
                                    {"kind", "enroll.plan.kind"},
                                    {"form", "enroll.plan.form"},
                                    {"answer", "enroll.plan.answer"},
                                    {"detail", "enroll.plan.detail"}};

// What the plan answers for a step, and the sentence that says it.
constexpr PlanHeading kSentences[] = {{"placed", "enroll.plan.placed"},
                                      {"not_active", "enroll.plan.not_active"},
                                      {"no_contract", "enroll.plan.no_contract"},
                                      {"partly_done", "enroll.plan.partly_done"},
                                      {"no_form", "enroll.plan.no_form"},
                                      {"had", "enroll.plan.had"},
                                      {"over", "enroll.plan.over"},
                                      {"begun", "enroll.plan.begun"},
                                      {"dates", "enroll.plan.dates"},
                                      {"needs_disability", "enroll.plan.needs_disability"},
                                      {"refused_profile", "enroll.plan.refused_profile"},
                                      {"clash", "enroll.plan.clash"},
                                      {"order", "enroll.plan.order"},
                                      {"same_form", "enroll.plan.same_form"},
                                      {"full", "enroll.plan.full"},
                                      {"full_before", "enroll.plan.full_before"},
                                      {"group", "enroll.plan.group"}};

std::string sentence(registry::Language language, const work::PlanAnswer& answer) {
  const auto* found = std::ranges::find(kSentences, answer.code, &PlanHeading::first);
  if (found == std::end(kSentences)) throw Error(ErrorKind::bug, "bug.schema", {{"reason", answer.code}});
  const report::Words words(language, {}, false);
  return registry::message(language, found->second, words.arguments(found->second, answer.facts));
}

std::unique_ptr<report::Renderer> table_of(std::span<const PlanHeading> headings, Context& context) {
  std::vector<Column> columns;
  for (const auto& [name, heading] : headings)
    columns.push_back(
        {std::string(name),
         context.format().name == "table" ? registry::message(context.language(), heading) : std::string(name),
         Kind::text});
  for (auto& column : columns) {
    if (column.name == "kind") column.reads.push_back({"", "code:support_kind"});
    if (column.name == "starts_on" || column.name == "waiting_since") column.reads.push_back({"", "date"});
    column.machine = column.name == "answer";
  }
  auto renderer = report::make_renderer(context.format(), context.console);
  renderer->begin(columns);
  return renderer;
}

Cell plan_cell(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

void list_proposals(const work::EnrollmentPlan& plan, Context& context) {
  const auto renderer = table_of(kProposals, context);
  for (const auto& place : plan.proposals()) {
    const Cell cells[] = {place.step->participation, place.step->key,       place.step->kind,
                          place.form->key,           place.form->starts_on, plan_cell(place.waiting_since)};
    renderer->row(cells);
  }
  renderer->end();
}

Arguments plan_summary(const work::EnrollmentPlan& plan) {
  return {{"open", std::to_string(plan.open())},
          {"served", std::to_string(plan.served())},
          {"at_most", std::to_string(plan.at_most())}};
}

// Beside a table the sum is part of the answer; else it is talk.
void tell_summary(const work::EnrollmentPlan& plan, bool listed, Context& context) {
  const std::string_view id = plan.proven()                     ? "enroll.plan.proven"
                              : plan.served() == plan.at_most() ? "enroll.plan.most"
                                                                : "enroll.plan.at_most";
  if (!listed || context.format().name != "table") return context.console.note(id, plan_summary(plan));
  context.console.write('\n' + registry::message(context.language(), id, plan_summary(plan)) + '\n');
}

ExitCode explain_plan(const PlanOptions& given, Context& context) {
  context.set_access(Access::read);
  auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  change::RecordStore records(database);
  const auto project = context.require(records, "project", given.project);
  const auto participation = context.require(records, "participation", given.participant);
  const auto& entity = registry::registry().at("participation");
  if (records.project_of_record(entity, participation) != project)
    throw Error(ErrorKind::refused, "enroll.plan.other_project",
                {{"participation", given.participant}, {"project", given.project}});
  const work::EnrollmentPlan plan(database, project, day_of_plan(given, context));
  const auto renderer = table_of(kAnswers, context);
  for (const auto& answer : plan.explain(records.key_of(entity, participation))) {
    const auto detail = sentence(context.language(), answer);
    const Cell form = answer.form == nullptr ? Cell() : Cell(answer.form->key);
    const Cell cells[] = {answer.step->key, answer.step->kind, form, answer.code, detail};
    renderer->row(cells);
  }
  renderer->end();
  return ExitCode::ok;
}

// The rows are the result then; what became of the operation is talk.
ExitCode finish_with_list(const work::EnrollmentPlan& plan, Operation& operation, Context& context) {
  const auto format = context.options.format;
  context.options.format.reset();
  const auto done = context.finish(operation, "enroll.plan");
  context.options.format = format;
  if (done != ExitCode::ok) return done;
  list_proposals(plan, context);
  tell_summary(plan, true, context);
  return done;
}

ExitCode plan_all(const PlanOptions& given, Context& context) {
  const auto on = day_of_plan(given, context);
  const auto operation = context.begin("enroll.plan");
  const auto project = context.require(operation->writer.records(), "project", given.project);
  const work::EnrollmentPlan plan(operation->write.database(), project, on);
  plan.carry_out(operation->writer);
  const bool listed = given.list || (context.options.dry_run && !context.options.format);
  if (listed && context.options.plan.empty()) return finish_with_list(plan, *operation, context);
  tell_summary(plan, false, context);
  return context.finish(*operation, "enroll.plan");
}

}  // namespace

Action declare_enroll_plan(CLI::App& app) {
  auto given = std::make_shared<PlanOptions>();
  app.add_option("project", given->project)->required()->type_name("PROJECT");
  app.add_option("--on", given->on)->type_name("DATE");
  app.add_option("--explain", given->participant)->type_name("PARTICIPANT");
  app.add_flag("--list", given->list);
  return [given](Context& context) {
    // Where nothing is going to be written, a reader that goes away ends the command as it ends any that only reads.
    if (context.options.dry_run || !given->participant.empty()) std::signal(SIGPIPE, SIG_DFL);
    return given->participant.empty() ? plan_all(*given, context) : explain_plan(*given, context);
  };
}

}  // namespace mops::commands
