// condition_parts.h -- a condition on its way from words to values (private to the reader of conditions).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/condition.h"

namespace mops::change {

// "field op value" as it is written.
struct ConditionWords {
  std::string_view whole, field, sign, value;
  bool quoted = false;  // the value stood in quotation marks
};

struct ConditionFault {
  std::string code;
  Arguments arguments;
};

// Parted at every "and" that has a comparison behind it.
std::vector<ConditionWords> part_conditions(std::string_view text);
// Whether TEXT holds a comparison with a field of SUBJECT: two conditions that something else than "and" joins.
bool holds_comparison(const registry::Subject& subject, std::string_view text);

// = != < > <= >= ~; nothing for another sign.
std::optional<Comparison> comparison_of(std::string_view sign);
std::string_view sign_of(Comparison comparison);
// What somebody means who writes => or ==; empty when nobody knows.
std::string_view sign_meant(std::string_view sign);

// Fills values and text of CONDITION, whose field and comparison are known, from VALUE, which is not empty.
std::optional<ConditionFault> read_value(Condition& condition, std::string_view value, KnownKeys* keys);

}  // namespace mops::change
