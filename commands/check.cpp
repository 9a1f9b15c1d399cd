// check.cpp -- runs the rules over what is there, and shows the catalogue.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "change/record_store.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "rules/engine.h"
#include "text/suggest.h"

namespace mops::commands {
namespace {

using report::Cell;
using report::Column;
using report::Kind;

struct CheckOptions {
  std::string project, severity, entity;
  std::vector<std::string> records;
};

bool wanted(const rules::Rule& rule, const CheckOptions& given) {
  if (!given.entity.empty() && rule.entity->name != given.entity) return false;
  if (given.severity == "error") return rule.severity == Severity::error;
  if (given.severity == "warning") return rule.severity != Severity::report;
  return true;
}

ExitCode check(const CheckOptions& given, Context& context) {
  auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  change::RecordStore records(database);
  if (!given.entity.empty()) registry::registry().at(given.entity);
  const auto project = given.project.empty() ? 0 : context.require(records, "project", given.project);
  for (const auto& name : given.records) {
    const auto slash = name.find('/');
    if (slash == std::string::npos) throw Error(ErrorKind::usage, "record.form", {{"name", name}});
    context.require(records, name.substr(0, slash), name.substr(slash + 1));
  }
  const std::vector<Column> columns{{"severity", "severity", Kind::text},
                                    {"code", "code", Kind::text},
                                    {"record", "record", Kind::text},
                                    {"field", "field", Kind::text},
                                    {"message", "message", Kind::text}};
  const auto renderer = report::make_renderer(context.format(), context.console);
  renderer->begin(columns);
  bool any = false;
  for (const auto& rule : rules::catalogue()) {
    if (!wanted(rule, given)) continue;
    for (const auto& finding : rules::judge_all(database, rule, context.options.as_of, project)) {
      const auto record = rule.entity->name + '/' + records.key_of(*rule.entity, finding.id);
      if (!given.records.empty() && std::ranges::find(given.records, record) == given.records.end()) continue;
      any = true;
      const auto message = registry::message(context.language(), rule.code, finding.arguments);
      const Cell cells[] = {rules::severity_name(rule.severity), rule.code, record, rule.field, message};
      renderer->row(cells);
    }
  }
  renderer->end();
  return any ? ExitCode::no : ExitCode::ok;
}

ExitCode list(Context& context) {
  const std::vector<Column> columns{{"code", "code", Kind::text},
                                    {"severity", "severity", Kind::text},
                                    {"entity", "entity", Kind::text},
                                    {"basis", "basis", Kind::text},
                                    {"guidance", "guidance", Kind::text}};
  const auto renderer = report::make_renderer(context.format(), context.console);
  renderer->begin(columns);
  for (const auto& rule : rules::catalogue()) {
    const auto guidance = registry::message(context.language(), rule.code + ".hint");
    const Cell cells[] = {rule.code, rules::severity_name(rule.severity), rule.entity->name, rule.basis, guidance};
    renderer->row(cells);
  }
  renderer->end();
  return ExitCode::ok;
}

ExitCode explain(const std::string& code, Context& context) {
  const auto language = context.language();
  const auto* rule = rules::find_rule(code);
  if (rule == nullptr) {
    // Faults of files and fields are no rules, but they have a text and a cure as well.
    if (const auto text = registry::find_message(language, code)) {
      const auto hint = registry::find_message(language, code + ".hint");
      context.console.write(code + "\n\n  " + *text + '\n' + (hint ? "  " + *hint + '\n' : ""));
      return ExitCode::ok;
    }
    std::vector<std::string> codes;
    for (const auto& one : rules::catalogue()) codes.push_back(one.code);
    throw Error(ErrorKind::usage, "rule.unknown",
                {{"code", code}, {"suggestion", text::closest(code, codes).value_or("-")}});
  }
  const bool polish = language == registry::Language::polish;
  const auto line = [&](std::string_view id, std::string_view text) {
    return text.empty() ? std::string() : "  " + registry::message(language, id) + ' ' + std::string(text) + '\n';
  };
  context.console.write(rule->code + "\n\n" + line("rule.severity", rules::severity_name(rule->severity)) +
                        line("rule.basis", rule->basis) +
                        line("rule.message", rule->header.first(polish ? "message-pl" : "message-en")) +
                        line("rule.bad", rule->header.first(polish ? "bad-pl" : "bad")) +
                        line("rule.good", rule->header.first(polish ? "good-pl" : "good")) +
                        line("rule.cure", rule->header.first(polish ? "guidance-pl" : "guidance-en")));
  return ExitCode::ok;
}

}  // namespace

Action declare_check(CLI::App& app) {
  auto given = std::make_shared<CheckOptions>();
  app.add_option("records", given->records)->type_name("ENTITY/KEY");
  app.add_option("--project", given->project, "only this project")->type_name("PROJECT");
  app.add_option("--entity", given->entity, "only findings about this entity")->type_name("ENTITY");
  app.add_option("--severity", given->severity, "error, warning (and worse) or report (all)")
      ->check(CLI::IsMember({"error", "warning", "report"}));
  return [given](Context& context) { return check(*given, context); };
}

Action declare_rules_list(CLI::App&) {
  return [](Context& context) { return list(context); };
}

Action declare_rules_explain(CLI::App& app) {
  auto code = std::make_shared<std::string>();
  app.add_option("code", *code)->required()->type_name("CODE");
  return [code](Context& context) { return explain(*code, context); };
}

}  // namespace mops::commands
