// function.h -- functions of C++ that SQL may call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "store/database.h"

struct sqlite3_context;
struct sqlite3_value;

namespace mops::store {

namespace function {

bool is_null(sqlite3_value* value);
std::string_view text_of(sqlite3_value* value);
std::int64_t integer_of(sqlite3_value* value);
void answer(sqlite3_context* context, const std::string& text);
void answer(sqlite3_context* context, std::int64_t number);
void* called(sqlite3_context* context);
void fail(sqlite3_context* context, const char* reason);
void add(const Database& database, const char* name, int arguments, void* function,
         void (*call)(sqlite3_context*, int, sqlite3_value**));

template <typename Argument>
struct Given {  // how an argument is read
  static bool lacks(sqlite3_value* value) { return is_null(value); }
  static Argument of(sqlite3_value* value) {
    if constexpr (std::is_same_v<Argument, std::string_view>)
      return text_of(value);
    else
      return static_cast<Argument>(integer_of(value));
  }
};
template <typename Argument>
struct Given<std::optional<Argument>> {
  static bool lacks(sqlite3_value*) { return false; }
  static std::optional<Argument> of(sqlite3_value* value) {
    return is_null(value) ? std::nullopt : std::optional(Given<Argument>::of(value));
  }
};

template <typename Answer>
void answer(sqlite3_context* context, const std::optional<Answer>& found) {
  if (found) answer(context, *found);
}

}  // namespace function

// Lets SQL call FUNCTION by NAME.  Its arguments are text (std::string_view) and whole numbers, its answer is either;
// an optional of them stands for NULL.  It is not called, and the result is NULL, where another argument is NULL.  What
// it throws is an error of the query.
template <typename Answer, typename... Arguments>
void add_function(const Database& database, const char* name, Answer (*function)(Arguments...)) {
  const auto call = [](sqlite3_context* context, int, sqlite3_value** values) {
    const auto run = reinterpret_cast<Answer (*)(Arguments...)>(function::called(context));
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      if ((function::Given<Arguments>::lacks(values[I]) || ...)) return;
      try {
        function::answer(context, run(function::Given<Arguments>::of(values[I])...));
      } catch (const std::exception& error) {
        function::fail(context, error.what());
      }
    }
    (std::index_sequence_for<Arguments...>());
  };
  function::add(database, name, sizeof...(Arguments), reinterpret_cast<void*>(function), call);
}

}  // namespace mops::store
