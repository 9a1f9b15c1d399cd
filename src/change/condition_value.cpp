// condition_value.cpp -- what a field is compared with, by the field's type.
#include <algorithm>
#include <charconv>

#include "change/condition_parts.h"
#include "change/writer.h"
#include "domain/pesel.h"
#include "registry/code_help.h"
#include "text/date.h"
#include "text/fold.h"
#include "text/money.h"
#include "text/suggest.h"
#include "text/trim.h"

namespace mops::change {
namespace {

using registry::Field;
using registry::Type;
using MaybeFault = std::optional<ConditionFault>;

// The field whose values are compared: a list's is that of its entries.
const Field& compared(const Field& field) { return field.type == Type::list ? *field.target_field : field; }

bool is_order(Comparison comparison) {
  return comparison != Comparison::equal && comparison != Comparison::unequal && comparison != Comparison::contains;
}

// The day, number … that TEXT is, or none.
std::optional<store::Value> value_of(const Field& field, std::string_view text) {
  switch (field.type) {
    case Type::date:
      if (const auto day = text::parse_date(text)) return text::to_iso(*day.value);
      return std::nullopt;
    case Type::time:
      if (const auto minutes = text::parse_time(text)) return text::to_time(*minutes);
      return std::nullopt;
    case Type::money:
      if (const auto grosze = text::parse_money(text)) return *grosze;
      return std::nullopt;
    case Type::pesel:
      if (domain::check_pesel(text)) return std::string(text);
      return std::nullopt;
    case Type::integer:
    case Type::minutes: {
      std::int64_t number = 0;
      const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
      if (status != std::errc() || end != text.data() + text.size()) return std::nullopt;
      return number;
    }
    default:
      return std::string(text);
  }
}

// One code for each type of field, so that its hint can say how such a value is written.
MaybeFault not_of_type(const Field& field, std::string_view text) {
  const bool number = field.type == Type::integer || field.type == Type::minutes;
  const auto* code = field.type == Type::date    ? "condition.date"
                     : field.type == Type::time  ? "condition.time"
                     : field.type == Type::money ? "condition.money"
                     : field.type == Type::pesel ? "condition.pesel"
                                                 : "condition.number";
  return ConditionFault{number ? "condition.number" : code, {{"value", std::string(text)}}};
}

// Whether the code is in force on a day of the project, or of any project when none is known.
bool in_force(const registry::DictionaryEntry& entry, const KnownKeys& keys) {
  if (entry.valid_from.empty() && entry.valid_to.empty()) return true;
  auto projects = keys.records.database().prepare(
      "SELECT 1 FROM project WHERE (?1 IS NULL OR id = ?1)"
      " AND (?2 = '' OR ends_on IS NULL OR ends_on >= ?2) AND (?3 = '' OR starts_on IS NULL OR starts_on <= ?3)");
  const auto project = keys.project ? store::Value(*keys.project) : store::Value();
  projects.bind(1, project).bind(2, std::string_view(entry.valid_from)).bind(3, std::string_view(entry.valid_to));
  if (projects.first_integer()) return true;
  return keys.records.database().integer("SELECT count(*) FROM project") == 0;
}

MaybeFault of_other_years(const Field& field, std::string_view text, const registry::DictionaryEntry& entry) {
  const auto end = [](const std::string& day) { return day.empty() ? std::string("…") : day; };
  Arguments arguments{{"value", std::string(text)},
                      {"from", end(entry.valid_from)},
                      {"to", end(entry.valid_to)},
                      {"dictionary", field.dictionary}};
  return ConditionFault{"condition.code_years", std::move(arguments)};
}

MaybeFault read_code(const Condition& condition, std::string_view text, const KnownKeys* keys, std::string& code) {
  const auto& field = compared(*condition.field);
  const auto& dictionary = registry::dictionary(field.dictionary);
  if (const auto* entry = dictionary.recognise(text)) {
    code = entry->code;
    return keys == nullptr || in_force(*entry, *keys) ? std::nullopt : of_other_years(field, text, *entry);
  }
  auto arguments = registry::known_codes(field.dictionary);
  arguments.emplace_back("value", std::string(text));
  auto guess = registry::closest_code(dictionary, text);
  if (!guess && registry::codes_holding(dictionary, text).size() > 1)
    guess = condition.field->name + '~' + std::string(text);
  if (guess) arguments.emplace_back("suggestion", *guess);
  return ConditionFault{guess ? "condition.code.suggest" : "condition.code", std::move(arguments)};
}

// "KIS" is WSS/KIS in the project WSS; without a project, where only one has it.
std::vector<std::string> keys_by_short_code(KnownKeys& keys, const registry::Entity& entity, std::string_view text) {
  constexpr std::string_view kOwner = "{project}";
  if (!entity.key_pattern.starts_with(kOwner) || entity.key_pattern.size() == kOwner.size()) return {};
  std::vector<std::string> projects, found;
  auto query = keys.records.database().prepare("SELECT key FROM project WHERE ?1 IS NULL OR id = ?1 ORDER BY key");
  if (keys.project) {
    query.bind(1, *keys.project);
  } else {
    query.bind_null(1);
  }
  while (query.step()) projects.emplace_back(query.text(0));
  for (const auto& project : projects)
    if (auto key = project + entity.key_pattern[kOwner.size()] + std::string(text); keys.records.id_of(entity, key))
      found.push_back(std::move(key));
  return found;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

// A key that differs only in its letters; another number is another record, not a slip.
std::optional<std::string> closest_key(KnownKeys& keys, const registry::Entity& entity, std::string_view text) {
  std::vector<std::string> all;
  auto query = keys.records.database().prepare("SELECT key FROM " + entity.name + " ORDER BY key LIMIT 2000");
  while (query.step()) all.emplace_back(query.text(0));
  std::erase_if(all, [&](const std::string& key) { return digits_of(key) != digits_of(text); });
  return text::closest(text, all);
}

MaybeFault read_key(const registry::Entity& entity, std::string_view text, KnownKeys* keys, std::string& key) {
  key = text;
  if (keys != nullptr && keys->keeper != nullptr && entity.number > keys->keeper->number) return std::nullopt;
  if (keys == nullptr || keys->records.find_named(entity, text)) return std::nullopt;
  auto found = keys_by_short_code(*keys, entity, text);
  if (found.size() == 1) {
    key = std::move(found.front());
    return std::nullopt;
  }
  Arguments arguments{{"entity", entity.name}, {"key", std::string(text)}};
  if (!found.empty()) {
    arguments.emplace_back("first", found.front());
    arguments.emplace_back("second", found.back());
    return ConditionFault{"condition.key.several", std::move(arguments)};
  }
  if (const auto guess = closest_key(*keys, entity, text)) {
    arguments.emplace_back("suggestion", *guess);
    return ConditionFault{"condition.key.suggest", std::move(arguments)};
  }
  return ConditionFault{"condition.key", std::move(arguments)};
}

MaybeFault read_entry(const Condition& condition, std::string_view text, KnownKeys* keys, std::string& entry) {
  const auto& field = compared(*condition.field);
  if (field.type == Type::code) return read_code(condition, text, keys, entry);
  if (field.type == Type::reference) return read_key(*field.target, text, keys, entry);
  entry = text;
  return std::nullopt;
}

MaybeFault read_entries(Condition& condition, std::string_view text, KnownKeys* keys) {
  condition.text.clear();
  const bool list = condition.field->type == Type::list;
  const auto entries = list ? split_list(text) : std::vector<std::string>{std::string(text)};
  if (list && entries.empty()) return std::nullopt;  // "-": none
  for (const auto& one : entries) {
    std::string entry;
    if (auto fault = read_entry(condition, text::trim(one), keys, entry)) return fault;
    condition.text += (condition.text.empty() ? "" : "|") + entry;
    condition.values.emplace_back(std::move(entry));
  }
  return std::nullopt;
}

MaybeFault read_part(Condition& condition, std::string_view text) {
  const auto& field = compared(*condition.field);
  const auto folded = text::fold(text);
  const bool of_number = field.type == Type::integer || field.type == Type::minutes || field.type == Type::money;
  const auto only = [&](std::string_view characters) {
    return text.find_first_not_of(characters) == std::string_view::npos;
  };
  if (of_number) return ConditionFault{"condition.no_text", {}};
  if (folded.empty()) return ConditionFault{"condition.no_value", {}};
  if ((field.type == Type::date && !only("0123456789-")) || (field.type == Type::time && !only("0123456789:")) ||
      (field.type == Type::pesel && !only("0123456789")))
    return not_of_type(field, text);
  if (field.type != Type::code) {
    condition.values.emplace_back(folded);
    return std::nullopt;
  }
  const auto& dictionary = registry::dictionary(field.dictionary);
  for (auto& code : registry::codes_holding(dictionary, text)) condition.values.emplace_back(std::move(code));
  if (!condition.values.empty()) return std::nullopt;
  std::string code;
  return read_code(condition, text, nullptr, code);
}

}  // namespace

std::optional<ConditionFault> read_value(Condition& condition, std::string_view value, KnownKeys* keys) {
  const auto& field = *condition.field;
  condition.text = value;
  if (condition.comparison == Comparison::contains) return read_part(condition, value);
  const bool entries = field.type == Type::code || field.type == Type::reference || field.type == Type::list;
  if (entries && is_order(condition.comparison)) return ConditionFault{"condition.no_order", {}};
  if (entries) return read_entries(condition, value, keys);
  auto known = value_of(field, value);
  if (!known) return not_of_type(field, value);
  if (field.type != Type::text && field.type != Type::key)
    condition.text = field.type == Type::money                      ? text::to_money(std::get<std::int64_t>(*known))
                     : std::holds_alternative<std::int64_t>(*known) ? std::to_string(std::get<std::int64_t>(*known))
                                                                    : std::get<std::string>(*known);
  condition.values.push_back(std::move(*known));
  return std::nullopt;
}

}  // namespace mops::change
