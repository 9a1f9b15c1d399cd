// statement.h -- one prepared SQL statement with bound values.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace mops::store {

// A column value.  Nothing else is stored: no floating point, no blobs.
using Value = std::variant<std::monostate, std::int64_t, std::string>;

inline bool is_null(const Value& value) { return std::holds_alternative<std::monostate>(value); }

class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  // Parameters are numbered from 1, or named with their prefix (":today").  Text is copied.
  // Binding a name that the statement does not have is silently fine: reports bind every parameter they know.
  Statement& bind(int index, std::int64_t value);
  Statement& bind(int index, std::string_view value);
  Statement& bind(int index, const Value& value);
  // Text is not copied: VALUE must stay as it is until the statement has run.
  Statement& bind_borrowed(int index, const Value& value);
  Statement& bind_null(int index);
  Statement& bind(const char* name, std::int64_t value);
  Statement& bind(const char* name, std::string_view value);
  Statement& bind(const char* name, const std::optional<std::string>& value);

  bool step();  // true while there is a row; after the last one the statement is reset
  void run();   // steps to the end and resets
  void reset();

  int parameters() const;                            // the highest number of one
  std::string_view parameter_name(int index) const;  // with its prefix; empty for a bare "?"

  int columns() const;
  std::string_view column_name(int index) const;
  bool is_null(int index) const;
  bool is_number(int index) const;  // of the current row, whole or not
  std::int64_t integer(int index) const;
  std::string_view text(int index) const;  // valid until the next step
  Value value(int index) const;
  std::optional<std::int64_t> first_integer();  // runs; first column of the first row
  bool reads_only() const;
  sqlite3_stmt* handle() const { return handle_.get(); }

 private:
  struct Finalizer {
    void operator()(sqlite3_stmt* handle) const;
  };
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalizer> handle_;
};

// Throws the Error that fits SQLite's result code.
[[noreturn]] void throw_sqlite_error(sqlite3* database, int result);

}  // namespace mops::store
