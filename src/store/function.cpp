#include "store/function.h"

#include <sqlite3.h>

namespace mops::store::function {

bool is_null(sqlite3_value* value) { return sqlite3_value_type(value) == SQLITE_NULL; }

std::string_view text_of(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return text == nullptr ? std::string_view()
                         : std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

std::int64_t integer_of(sqlite3_value* value) { return sqlite3_value_int64(value); }

void answer(sqlite3_context* context, const std::string& text) {
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void answer(sqlite3_context* context, std::int64_t number) { sqlite3_result_int64(context, number); }

void* called(sqlite3_context* context) { return sqlite3_user_data(context); }

void fail(sqlite3_context* context, const char* reason) { sqlite3_result_error(context, reason, -1); }

void add(const Database& database, const char* name, int arguments, void* function,
         void (*call)(sqlite3_context*, int, sqlite3_value**)) {
  constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
  sqlite3_create_function(database.handle(), name, arguments, kPure, function, call, nullptr, nullptr);
}

}  // namespace mops::store::function
