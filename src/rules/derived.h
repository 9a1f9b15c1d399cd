// derived.h -- rules that follow from the registry, one for each kind of record they speak of.
//
// schema/rules/any.<what>.sql is such a rule: a header without SQL.  "-- inside: project" asks of every reference that
// the record which names and the record named hang on the same project; so a new field of fields.csv is judged from its
// first day.  Where both hang on something nearer, say a survey, that is compared: by a rule with "-- inside: survey".
#pragma once

#include <string>
#include <vector>

#include "registry/registry.h"
#include "rules/rule.h"

namespace mops::rules {

inline constexpr std::string_view kAny = "rules/any.";

// A reference that must stay where its record is.
struct KeptInside {
  const registry::Field* reference = nullptr;
  const registry::Entity* inside = nullptr;  // the nearest that both ends hang on
};
std::vector<KeptInside> kept_inside();

// The rules of all schema/rules/any.*.sql.  Made once, on first use.
const std::vector<Rule>& derived_rules();

}  // namespace mops::rules
