#include "rules/rule.h"

#include <algorithm>
#include <map>

#include "error.h"
#include "rules/derived.h"
#include "schema.h"

namespace mops::rules {
namespace {

Severity severity_of(std::string_view word, std::string_view file) {
  if (word == "error") return Severity::error;
  if (word == "warning") return Severity::warning;
  if (word == "report") return Severity::report;
  throw Error(ErrorKind::bug, "bug.schema", {{"reason", std::string(file)}});
}

}  // namespace

Rule read_rule(registry::Header header, std::string_view origin) {
  Rule rule;
  rule.header = std::move(header);
  rule.code = rule.header.first("code");
  rule.severity = severity_of(rule.header.first("severity"), origin);
  rule.entity = &registry::registry().at(rule.header.first("entity"));
  rule.scope = &registry::registry().at(rule.header.first("scope"));
  rule.via = registry::split(rule.header.first("via"), ',');
  rule.uses = registry::split(rule.header.first("uses"), ',');
  rule.basis = rule.header.first("basis");
  rule.field = rule.header.first("field");
  return rule;
}

const std::vector<Rule>& catalogue() {
  static const auto rules = [] {
    auto result = derived_rules();
    for (const auto& file : schema::files())
      if (file.name.starts_with("rules/") && !file.name.starts_with(kAny))
        result.push_back(read_rule(registry::read_query(file.text), file.name));
    std::ranges::sort(result, {}, &Rule::code);
    return result;
  }();
  return rules;
}

const Rule* find_rule(std::string_view code) {
  static std::map<std::string, Rule, std::less<>> known;
  if (const auto found = known.find(code); found != known.end()) return &found->second;
  const auto name = "rules/" + std::string(code) + ".sql";
  if (const auto text = schema::find(name); text && !name.starts_with(kAny))
    return &known.emplace(code, read_rule(registry::read_query(*text), name)).first->second;
  const auto derived = std::ranges::find(derived_rules(), code, &Rule::code);
  return derived == derived_rules().end() ? nullptr : &*derived;
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
