#include "rules/rule.h"

#include <algorithm>
#include <map>

#include "error.h"
#include "schema.h"

namespace mops::rules {
namespace {

Severity severity_of(std::string_view word, std::string_view file) {
  if (word == "error") return Severity::error;
  if (word == "warning") return Severity::warning;
  if (word == "report") return Severity::report;
  throw Error(ErrorKind::bug, "bug.schema", {{"reason", std::string(file)}});
}

Rule read_rule(const schema::File& file) {
  Rule rule;
  rule.header = registry::read_header(file.text);
  rule.code = rule.header.first("code");
  rule.severity = severity_of(rule.header.first("severity"), file.name);
  rule.entity = &registry::registry().at(rule.header.first("entity"));
  rule.scope = &registry::registry().at(rule.header.first("scope"));
  rule.via = registry::split(rule.header.first("via"), ',');
  rule.uses = registry::split(rule.header.first("uses"), ',');
  rule.basis = rule.header.first("basis");
  rule.field = rule.header.first("field");
  return rule;
}

}  // namespace

const std::vector<Rule>& catalogue() {
  static const auto rules = [] {
    std::vector<Rule> result;
    for (const auto& file : schema::files())
      if (file.name.starts_with("rules/")) result.push_back(read_rule(file));
    std::ranges::sort(result, {}, &Rule::code);
    return result;
  }();
  return rules;
}

const Rule* find_rule(std::string_view code) {
  static std::map<std::string, Rule, std::less<>> known;
  if (const auto found = known.find(code); found != known.end()) return &found->second;
  const auto name = "rules/" + std::string(code) + ".sql";
  const auto text = schema::find(name);
  return text ? &known.emplace(code, read_rule({name, *text})).first->second : nullptr;
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
    case Severity::hint:
      return "hint";
    case Severity::report:
      return "report";
  }
  return "error";
}

}  // namespace mops::rules
