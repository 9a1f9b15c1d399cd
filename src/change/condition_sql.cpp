// condition_sql.cpp -- conditions as SQL with bound values.
#include "change/condition.h"

namespace mops::change {
namespace {

using registry::Type;

// Numbers the parameters in the order in which bind_conditions() binds the values.
class Places {
 public:
  explicit Places(int first) : next_(first) {}
  std::string next() { return '?' + std::to_string(next_++); }

 private:
  int next_;
};

std::string operator_of(Comparison comparison) {
  switch (comparison) {
    case Comparison::unequal:
      return " <> ";
    case Comparison::below:
      return " < ";
    case Comparison::above:
      return " > ";
    case Comparison::at_most:
      return " <= ";
    case Comparison::at_least:
      return " >= ";
    default:
      return " = ";
  }
}

// Entries of lists stand between vertical bars.
std::string among(const std::string& column, const std::string& place) {
  return "instr('|' || " + column + " || '|', '|' || " + place + " || '|') > 0";
}

std::string joined(const Condition& condition, Places& places, const char* by, const auto& each) {
  std::string sql;
  for (std::size_t i = 0; i < condition.values.size(); ++i) sql += (sql.empty() ? "(" : by) + each(places.next());
  return sql + ')';
}

std::string compare_list(const Condition& condition, const std::string& column, Places& places) {
  const auto each = [&](const std::string& place) { return among(column, place); };
  if (condition.comparison == Comparison::contains) return joined(condition, places, " OR ", each);
  return (condition.comparison == Comparison::unequal ? "NOT " : "") + joined(condition, places, " AND ", each);
}

// True, false, or NULL when the column is NULL; whether it is known is always known.
std::string compare(const Condition& condition, Places& places) {
  const auto& field = *condition.field;
  const auto column = '"' + field.name + '"';
  const bool list = field.type == Type::list;
  const bool code = field.type == Type::code || (list && field.target_field->type == Type::code);
  if (condition.values.empty())
    return column + (condition.comparison == Comparison::unequal ? " IS NOT NULL" : " IS NULL");
  if (list && (code || condition.comparison != Comparison::contains)) return compare_list(condition, column, places);
  if (condition.comparison == Comparison::contains && code)
    return joined(condition, places, " OR ", [&](const std::string& place) { return column + " = " + place; });
  if (condition.comparison == Comparison::contains) return "instr(fold(" + column + "), " + places.next() + ") > 0";
  // Views show money as text with two decimals.
  const auto left = field.type == Type::money ? "CAST(round(" + column + " * 100) AS INTEGER)" : column;
  return left + operator_of(condition.comparison) + places.next();
}

}  // namespace

std::string where_clause(const std::vector<Condition>& conditions, int first) {
  std::string sql;
  Places places(first);
  for (const auto& condition : conditions) {
    const auto one = compare(condition, places);
    sql += sql.empty() ? " WHERE " : " AND ";
    const bool unknown_differs = condition.comparison == Comparison::unequal && !condition.values.empty();
    sql += unknown_differs ? "(\"" + condition.field->name + "\" IS NULL OR " + one + ')' : one;
  }
  return sql;
}

std::string truth_expression(const std::vector<Condition>& conditions, int first) {
  std::string sql;
  Places places(first);
  for (const auto& condition : conditions) sql += (sql.empty() ? "(" : " AND ") + compare(condition, places);
  return sql.empty() ? "NULL" : sql + ')';
}

void bind_conditions(store::Statement& statement, const std::vector<Condition>& conditions, int first) {
  for (const auto& condition : conditions)
    for (const auto& value : condition.values) statement.bind(first++, value);
}

}  // namespace mops::change
