#include "report/condition.h"

#include <algorithm>
#include <charconv>

#include "error.h"
#include "text/fold.h"
#include "text/suggest.h"
#include "text/trim.h"

namespace mops::report {
namespace {

constexpr std::string_view kOperators[] = {"!=", "<=", ">=", "=", "<", ">", "~"};

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (status != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

void require_column(const Condition& condition, const std::vector<std::string>& columns) {
  if (std::ranges::find(columns, condition.field) != columns.end()) return;
  const auto guess = text::closest(condition.field, columns);
  throw Error(ErrorKind::usage, guess ? "field.unknown.suggest" : "field.unknown",
              {{"name", condition.field}, {"entity", "where"}, {"suggestion", guess.value_or("")}});
}

}  // namespace

Condition parse_condition(std::string_view word) {
  const auto name_end = word.find_first_of("!<>=~");
  if (name_end != std::string_view::npos && name_end > 0) {
    for (const auto op : kOperators) {
      if (!word.substr(name_end).starts_with(op)) continue;
      return {std::string(text::trim(word.substr(0, name_end))), std::string(op),
              std::string(text::trim(word.substr(name_end + op.size())))};
    }
  }
  throw Error(ErrorKind::usage, "condition.form", {{"condition", std::string(word)}});
}

std::vector<Condition> parse_conditions(std::string_view words) {
  constexpr std::string_view kAnd = " and ";
  std::vector<Condition> conditions;
  while (!words.empty()) {
    const auto end = words.find(kAnd);
    conditions.push_back(parse_condition(words.substr(0, end)));
    words = end == std::string_view::npos ? std::string_view() : words.substr(end + kAnd.size());
  }
  return conditions;
}

std::string truth_expression(const std::vector<Condition>& conditions, const std::vector<std::string>& columns,
                             int first) {
  std::string sql;
  int number = first;
  for (const auto& condition : conditions) {
    require_column(condition, columns);
    const auto column = '"' + condition.field + '"';
    const auto place = '?' + std::to_string(number++);
    sql += sql.empty() ? "(" : " AND ";
    if (condition.op == "~") {
      sql += "instr(fold(" + column + "), " + place + ") > 0";
    } else {
      sql += column + ' ' + (condition.op == "!=" ? "<>" : condition.op) + ' ' + place;
    }
  }
  return sql.empty() ? "NULL" : sql + ')';
}

std::string where_clause(const std::vector<Condition>& conditions, const std::vector<std::string>& columns, int first) {
  std::string sql;
  int number = first;
  for (const auto& condition : conditions) {
    require_column(condition, columns);
    sql += sql.empty() ? " WHERE " : " AND ";
    const auto column = '"' + condition.field + '"';
    const auto place = '?' + std::to_string(number++);
    if (condition.text.empty()) {
      // The parameter stays in the text so that numbers and values keep step.
      sql += '(' + place + " IS NULL OR 1) AND " + column + (condition.op == "!=" ? " IS NOT NULL" : " IS NULL");
    } else if (condition.op == "~") {
      sql += "instr(fold(" + column + "), " + place + ") > 0";
    } else if (condition.op == "!=") {
      sql += '(' + column + " IS NULL OR " + column + " <> " + place + ')';
    } else {
      sql += column + ' ' + condition.op + ' ' + place;
    }
  }
  return sql;
}

void bind_conditions(store::Statement& statement, const std::vector<Condition>& conditions, int first) {
  int number = first;
  for (const auto& condition : conditions) {
    if (condition.op == "~") {
      statement.bind(number++, std::string_view(text::fold(condition.text)));
    } else if (const auto whole = whole_number(condition.text); whole && std::to_string(*whole) == condition.text) {
      statement.bind(number++, *whole);
    } else {
      statement.bind(number++, std::string_view(condition.text));
    }
  }
}

}  // namespace mops::report
