#include "change/value.h"

#include <algorithm>
#include <charconv>

#include "change/condition.h"
#include "domain/pesel.h"
#include "registry/code_help.h"
#include "registry/dictionary.h"
#include "registry/limits.h"
#include "registry/text_kinds.h"
#include "text/date.h"
#include "text/duration.h"
#include "text/encoding.h"
#include "text/garbled.h"
#include "text/money.h"
#include "text/spreadsheet_error.h"
#include "text/suggest.h"
#include "text/trim.h"
#include "text/whole_number.h"

namespace mops::change {
namespace {

using registry::Field;
using registry::Type;

// Also U+0080 to U+009F, which steer terminals as the first 32 do.
bool has_control(std::string_view utf8, bool line_breaks_allowed) {
  unsigned char last = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0x7f || (last == 0xC2 && byte < 0xA0)) return true;
    if (byte < 0x20 && !(line_breaks_allowed && (c == '\n' || c == '\r' || c == '\t'))) return true;
    last = byte;
  }
  return false;
}

// A formula that a program wrote down instead of counting it.
bool is_formula(std::string_view text) {
  if (text.size() < 3 || text.front() != '=') return false;
  const auto word = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ$.", 1);
  return word != std::string_view::npos && word > 1 && (text[word] == '(' || (text[word] >= '0' && text[word] <= '9'));
}

Parsed parse_text(const Field& field, std::string_view text) {
  if (!text::is_valid_utf8(text)) return {{}, "text.encoding", {}};
  const bool key = field.type == Type::key;
  if (has_control(text, !key)) return {{}, "text.control", {}};
  if (text::has_lost_letter(text)) return {{}, "text.lost_letter", {}};
  if (text::has_twice_encoded_letter(text)) return {{}, "text.garbled", {}};
  if (is_formula(text)) return {{}, "cell.formula", {}};
  const auto kind = registry::text_kind(field);
  if (kind != registry::TextKind::free && registry::is_word_for_nothing(text)) return {{}, "cell.nothing", {}};
  if (kind == registry::TextKind::name && text::has_sign_for_letter(text)) return {{}, "text.garbled", {}};
  if (field.never_day && text::looks_like_day(text)) return {{}, "text.day", {}};
  if (key && text.find_first_of("|{}") != std::string_view::npos) return {{}, "key.form", {}};
  return {std::string(text), {}, {}};
}

Parsed parse_code(const Field& field, std::string_view text) {
  const auto& dictionary = registry::dictionary(field.dictionary);
  if (const auto* entry = dictionary.recognise(text)) return {entry->code, {}, {}};
  if (registry::is_word_for_nothing(text)) return {{}, "cell.nothing", {}};
  auto arguments = registry::known_codes(field.dictionary);
  // A guess at what somebody meant would tell what stands in a sensitive cell.
  const auto guess = field.sensitive ? std::nullopt : registry::closest_code(dictionary, text);
  if (guess) arguments.emplace_back("suggestion", *guess);
  return {{}, guess ? "code.unknown.suggest" : "code.unknown", std::move(arguments)};
}

// Of a number that is too large for any field.
Parsed beyond(const Field& field, bool negative) {
  const auto& limits = registry::limits_of(field);
  const auto& bounds = negative ? limits.min : limits.max;
  return {{},
          negative ? "number.too_small" : "number.too_large",
          {{"limit", bounds.empty() ? "" : bounds.front().text},
           {"entity", field.entity == nullptr ? "" : field.entity->name},
           {"field", field.name}}};
}

Parsed parse_integer(const Field& field, std::string_view text) {
  const auto digits = text::plain_digits(text);
  std::int64_t number = 0;
  const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (end != digits.data() + digits.size()) return {{}, "integer.form", {}};
  if (status == std::errc::result_out_of_range) return beyond(field, digits.starts_with('-'));
  if (status != std::errc()) return {{}, "integer.form", {}};
  return {number, {}, {}};
}

std::string_view without_per_cent(std::string_view text) {
  return text.ends_with('%') ? text::trim(text.substr(0, text.size() - 1)) : text;
}

Parsed parse_date(std::string_view text) {
  const auto parsed = text::parse_date(text);
  if (!parsed) return {{}, std::string(parsed.error), {}};
  return {text::to_iso(*parsed.value), {}, {}};
}

Parsed parse_time(std::string_view text) {
  const auto minutes = text::parse_time(text);
  if (!minutes) return {{}, text::is_time_serial(text) ? "time.serial" : "time.form", {}};
  return {text::to_time(*minutes), {}, {}};
}

