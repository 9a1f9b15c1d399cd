#include "rules/rule.h"

#include <algorithm>

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
  const auto found = std::ranges::lower_bound(catalogue(), code, {}, &Rule::code);
  return found == catalogue().end() || found->code != code ? nullptr : &*found;
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
