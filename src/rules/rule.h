// rule.h -- the catalogue of rules, read from the headers of schema/rules/*.sql.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.h"
#include "registry/header.h"
#include "registry/registry.h"

namespace mops::rules {

struct Rule {
  std::string code;  // enrollment.capacity
  Severity severity = Severity::error;
  const registry::Entity* entity = nullptr;  // what a finding is about
  const registry::Entity* scope = nullptr;   // what is judged as a whole
  std::vector<std::string> via;              // paths from touched records to the scope: "enrollment.form"
  std::vector<std::string> uses;             // what it reads beside the tables (beside.h)
  std::string basis;
  std::string field;                         // where to look
  registry::Header header;
};

// Throws Error(bug) for a header that is none; ORIGIN says whose it is.
Rule read_rule(registry::Header header, std::string_view origin);

// Those of schema/rules/ and those derived from the registry (derived.h), sorted by code.  Read once, on first use.
const std::vector<Rule>& catalogue();
const Rule* find_rule(std::string_view code);
std::string_view severity_name(Severity severity);

}  // namespace mops::rules