Parsed parse_money(const Field& field, std::string_view text) {
  constexpr std::ptrdiff_t kTooMany = 16;
  const auto grosze = text::parse_money(text);
  const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
  const bool a_number = text.find_first_not_of("-0123456789., ") == std::string_view::npos;
  if (!grosze && a_number && digits > kTooMany) return beyond(field, text.starts_with('-'));
  if (!grosze) return {{}, "money.form", {}};
  return {*grosze, {}, {}};
}

// As it is kept: names of fields, codes, ISO days.  Records that it names are looked up by the writer.
Parsed parse_condition(const Field& field, std::string_view text) {
  if (auto wrong = parse_text(field, text); !wrong.error.empty()) return wrong;
  auto read = read_conditions(registry::subject(field.subject), text, nullptr);
  if (!read.error.empty()) return {{}, std::move(read.error), std::move(read.arguments)};
  return {to_text(read.all), {}, {}};
}

// A word, a dash or a zero: somebody has no PESEL.
bool is_no_number(std::string_view text) {
  return registry::is_word_for_nothing(text) || text.find_first_of("123456789") == std::string_view::npos;
}

Parsed parse_pesel(std::string_view text) {
  const auto checked = domain::check_pesel(text);
  if (!checked) return {{}, std::string(checked.error), {}};
  return {std::string(text), {}, {}};
}

}  // namespace

std::string_view spreadsheet_fault(const Field& field, text::CellKind kind) {
  using text::CellKind;
  const bool words = field.type == Type::text || field.type == Type::key;
  if (!words && field.type != Type::code && field.type != Type::reference) return {};
  if (kind == CellKind::day) return "text.day";
  if (kind == CellKind::clock) return "text.hour";
  return kind == CellKind::truth && words ? "text.truth" : "";
}

namespace {

// What is no value of any field of this type.
std::optional<Parsed> never_a_value(const Field& field, std::string_view text, text::CellKind kind) {
  const auto wrong = [](std::string_view code) { return Parsed{{}, std::string(code), {}}; };
  if (text::is_spreadsheet_error(text)) return wrong("cell.spreadsheet_error");
  const bool words = field.type == Type::text || field.type == Type::key;
  if (field.type == Type::pesel && is_no_number(text)) return wrong("pesel.none");
  if (field.type != Type::code && registry::is_machine_word_for_nothing(text)) return wrong("cell.nothing");
  // A code list may well hold a dash or a word for nothing.
  if (!words && field.type != Type::code && registry::is_word_for_nothing(text)) return wrong("cell.nothing");
  if (const auto made = spreadsheet_fault(field, kind); !made.empty()) return wrong(made);
  return std::nullopt;
}

}  // namespace

int own_hour(const Field& field) {
  int minutes = 0;
  std::from_chars(field.hour.data(), field.hour.data() + field.hour.size(), minutes);
  return minutes;
}

Parsed parse_minutes(const Field& field, std::string_view text, std::string_view heading, int hour) {
  if (auto wrong = never_a_value(field, text, text::CellKind::plain)) return std::move(*wrong);
  using Unit = text::Duration::Unit;
  const bool negative = text.starts_with('-');
  const auto amount = text.substr(negative ? 1 : 0);
  auto duration = text::parse_duration(amount);
  if (!duration) {
    const bool digits = !amount.empty() && amount.find_first_not_of("0123456789") == amount.npos;
    return digits ? beyond(field, negative) : Parsed{{}, "minutes.form", {}};
  }
  if (duration->unit == Unit::none) duration->unit = text::counts_hours(heading) ? Unit::hour : Unit::minute;
  if (duration->unit == Unit::hour && hour == 0) return {{}, "minutes.hour_unknown", {}};
  const auto minutes = text::minutes_of(*duration, hour);
  if (!minutes) return {{}, "minutes.part", {}};
  return {negative ? -*minutes : *minutes, {}, {}};
}

Parsed parse_value(const Field& field, std::string_view text, text::CellKind kind) {
  if (auto wrong = never_a_value(field, text, kind)) return std::move(*wrong);
  switch (field.type) {
    case Type::code:
      return parse_code(field, text);
    case Type::date:
      return parse_date(text);
    case Type::time:
      return parse_time(text);
    case Type::integer:
      return parse_integer(field, field.per_cent ? without_per_cent(text) : text);
    case Type::minutes:
      return parse_minutes(field, text, "", own_hour(field));
    case Type::money:
      return parse_money(field, text);
    case Type::pesel:
      return parse_pesel(text);
    case Type::condition:
      return parse_condition(field, text);
    default:
      return parse_text(field, text);
  }
}

std::string to_text(const Field& field, const store::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return field.type == Type::money ? text::to_money(*number) : std::to_string(*number);
  return {};
}

}  // namespace mops::change
