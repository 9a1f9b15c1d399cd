// rules.cpp -- the catalogue of rules: listing, explaining, and waiving what they warn of.
#include <CLI/CLI.hpp>
#include <memory>

#include "change/record_store.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "headings.h"
#include "option_mark.h"
#include "registry/dictionary.h"
#include "rules/rule.h"
#include "text/suggest.h"

namespace mops::commands {
namespace {

using report::Cell;
using report::Column;
using report::Kind;

ExitCode list_rules(Context& context) {
  const std::vector<Column> columns{{"code", "code", Kind::text},
                                    {"severity", "severity", Kind::text, {{"", "list:severity"}}},
                                    {"entity", "entity", Kind::text, {{"", "entity"}}},
                                    {"basis", "basis", Kind::text, {{"", "list:basis"}}},
                                    {"guidance", "guidance", Kind::text}};
  const auto renderer = make_table(context);
  renderer->begin(columns);
  for (const auto& rule : rules::catalogue()) {
    const auto guidance = registry::message(context.language(), rule.code + ".hint");
    const Cell cells[] = {rule.code, rules::severity_name(rule.severity), rule.entity->name, rule.basis, guidance};
    renderer->row(cells);
  }
  renderer->end();
  return ExitCode::ok;
}

// Throws Error(usage) "rule.unknown" with a suggestion.
[[noreturn]] void refuse_unknown(const std::string& code) {
  std::vector<std::string> codes;
  for (const auto& one : rules::catalogue()) codes.push_back(one.code);
  throw Error(ErrorKind::usage, "rule.unknown",
              {{"code", code}, {"suggestion", text::closest(code, codes).value_or("-")}});
}

ExitCode explain_rule(const std::string& code, Context& context) {
  const auto language = context.language();
  const auto* rule = rules::find_rule(code);
  if (rule == nullptr) {
    // Faults of files and fields are no rules, but they have a text and a cure as well.
    if (const auto text = registry::find_message(language, code)) {
      const auto hint = registry::find_message(language, code + ".hint");
      context.console.write(code + "\n\n  " + *text + '\n' + (hint ? "  " + *hint + '\n' : ""));
      return ExitCode::ok;
    }
    refuse_unknown(code);
  }
  const bool polish = language == registry::Language::polish;
  const auto line = [&](std::string_view id, std::string_view text) {
    return text.empty() ? std::string() : "  " + registry::message(language, id) + ' ' + std::string(text) + '\n';
  };
  std::string basis;  // one line for each rule of the practice: "R-40 – a KIS requires a contract; art. 18(5) of …"
  for (const auto& one : registry::split(rule->basis, ','))
    basis += line("rule.basis", one + " – " + registry::dictionary("rule_basis").label(one, polish));
  context.console.write(rule->code + "\n\n" + line("rule.severity", rules::severity_name(rule->severity)) + basis +
                        line("rule.message", rule->header.first(polish ? "message-pl" : "message-en")) +
                        line("rule.bad", rule->header.first(polish ? "bad-pl" : "bad")) +
                        line("rule.good", rule->header.first(polish ? "good-pl" : "good")) +
                        line("rule.cure", rule->header.first(polish ? "guidance-pl" : "guidance-en")));
  return ExitCode::ok;
}

struct WaiveOptions {
  std::string code, project, until, reason, by;
  std::vector<std::string> records;
};

// What a waiver may be for.  Throws Error(usage) and, for an error, Error(refused) "waiver.of_error".
const rules::Rule& waivable(const std::string& code) {
  const auto* rule = rules::find_rule(code);
  if (rule == nullptr) refuse_unknown(code);
  if (rule->severity == Severity::error) throw Error(ErrorKind::refused, "waiver.of_error", {{"code", code}});
  return *rule;
}

struct Waived {
  std::string record;  // ENTITY/KEY
  std::optional<std::int64_t> project;
};

Waived waived_record(const rules::Rule& rule, const std::string& name, Context& context, change::RecordStore& records) {
  const auto slash = name.find('/');
  if (slash == std::string::npos) throw Error(ErrorKind::usage, "record.form", {{"name", name}});
  if (name.substr(0, slash) != rule.entity->name)
    throw Error(ErrorKind::usage, "waiver.other_entity", {{"code", rule.code}, {"entity", rule.entity->name}});
  const auto id = context.require(records, rule.entity->name, name.substr(slash + 1));
  return {name, records.project_of_record(*rule.entity, id)};
}

Waived waived_project(const rules::Rule& rule, const std::string& key, Context& context, change::RecordStore& records) {
  if (rule.entity->scope.empty() && rule.entity->name != "project")
    throw Error(ErrorKind::usage, "waiver.no_project", {{"code", rule.code}, {"entity", rule.entity->name}});
  return {"project/" + key, context.require(records, "project", key)};
}

ExitCode waive(const WaiveOptions& given, Context& context) {
  const auto& rule = waivable(given.code);
  if (given.records.empty() == given.project.empty()) throw Error(ErrorKind::usage, "waiver.what");
  const auto operation = context.begin("rules.waive");
  auto& records = operation->writer.records();
  std::vector<Waived> waived;
  for (const auto& name : given.records) waived.push_back(waived_record(rule, name, context, records));
  if (!given.project.empty()) waived.push_back(waived_project(rule, given.project, context, records));
  for (const auto& one : waived) {
    change::RecordInput input("waiver");
    input.set("rule", rule.code).set("record", one.record).set("reason", given.reason);
    input.set("granted_by", given.by.empty() ? context.options.actor : given.by);
    input.set("granted_on", context.options.as_of).set("expires_on", given.until);
    if (one.project) input.set("project", records.key_of(registry::registry().at("project"), *one.project));
    operation->writer.put(input);
  }
  return context.finish(*operation, "rules.waive");
}

}  // namespace

Action declare_rules_list(CLI::App&) {
  return [](Context& context) { return list_rules(context); };
}

Action declare_rules_explain(CLI::App& app) {
  auto code = std::make_shared<std::string>();
  app.add_option("code", *code)->required()->type_name("CODE");
  return [code](Context& context) { return explain_rule(*code, context); };
}

Action declare_rules_waive(CLI::App& app) {
  auto given = std::make_shared<WaiveOptions>();
  app.add_option("code", given->code)->required()->type_name("CODE");
  app.add_option("records", given->records)->type_name("ENTITY/KEY");
  app.add_option("--project", given->project)->type_name("PROJECT");
  app.add_option("--until", given->until)->required()->type_name("DATE");
  add_words(app, "--reason", given->reason)->required();
  add_words(app, "--by", given->by)->type_name("NAME");
  return [given](Context& context) { return waive(*given, context); };
}

}  // namespace mops::commands
