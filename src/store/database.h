// database.h -- a mops database file: opening, reading, and the one way to write.
//
// Reading needs a `const Database&`; writing needs a Transaction, which holds the write lock from its first moment
// (BEGIN IMMEDIATE), so a write never fails halfway because somebody else wrote first.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "store/statement.h"
#include "store/writer_lock.h"

struct sqlite3;

namespace mops::store {

inline constexpr std::int32_t kApplicationId = 0x4d4f5053;  // "MOPS"
inline constexpr std::int64_t kWriterCache = 64 << 10;      // KiB of pages a writer keeps

// What stands beside a database under its name, and the database itself.
inline constexpr std::string_view kSideFiles[] = {"", "-wal", "-shm", "-journal", kLockSuffix};

enum class OpenMode { read, write, create };

// Told before every commit of this program and after it, whether it succeeded or failed.
class CommitWatch {
 public:
  virtual ~CommitWatch() = default;
  virtual void before() noexcept = 0;
  virtual void after(bool done) noexcept = 0;
};
void watch_commits(CommitWatch* watch);  // nobody when null

class Database;

// Holds the write lock: the advisory one that names its holder (writer_lock.h), then SQLite's.  Rolls back when it goes
// out of scope without commit().
class Transaction {
 public:
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  Database& database() const { return *database_; }
  Statement prepare(std::string_view sql) const;
  void execute(const char* sql) const;  // fixed statements without values
  void commit();                        // throws Error(store|busy) and stays rolled back when the disk refuses
  void rollback() noexcept;

 private:
  friend class Database;
  explicit Transaction(Database& database);
  std::optional<WriterLock> lock_;
  Database* database_;
};

// One moment of the database for several queries.
class ReadTransaction {
 public:
  explicit ReadTransaction(const Database& database);
  ReadTransaction(const ReadTransaction&) = delete;
  ReadTransaction& operator=(const ReadTransaction&) = delete;
  ~ReadTransaction();

 private:
  const Database& database_;
};

class Database {
 public:
  // Opens PATH.  Throws Error(store): "store.missing", "store.not_ours", "store.unreadable", "store.log",
  // "store.corrupt".
  // `wait` is how long a writer waits for the lock before Error(busy); readers do not wait for writers.
  static Database open(const std::string& path, OpenMode mode, std::chrono::milliseconds wait);
  static Database in_memory();
  // A file that nobody else has open or changes: no lock is taken, and no file is made beside it.
  static Database open_alone(const std::string& path);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  Statement prepare(std::string_view sql) const;
  void execute(const char* sql) const;
  void limit_cache(std::int64_t kibibytes) const;
  // Waits as long as open() was told.  Throws Error(busy): "store.busy.held" when another mops has the lock, else
  // "store.busy".
  Transaction begin_write();
  // Who writes, for those who wait meanwhile.
  void name_writer(LockHolder holder) { writer_ = std::move(holder); }
  // Whoever may write nowhere beside the file reads it without locks: false when somebody wrote to it meanwhile, and
  // what was read may be of two moments.
  bool is_as_opened() const;
  std::int64_t integer(std::string_view sql) const;  // first column of the first row; 0 if there is none
  std::string text(std::string_view sql) const;
  bool file_is_ours() const;         // carries the application id of mops
  std::string journal_mode() const;  // "wal" or "delete", as the file's header says; reads no schema
  const std::string& path() const { return path_; }
  sqlite3* handle() const { return handle_.get(); }

 private:
  friend class Transaction;
  struct FileMoment {  // of the database and its log
    std::array<std::int64_t, 6> facts{};
    bool operator==(const FileMoment&) const = default;
  };
  static FileMoment moment_of(const std::string& path);
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  struct Patience;
  Database(sqlite3* handle, std::string path);

  std::unique_ptr<sqlite3, Closer> handle_;
  std::unique_ptr<Patience> patience_;
  std::string path_;
  std::optional<LockHolder> writer_;
  std::optional<FileMoment> opened_;  // of a file that is read without locks
};

}  // namespace mops::store
