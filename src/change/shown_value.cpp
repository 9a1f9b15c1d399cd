#include "change/shown_value.h"

#include <algorithm>
#include <charconv>

#include "domain/pesel.h"
#include "registry/dictionary.h"
#include "text/digit.h"
#include "text/fold.h"
#include "text/suggest.h"

namespace mops::change {
namespace {

using registry::Field;
using registry::Type;

// A cell meant for a person's key may hold a PESEL.
bool tells_about_somebody(const Field& field) {
  if (field.sensitive) return true;
  return field.type == Type::reference &&
         std::ranges::any_of(field.target->identity, [](const Field* part) { return part->sensitive; });
}

// Whether the value leads to somebody: the person, a participation, an answer in a survey.
bool leads_to_somebody(const Field& field, int steps = 4) {
  if (tells_about_somebody(field)) return true;
  if (field.type != Type::reference || steps == 0) return false;
  return std::ranges::any_of(field.target->identity,
                             [&](const Field* part) { return leads_to_somebody(*part, steps - 1); });
}

bool is_about_somebody(const std::vector<Cell>& cells) {
  return std::ranges::any_of(cells, [](const Cell& cell) {
    return !cell.text.empty() && (leads_to_somebody(*cell.target.field) ||
                                  (cell.target.via != nullptr && leads_to_somebody(*cell.target.via)));
  });
}

// A year in which people of age were born.
bool holds_year_of_birth(std::string_view text) {
  constexpr int kFirst = 1900, kLast = 2004;
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto end = at;
    while (end < text.size() && text::is_digit(text[end])) ++end;
    int year = 0;
    std::from_chars(text.data() + at, text.data() + end, year);
    if (end - at == 4 && year >= kFirst && year <= kLast) return true;
    at = std::max(at, end);
  }
  return false;
}

bool close_to_a_code(const Field& field, const std::string& text) {
  std::vector<std::string> words;
  for (const auto& entry : registry::dictionary(field.dictionary).entries()) {
    words.push_back(entry.code);
    words.push_back(entry.label_pl);
    words.push_back(entry.label_en);
  }
  return text::closest(text, words).has_value();
}

// In a row about somebody.
bool is_harmless(const Field& field, const std::string& text) {
  constexpr std::size_t kLongest = 40, kTwoLetters = 2;
  if (text.size() > kLongest || domain::holds_pesel(text)) return false;
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(text, text::is_digit));
  const auto all_of = [&](std::string_view allowed) { return text.find_first_not_of(allowed) == std::string::npos; };
  if (text::display_width(text) <= kTwoLetters) return true;
  switch (field.type) {
    case Type::date:
    case Type::time:
      return digits <= 8 && all_of("0123456789-./: ") && !holds_year_of_birth(text);
    case Type::integer:
    case Type::minutes:
    case Type::money:
      return digits <= 6 && all_of("0123456789-.,: ");
    case Type::code:
      return (digits <= 4 && all_of("0123456789")) || close_to_a_code(field, text);
    default:
      return digits > 0 && digits <= 6 && text.find(' ') == std::string::npos;
  }
}

bool may_be_shown(const Cell& cell, bool about_somebody) {
  const auto& field = *cell.target.field;
  if (cell.text.empty() || tells_about_somebody(field)) return false;
  return !about_somebody || is_harmless(field, cell.text);
}

}  // namespace

bool may_be_shown(const Cell& cell, const std::vector<Cell>& cells) {
  return may_be_shown(cell, is_about_somebody(cells));
}

bool may_be_shown(const Cell& cell, const registry::Entity& entity) {
  return may_be_shown(cell,
                      std::ranges::any_of(entity.fields, [](const Field& field) { return leads_to_somebody(field); }));
}

}  // namespace mops::change
