#include "store/statement.h"

#include <sqlite3.h>

#include <utility>

#include "error.h"

namespace mops::store {

void throw_sqlite_error(sqlite3* database, int result) {
  const char* file = database != nullptr ? sqlite3_db_filename(database, "main") : nullptr;
  Arguments arguments{{"path", file != nullptr ? file : ""},
                      {"reason", database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(result)}};
  switch (result & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(ErrorKind::busy, "store.busy", std::move(arguments));
    case SQLITE_FULL:
      throw Error(ErrorKind::store, "store.full", std::move(arguments));
    case SQLITE_READONLY:
      throw Error(ErrorKind::store, "store.read_only", std::move(arguments));
    case SQLITE_CORRUPT:
      throw Error(ErrorKind::store, "store.corrupt", std::move(arguments));
    case SQLITE_NOTADB:
      throw Error(ErrorKind::store, "store.not_ours", std::move(arguments));
    case SQLITE_IOERR:  // a quota and a limit on the size of files are among them
      throw Error(ErrorKind::store, "store.disk", std::move(arguments));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_PROTOCOL:
    case SQLITE_NOLFS:
      throw Error(ErrorKind::store, "store.unreadable", std::move(arguments));
    case SQLITE_CONSTRAINT:
      throw Error(ErrorKind::rejected, "store.constraint", std::move(arguments));
    case SQLITE_INTERRUPT:
      throw Error(ErrorKind::refused, "store.interrupted", std::move(arguments));
    default:
      throw Error(ErrorKind::bug, "bug.sql", std::move(arguments));
  }
}

void Statement::Finalizer::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
  sqlite3_stmt* handle = nullptr;
  const int result = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &handle, nullptr);
  handle_.reset(handle);
  if (result != SQLITE_OK) throw_sqlite_error(database, result);
}

Statement& Statement::bind(int index, std::int64_t value) {
  sqlite3_bind_int64(handle_.get(), index, value);
  return *this;
}

Statement& Statement::bind(int index, std::string_view value) {
  sqlite3_bind_text64(handle_.get(), index, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int index, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return bind(index, *number);
  if (const auto* text = std::get_if<std::string>(&value)) return bind(index, std::string_view(*text));
  return bind_null(index);
}

Statement& Statement::bind_borrowed(int index, const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return bind(index, value);
  sqlite3_bind_text64(handle_.get(), index, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind_null(int index) {
  sqlite3_bind_null(handle_.get(), index);
  return *this;
}

Statement& Statement::bind(const char* name, std::int64_t value) {
  const int index = sqlite3_bind_parameter_index(handle_.get(), name);
  return index == 0 ? *this : bind(index, value);
}

Statement& Statement::bind(const char* name, std::string_view value) {
  const int index = sqlite3_bind_parameter_index(handle_.get(), name);
  return index == 0 ? *this : bind(index, value);
}

Statement& Statement::bind(const char* name, const std::optional<std::string>& value) {
  const int index = sqlite3_bind_parameter_index(handle_.get(), name);
  if (index == 0) return *this;
  return value ? bind(index, std::string_view(*value)) : bind_null(index);
}

bool Statement::step() {
  const int result = sqlite3_step(handle_.get());
  if (result == SQLITE_ROW) return true;
  sqlite3_reset(handle_.get());
  if (result == SQLITE_DONE) return false;
  throw_sqlite_error(database_, result);
}

void Statement::run() {
  while (step()) {
  }
}

void Statement::reset() { sqlite3_reset(handle_.get()); }

int Statement::parameters() const { return sqlite3_bind_parameter_count(handle_.get()); }

std::string_view Statement::parameter_name(int index) const {
  const char* name = sqlite3_bind_parameter_name(handle_.get(), index);
  return name == nullptr ? std::string_view() : std::string_view(name);
}

int Statement::columns() const { return sqlite3_column_count(handle_.get()); }

std::string_view Statement::column_name(int index) const { return sqlite3_column_name(handle_.get(), index); }

bool Statement::is_null(int index) const { return sqlite3_column_type(handle_.get(), index) == SQLITE_NULL; }

bool Statement::is_number(int index) const {
  const int type = sqlite3_column_type(handle_.get(), index);
  return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

std::int64_t Statement::integer(int index) const { return sqlite3_column_int64(handle_.get(), index); }

std::string_view Statement::text(int index) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), index));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), index))};
}

Value Statement::value(int index) const {
  switch (sqlite3_column_type(handle_.get(), index)) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return integer(index);
    default:
      return std::string(text(index));
  }
}

std::optional<std::int64_t> Statement::first_integer() {
  std::optional<std::int64_t> found;
  if (step()) {
    if (!is_null(0)) found = integer(0);
    reset();
  }
  return found;
}

bool Statement::reads_only() const { return sqlite3_stmt_readonly(handle_.get()) != 0; }

}  // namespace mops::store
