#include "change/condition.h"

#include "change/condition_parts.h"
#include "text/suggest.h"

namespace mops::change {
namespace {

using registry::Subject;
using registry::Type;

// What is written but the value: of a sensitive field it may be somebody's.
std::string shown(const ConditionWords& words, const registry::Field* field) {
  const bool hidden = field != nullptr && field->sensitive && field->type != Type::code && field->type != Type::list;
  return hidden ? std::string(words.field) + std::string(words.sign) + "…" : std::string(words.whole);
}

ConditionFault unknown_field(const Subject& subject, const ConditionWords& words) {
  ConditionFault fault{"condition.field", {{"field", std::string(words.field)}, {"entity", subject.name}}};
  if (const auto guess = text::closest(words.field, subject.words())) {
    fault.code = "condition.field.suggest";
    fault.arguments.emplace_back("suggestion", *guess);
  }
  return fault;
}

ConditionFault unknown_sign(const ConditionWords& words) {
  const auto meant = sign_meant(words.sign);
  ConditionFault fault{"condition.sign", {{"sign", std::string(words.sign)}}};
  if (meant.empty()) return fault;
  fault.code = "condition.sign.suggest";
  fault.arguments.emplace_back("suggestion", meant);
  return fault;
}

std::optional<ConditionFault> read_one(const Subject& subject, const ConditionWords& words, KnownKeys* keys,
                                       Condition& condition) {
  if (words.sign.empty() || words.field.empty()) return ConditionFault{"condition.form", {}};
  condition.field = subject.find(words.field);
  if (condition.field == nullptr) return unknown_field(subject, words);
  const auto comparison = comparison_of(words.sign);
  if (!comparison) return unknown_sign(words);
  condition.comparison = *comparison;
  const bool asks_if_known = *comparison == Comparison::equal || *comparison == Comparison::unequal;
  if (words.value.empty() && asks_if_known) return std::nullopt;
  if (words.value.empty()) return ConditionFault{"condition.no_value", {}};
  if (!words.quoted && holds_comparison(subject, words.value)) return ConditionFault{"condition.joined", {}};
  auto fault = read_value(condition, words.value, keys);
  const bool text = condition.field->type == Type::text || condition.field->type == Type::key;
  if (!fault && words.quoted && text) condition.text = '"' + condition.text + '"';
  return fault;
}

}  // namespace

ReadConditions read_conditions(const Subject& subject, std::string_view text, KnownKeys* keys) {
  ReadConditions result;
  for (const auto& words : part_conditions(text)) {
    Condition condition;
    if (auto fault = read_one(subject, words, keys, condition)) {
      fault->arguments.emplace_back("condition", shown(words, condition.field));
      fault->arguments.emplace_back("name", condition.field == nullptr ? "" : condition.field->name);
      return {{}, std::move(fault->code), std::move(fault->arguments)};
    }
    result.all.push_back(std::move(condition));
  }
  return result;
}

std::vector<Condition> require_conditions(const Subject& subject, const std::vector<std::string>& words,
                                          RecordStore& records) {
  std::vector<Condition> all;
  KnownKeys keys{records, std::nullopt, nullptr};
  for (const auto& word : words) {
    auto read = read_conditions(subject, word, &keys);
    if (!read.error.empty())
      throw Error(read.error.starts_with("condition.key") ? ErrorKind::refused : ErrorKind::usage, read.error,
                  std::move(read.arguments));
    for (auto& one : read.all) all.push_back(std::move(one));
  }
  return all;
}

std::string to_text(const std::vector<Condition>& conditions) {
  std::string text;
  for (const auto& condition : conditions) {
    text += text.empty() ? "" : " and ";
    text += condition.field->name;
    text += sign_of(condition.comparison);
    text += condition.text;
  }
  return text;
}

}  // namespace mops::change
