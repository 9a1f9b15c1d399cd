#include "report/words.h"

#include <algorithm>
#include <charconv>

#include "change/condition.h"
#include "registry/dictionary.h"
#include "registry/embedded_table.h"
#include "registry/header.h"
#include "registry/subject.h"
#include "report/report.h"
#include "report/word_list.h"
#include "text/date.h"
#include "text/plural.h"

namespace mops::report {
namespace {

using registry::Type;

// "code:sex" into what stands before the colon and behind it.
std::string_view cut_kind(std::string_view& type) {
  const auto colon = std::min(type.find(':'), type.size());
  const auto kind = type.substr(0, colon);
  type.remove_prefix(std::min(colon + 1, type.size()));
  return kind;
}

std::string filled_places(std::string_view word, const std::vector<std::string>& places) {
  Arguments arguments;
  for (std::size_t i = 0; i < places.size(); ++i) arguments.emplace_back(std::to_string(i + 1), places[i]);
  return registry::fill(word, arguments);
}

// Fields of text whose values are codes all the same: schema/readings.csv.
std::string stated_reading(const registry::Field& field) {
  if (field.entity == nullptr) return {};
  auto row = registry::EmbeddedTable::file("readings.csv");
  while (row.next())
    if (row[0] == field.entity->name && row[1] == field.name) return row.text(2);
  return {};
}

// Records that people know by a name, and not by the code in their key (schema/named.csv).
bool is_named(std::string_view entity) { return registry::EmbeddedTable::file("named.csv").find(entity); }

const ReportColumn* column_of(std::string_view report, std::string_view name) {
  const auto* found = find_report(report);
  if (found == nullptr) return nullptr;
  const auto column = std::ranges::find(found->columns, name, &ReportColumn::name);
  return column == found->columns.end() ? nullptr : &*column;
}

}  // namespace

std::string reading_of(const registry::Field& field) {
  if (auto stated = stated_reading(field); !stated.empty()) return stated;
  switch (field.type) {
    case Type::code:
      return "code:" + field.dictionary;
    case Type::date:
      return "date";
    case Type::condition:
      return "condition:" + field.subject;
    case Type::reference:
      return is_named(field.target->name) ? "named:" + field.target->name : "";
    case Type::list: {
      const auto one = reading_of(*field.target_field);
      return one.empty() ? "" : "bars:" + one;
    }
    default:
      return {};
  }
}

std::string Words::text(std::string_view type, std::string_view value) const {
  auto found = read(type, value);
  return found ? std::move(*found) : std::string(value);
}

std::string Words::value_of(std::string_view entity, std::string_view field, std::string_view value) const {
  const auto* known = registry::registry().find(entity);
  const auto* found = known == nullptr ? nullptr : known->find(field);
  return found == nullptr ? std::string(value) : text(reading_of(*found), value);
}

std::string Words::cell_of(std::string_view report, std::string_view column, std::string_view value) const {
  const auto* found = column_of(report, column);
  const bool plain = found == nullptr || found->reads.empty() || !found->reads.front().when.empty();
  return plain ? std::string(value) : text(found->reads.front().type, value);
}

Arguments Words::arguments(std::string_view message, const Arguments& given) const {
  auto spoken = given;
  for (auto& [name, value] : spoken) value = text("date", value);
  auto row = registry::EmbeddedTable::file("arguments.csv");
  while (row.next()) {
    if (row[0] != message) continue;
    for (auto& [name, value] : spoken)
      if (row[1] == name) value = text(row[2], value);
  }
  return spoken;
}

std::optional<std::string> Words::read(std::string_view type, std::string_view value) const {
  if (type.empty()) return std::nullopt;
  if (type.find(';') != std::string_view::npos) return parts(type, value);
  while (true) {
    const auto bar = type.find('|');
    if (auto found = read_one(type.substr(0, bar), value)) return found;
    if (bar == std::string_view::npos) return std::nullopt;
    type.remove_prefix(bar + 1);
  }
}

std::optional<std::string> Words::read_one(std::string_view type, std::string_view value) const {
  const auto kind = cut_kind(type);
  if (kind == "code") return code(type, value);
  if (kind == "list") return listed(type, value);
  if (kind == "figure") return figure(type, value);
  if (kind == "field") return field(type, value);
  if (kind == "entity") {
    const auto* entity = registry::registry().find(value);
    return entity == nullptr ? std::nullopt : std::optional(polish_ ? entity->label_pl : entity->label_en);
  }
  if (kind == "report") {
    const auto* report = find_report(value);
    return report == nullptr ? std::nullopt : std::optional(polish_ ? report->title_pl : report->title_en);
  }
  if (kind == "column") {
    const auto* column = column_of(type, value);
    if (column == nullptr) return std::nullopt;
    const auto& heading = polish_ ? column->pl : column->en;
    return heading.group.empty() ? heading.label : heading.group + ": " + heading.label;
  }
  if (kind == "named") return names_ ? names_->name(type, value) : std::nullopt;
  if (kind == "date") return date(value);
  if (kind == "moment") {
    const auto day = date(value.substr(0, value.find(' ')));
    return day ? std::optional(*day + std::string(value.substr(value.find(' ')))) : std::nullopt;
  }
  if (kind == "years") return years(value);
  if (kind == "condition") return condition(type, value);
  if (kind == "each") return several(type, value, ", ");
  if (kind == "bars") return several(type, value, "|");
  if (kind == "blanks") return several(type, value, " ");
  if (kind == "value") return value_of(type.substr(0, type.find('.')), type.substr(type.find('.') + 1), value);
  if (kind == "last") {
    const auto slash = value.rfind('/');
    const auto begin = slash == std::string_view::npos ? 0 : slash + 1;
    auto found = read(type, value.substr(begin));
    return found ? std::optional(std::string(value.substr(0, begin)) + (begin > 0 ? " " : "") + *found) : std::nullopt;
  }
  return kind == "as_is" ? std::optional(std::string(value)) : std::nullopt;
}

std::optional<std::string> Words::code(std::string_view dictionaries, std::string_view value) const {
  for (const auto& name : registry::split(dictionaries, ',')) {
    const auto& dictionary = registry::dictionary(name);
    if (dictionary.find(value) != nullptr) return dictionary.label(value, polish_);
  }
  return std::nullopt;
}

std::optional<std::string> Words::listed(std::string_view list, std::string_view value) const {
  for (const auto& word : word_list(list)) {
    std::vector<Place> places;
    if (!matches(word.pattern, value, places)) continue;
    std::vector<std::string> texts;
    for (const auto& place : places) {
      auto known = read(place.type, place.text);
      if (!known) break;
      texts.push_back(std::move(*known));
    }
    if (texts.size() == places.size()) return filled_places(polish_ ? word.pl : word.en, texts);
  }
  return std::nullopt;
}

// "applied.age.18-24": a word for the whole; else for its end (".age.18-24"), and for what stands before that.
std::optional<std::string> Words::figure(std::string_view dictionaries, std::string_view value) const {
  if (auto whole = listed("figure", value)) return whole;
  if (!dictionaries.empty())
    if (auto named = code(dictionaries, value)) return named;
  for (auto dot = value.find('.', 1); dot != std::string_view::npos; dot = value.find('.', dot + 1)) {
    const auto end = listed("figure", value.substr(dot));
    if (!end) continue;
    if (const auto begin = figure(dictionaries, value.substr(0, dot)))
      return *begin + (begin->find(": ") == std::string::npos ? ": " : ", ") + *end;
  }
  return std::nullopt;
}

std::optional<std::string> Words::field(std::string_view entities, std::string_view value) const {
  for (const auto& name : registry::split(entities, ',')) {
    const auto* entity = registry::registry().find(name);
    const auto* found = entity == nullptr ? nullptr : entity->find(value);
    if (found != nullptr) return polish_ ? found->label_pl : found->label_en;
  }
  return std::nullopt;
}

std::optional<std::string> Words::date(std::string_view value) const {
  if (!polish_ || for_machines_) return std::nullopt;
  const auto day = text::parse_iso_date(value);
  if (!day) return std::nullopt;
  const auto iso = text::to_iso(*day);
  return iso.substr(8, 2) + '.' + iso.substr(5, 2) + '.' + iso.substr(0, 4);
}

// "18-24" is "18–24 lata", "65-" and a single year likewise: the last number says which form the noun has.
std::optional<std::string> Words::years(std::string_view value) const {
  std::string text(value);
  if (const auto dash = text.find('-'); dash != std::string::npos) text.replace(dash, 1, "–");
  const auto digits =
      value.find_last_of('-') == std::string_view::npos ? value : value.substr(value.find_last_of('-') + 1);
  int last = 0;
  const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), last);
  if (status != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return text + ' ' + (polish_ ? std::string(text::polish_plural(last, "rok", "lata", "lat")) : "years");
}

