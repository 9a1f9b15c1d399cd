#include "work/monitoring_cell.h"

#include <charconv>
#include <map>

#include "text/date.h"
#include "text/fold.h"

namespace mops::work {
namespace {

using report::FormColumn;

const std::string* known_reading(const std::string& dictionary, const std::string& folded) {
  static const auto readings = [] {
    std::map<std::pair<std::string, std::string>, std::string> all;
    for (const auto& row : report::form_table("readings")) all[{row[0], text::fold(row[1])}] = row[2];
    return all;
  }();
  const auto found = readings.find({dictionary, folded});
  return found == readings.end() ? nullptr : &found->second;
}

// Whole labels, never a part of one; of a sub column those below MAIN, of a main column those below nothing.
CellReading read_label(const FormColumn& column, std::string_view text, std::string_view main) {
  const auto& dictionary = registry::dictionary(column.dictionary);
  const auto folded = text::fold(text);
  for (const auto& entry : dictionary.entries()) {
    if (column.type == "sub" && entry.parent != main) continue;
    if (column.type == "main" && !entry.parent.empty()) continue;
    if (entry.label_pl == text) return {entry.code, {}};
    if (text::fold(entry.label_pl) == folded) return {entry.code, "monitoring.label"};
  }
  if (const auto* code = known_reading(column.dictionary, folded)) return {*code, "monitoring.label", true, true};
  return {{}, column.type == "sub" ? "monitoring.child_unknown" : "monitoring.label_unknown", false};
}

// The class is its first digit; words are met too.
CellReading read_digit(const FormColumn& column, std::string_view text) {
  const auto code = column.dictionary + '_' + std::string(text.substr(0, 1));
  const bool known = registry::dictionary(column.dictionary).find(code) != nullptr;
  if (known && text.size() == 1) return {code, {}};
  if (known && text.find_first_of("0123456789", 1) == std::string_view::npos)
    return {code, "monitoring.digit", true, true};
  const auto folded = text::fold(text);
  for (const auto& word : {folded, folded.substr(0, folded.find('/'))})
    if (const auto* reading = known_reading(column.dictionary, word)) return {*reading, "monitoring.digit", true, true};
  return {{}, "monitoring.label_unknown", false};
}

// A serial number of a spreadsheet is a calendar day; no time zone has a say in it.
CellReading read_day(bool iso, std::string_view text) {
  const auto parsed = text::parse_date(text);
  if (parsed) {
    const bool in_form = iso ? text.size() == 10 && text[4] == '-' : text.size() == 10 && text[2] == '-';
    return {text::to_iso(*parsed.value), in_form ? "" : "monitoring.date_form"};
  }
  if (parsed.error != "date.serial") return {{}, std::string(parsed.error), false};
  long serial = 0;
  std::from_chars(text.data(), text.data() + text.size(), serial);
  constexpr long kEpoch = 25569;  // 1970-01-01
  return {text::to_iso(text::civil_from_days(serial - kEpoch)), "date.serial"};
}

CellReading read_phone(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (c != ' ' && c != '-' && c != '+') {
      return {std::string(text), {}};  // the check says what a telephone number is
    }
  }
  if (digits.size() == 13 && digits.starts_with("0048")) digits.erase(0, 4);
  if (digits.size() == 11 && digits.starts_with("48")) digits.erase(0, 2);
  return {digits, {}};
}

CellReading read_money(std::string_view text) {
  std::string amount;
  for (const char c : text) {
    if (c == ' ') continue;
    amount += c == ',' ? '.' : c;
  }
  const bool number = !amount.empty() && amount.find_first_not_of("0123456789.") == std::string::npos;
  return number ? CellReading{amount, {}} : CellReading{{}, "money.form", false};
}

// Zeros that a spreadsheet dropped are told, never put back in silence.
CellReading read_pesel(std::string_view text) {
  if (text::fold(text) == "brak") return {{}, {}};
  return {std::string(text), {}};
}

}  // namespace

CellReading read_cell(const report::MonitoringForm& form, const FormColumn& column, std::string_view text,
                      std::string_view main) {
  if (text.empty() || column.empty()) return {};
  if (column.type == "digit") return read_digit(column, text);
  if (!column.dictionary.empty()) return read_label(column, text, main);
  if (column.type == "date") return read_day(form.iso_dates, text);
  if (column.type == "phone") return read_phone(text);
  if (column.type == "money") return read_money(text);
  if (column.type == "pesel") return read_pesel(text);
  return {std::string(text), {}};
}

}  // namespace mops::work
