// check.cpp -- runs the rules over what is there.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "change/record_store.h"
#include "change/waivers.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "findings.h"
#include "report/words.h"
#include "rules/engine.h"
#include "work/baseline.h"

namespace mops::commands {
namespace {

using report::Cell;
using report::Column;
using report::Kind;

struct CheckOptions {
  std::string project, severity, entity, baseline;
  bool waived = false;  // show also what a waiver silences
  std::vector<std::string> records;
};

bool wanted(const rules::Rule& rule, const CheckOptions& given) {
  if (!given.entity.empty() && rule.entity->name != given.entity) return false;
  if (given.severity == "error") return rule.severity == Severity::error;
  if (given.severity == "warning") return rule.severity != Severity::report;
  return true;
}

// Every record asked for must be there; throws Error(usage|refused).
void require_records(const CheckOptions& given, Context& context, change::RecordStore& records) {
  for (const auto& name : given.records) {
    const auto slash = name.find('/');
    if (slash == std::string::npos) throw Error(ErrorKind::usage, "record.form", {{"name", name}});
    context.require(records, name.substr(0, slash), name.substr(slash + 1));
  }
}

work::Baseline read_baseline(const CheckOptions& given, Context& context) {
  if (given.baseline.empty()) return {};
  try {
    auto source = context.open_source(given.baseline);
    return work::read_baseline(source);
  } catch (const Error& error) {
    if (error.id() != "file.empty") throw;
    return {};  // a check that found nothing wrote nothing
  }
}

// What a finding says, and what has become of the waiver for it; to people in their words.
std::string text_of(const rules::Finding& finding, const std::string& record, const change::Waiver* waiver,
                    registry::Language language, bool for_people) {
  const report::Words words(language, {}, !for_people);
  auto text =
      registry::message(language, finding.rule->code,
                        for_people ? words.arguments(finding.rule->code, finding.arguments) : finding.arguments);
  if (waiver == nullptr) return text;
  const Arguments facts{
      {"waiver", waiver->key}, {"record", record}, {"by", waiver->granted_by}, {"day", waiver->expires_on}};
  return text + "; " + registry::message(language, waiver->in_force ? "waiver.in_force" : "waiver.expired", facts);
}

ExitCode check(const CheckOptions& given, Context& context) {
  const auto baseline = read_baseline(given, context);
  auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  change::RecordStore records(database);
  change::Waivers waivers(records, context.options.as_of);
  if (!given.entity.empty()) registry::registry().at(given.entity);
  const auto project = given.project.empty() ? 0 : context.require(records, "project", given.project);
  require_records(given, context, records);
  const std::vector<Column> columns{{"severity", "severity", Kind::text, {{"", "list:severity"}}},
                                    {"code", "code", Kind::text, {}, {}, {}, true},
                                    {"record", "record", Kind::text},
                                    {"field", "field", Kind::text, {{"", "field"}}, {}, {}, true},
                                    {"message", "message", Kind::text}};
  const auto renderer = make_findings_table(context);
  renderer->begin(columns);
  // The code that `rules explain` takes stands behind what it says, as in messages.
  const bool for_people = context.format().name == "table";
  bool any = false;
  for (const auto& rule : rules::catalogue()) {
    if (!wanted(rule, given)) continue;
    for (const auto& finding : rules::judge_all(database, rule, context.options.as_of, project)) {
      // A rule that judges people as a whole sees all their projects.
      if (project != 0 && records.project_of_record(*rule.entity, finding.id).value_or(project) != project) continue;
      const auto record = rule.entity->name + '/' + records.key_of(*rule.entity, finding.id);
      if (!given.records.empty() && std::ranges::find(given.records, record) == given.records.end()) continue;
      if (baseline.holds(rule.code, record)) continue;
      const auto* waiver = waivers.of(finding);
      const bool silenced = waiver != nullptr && waiver->in_force;
      if (silenced && !given.waived) continue;
      any = any || !silenced;
      auto message = text_of(finding, record, waiver, context.language(), for_people);
      if (for_people && context.options.fields.empty()) message += " [" + rule.code + ']';
      const Cell cells[] = {rules::severity_name(rule.severity), rule.code, record, finding.field, message};
      renderer->row(cells);
    }
  }
  renderer->end();
  return any ? ExitCode::no : ExitCode::ok;
}

}  // namespace

Action declare_check(CLI::App& app) {
  auto given = std::make_shared<CheckOptions>();
  app.add_option("records", given->records)->type_name("ENTITY/KEY");
  app.add_option("--project", given->project)->type_name("PROJECT");
  app.add_option("--entity", given->entity)->type_name("ENTITY");
  app.add_option("--severity", given->severity)->check(CLI::IsMember({"error", "warning", "report"}));
  app.add_option("--baseline", given->baseline)->type_name("FILE");
  app.add_flag("--waived", given->waived);
  return [given](Context& context) { return check(*given, context); };
}

}  // namespace mops::commands