std::optional<std::string> Words::condition(std::string_view subject, std::string_view value) const {
  const auto conditions = change::read_conditions(registry::subject(subject), value, nullptr);
  if (!conditions.error.empty()) return std::nullopt;
  std::string text;
  for (const auto& one : conditions.all) {
    std::string values;
    for (const auto& each : one.values) {
      const auto* number = std::get_if<std::int64_t>(&each);
      const auto* word = std::get_if<std::string>(&each);
      const auto written = number != nullptr ? std::to_string(*number) : word != nullptr ? *word : std::string();
      values += (values.empty() ? "" : " / ") + this->text(reading_of(*one.field), written);
    }
    constexpr std::string_view kSigns[] = {"=", "≠", "<", ">", "≤", "≥", "~"};
    const auto& label = polish_ ? one.field->label_pl : one.field->label_en;
    if (!text.empty()) text += polish_ ? " i " : " and ";
    text += label + ' ' + std::string(kSigns[static_cast<std::size_t>(one.comparison)]) + ' ' +
            (values.empty() ? "–" : values);
  }
  return text;
}

std::optional<std::string> Words::several(std::string_view type, std::string_view value, std::string_view joint) const {
  std::string text;
  bool any = false;
  while (true) {
    const auto end = value.find(joint);
    const auto one = value.substr(0, end);
    auto known = read(type, one);
    any = any || known;
    text += known ? *known : std::string(one);
    if (end == std::string_view::npos) break;
    value.remove_prefix(end + joint.size());
    text += joint == "|" && !for_machines_ ? std::string_view(", ") : joint;
  }
  return any ? std::optional(text) : std::nullopt;
}

std::optional<std::string> Words::parts(std::string_view types, std::string_view value) const {
  constexpr std::string_view kBetween = "; ";
  const auto ways = registry::split(types, ';');
  std::string text;
  for (std::size_t i = 0;; ++i) {
    const auto end = value.find(kBetween);
    const auto one = value.substr(0, end);
    text += this->text(ways[std::min(i, ways.size() - 1)], one);
    if (end == std::string_view::npos) return text;
    text += kBetween;
    value.remove_prefix(end + kBetween.size());
  }
}

}  // namespace mops::report
