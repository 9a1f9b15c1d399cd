// condition.h -- "sex=female and age>=18": questions in words, understood by the registry before they are asked.
//
// One parser serves criteria, --where and whatever else lets people write conditions.  A field is named by its name or
// label, a code by its code or label, a record by its key or short code, a day in any form that an import takes.  What
// is none of these is a fault with a suggestion, never a question that nothing answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/record_store.h"
#include "error.h"
#include "registry/subject.h"
#include "store/statement.h"

namespace mops::change {

enum class Comparison { equal, unequal, below, above, at_most, at_least, contains };

struct Condition {
  const registry::Field* field = nullptr;
  Comparison comparison = Comparison::equal;
  // What the field is compared with.  None: whether it is known.  Several: of a list, all that must be among its
  // entries; of a code, those of which it must be one.
  std::vector<store::Value> values;
  std::string text;  // the same as it is kept: codes, keys and ISO days
};

// Either conditions that must all hold, or the code of what is wrong with its arguments.
struct ReadConditions {
  std::vector<Condition> all;
  std::string error;
  Arguments arguments;
};

// Where keys are looked up, and the years in which a code has to be in force.
struct KnownKeys {
  RecordStore& records;
  std::optional<std::int64_t> project;       // whose short codes and years are meant, if one is known
  const registry::Entity* keeper = nullptr;  // whose record keeps the conditions: what stands behind it in the
                                             // registry may come later, and is taken as it is written
};

// Comparisons joined by "and".  An empty right side asks whether the field is known (= is not, != is); text that holds
// " and " stands in quotation marks.  `~` is "contains", letter case and diacritics aside; for a code, in its code or
// labels.  Of a list, = asks whether all entries named are among it.  Without KEYS references stay as they are written.
ReadConditions read_conditions(const registry::Subject& subject, std::string_view text, KnownKeys* keys);

// The words of a command line, each of which may hold several.  Throws Error: what is wrong, of the kind usage, and
// refused for a record that does not exist.
std::vector<Condition> require_conditions(const registry::Subject& subject, const std::vector<std::string>& words,
                                          RecordStore& records);

// How they are kept: the fields' names, codes, ISO days, one space around "and".
std::string to_text(const std::vector<Condition>& conditions);

// " WHERE …" over the columns of the subject's view, with parameters numbered from FIRST; empty without conditions.
// What is not known is unequal to everything.
std::string where_clause(const std::vector<Condition>& conditions, int first = 1);
// One expression that is true, false, or NULL when a value that decides is not known.
std::string truth_expression(const std::vector<Condition>& conditions, int first = 1);
void bind_conditions(store::Statement& statement, const std::vector<Condition>& conditions, int first = 1);

}  // namespace mops::change
