#include "store/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <random>
#include <thread>
#include <utility>

#include "error.h"
#include "text/fold.h"

namespace mops::store {

// What the busy handler needs: until when to wait.  Sleeping a random short time gives every waiting writer a fair
// share; SQLite's own growing delays let one starve.
struct Database::Patience {
  std::chrono::milliseconds wait{0};
  std::chrono::steady_clock::time_point until{};
  bool counting = false;  // a writer has begun to wait before it asked SQLite
  std::minstd_rand random;

  void begin() {
    const auto now = std::chrono::steady_clock::now();
    until = now + wait;
    // Processes that wait for the same lock are at different moments of the clock.
    random.seed(static_cast<std::minstd_rand::result_type>(now.time_since_epoch().count()));
  }
  bool rest() {
    if (std::chrono::steady_clock::now() >= until) return false;
    std::this_thread::sleep_for(std::chrono::microseconds(100 + random() % 900));
    return true;
  }

  static int on_busy(void* self, int attempt) {
    auto& patience = *static_cast<Patience*>(self);
    if (attempt == 0 && !patience.counting) patience.begin();
    return patience.rest() ? 1 : 0;
  }
};

void Database::Closer::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(sqlite3* handle, std::string path)
    : handle_(handle), patience_(std::make_unique<Patience>()), path_(std::move(path)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

namespace {

// One thread, nobody asks how much memory is in use, and pages are allocated when they come: all make a start cheaper.
void configure_once() {
  static const bool done = [] {
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);
    return true;
  }();
  static_cast<void>(done);
}

// A reader never waits for a writer; but whoever comes first or goes last has the file alone for a moment, to read or
// empty its log.
constexpr std::chrono::milliseconds kReadersPatience{5000};

[[noreturn]] void refuse(const char* id, const std::string& path, const char* reason = "") {
  throw Error(ErrorKind::store, id, {{"path", path}, {"reason", reason}});
}

void require_database_file(const std::string& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) refuse("store.missing", path);
    refuse("store.unreadable", path, std::strerror(errno));
  }
  if (!S_ISREG(facts.st_mode)) refuse("store.not_ours", path);
}

// SQLite takes a write-ahead log that does not begin as one for empty, and the next writer overwrites what was in it.
// A log that breaks off later is what a crash leaves: its whole transactions count.
void require_sound_log(const std::string& path) {
  const auto log = path + "-wal";
  const int file = ::open(log.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  std::array<unsigned char, 32> header{};
  const auto got = ::read(file, header.data(), header.size());
  ::close(file);
  if (got <= 0) return;
  const bool begins_as_log = header[0] == 0x37 && header[1] == 0x7f && header[2] == 0x06 && (header[3] | 1) == 0x83;
  if (got < static_cast<ssize_t>(header.size()) || !begins_as_log) refuse("store.log", log);
}

// ORDER BY … COLLATE polish: text as people sort it, whatever the program that made the file knew.
void add_polish_order(sqlite3* handle) {
  const auto compare = [](void*, int a_size, const void* a, int b_size, const void* b) {
    return text::compare_polish({static_cast<const char*>(a), static_cast<std::size_t>(a_size)},
                                {static_cast<const char*>(b), static_cast<std::size_t>(b_size)});
  };
  sqlite3_create_collation(handle, "polish", SQLITE_UTF8, nullptr, compare);
}

}  // namespace

namespace {

// The folder of the database, where SQLite wants to make its side files.
std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

bool is_there(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

// A medium, or somebody else's folder: nothing can be made beside the file, and no log is kept of it.  A log that is
// there can be read with its index only, and without it would be passed over in silence.
bool must_do_without_side_files(const std::string& path) {
  if (::access(folder_of(path).c_str(), W_OK) == 0 || is_there(path + "-shm")) return false;
  struct stat log {};
  if (::stat((path + "-wal").c_str(), &log) == 0 && log.st_size > 0) refuse("store.log_unread", path);
  return true;
}

// As a URI, in which SQLite takes the word that the file does not change.
std::string as_immutable(const std::string& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      uri += {'%', kHex[static_cast<unsigned char>(c) >> 4], kHex[static_cast<unsigned char>(c) & 15]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

}  // namespace

Database::FileMoment Database::moment_of(const std::string& path) {
  FileMoment moment;
  std::size_t at = 0;
  for (const auto& name : {path, path + "-wal"}) {
    struct stat facts {};
    if (::stat(name.c_str(), &facts) == 0) {
      moment.facts[at] = facts.st_size;
      moment.facts[at + 1] = facts.st_mtim.tv_sec;
      moment.facts[at + 2] = facts.st_mtim.tv_nsec;
    }
    at += 3;
  }
  return moment;
}

bool Database::is_as_opened() const { return !opened_ || *opened_ == moment_of(path_); }

Database Database::open_alone(const std::string& path) {
  require_database_file(path);
  configure_once();
  sqlite3* handle = nullptr;
  const auto moment = moment_of(path);
  const int result = sqlite3_open_v2(as_immutable(path).c_str(), &handle,
                                     SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(handle, path);
  if (result != SQLITE_OK) refuse("store.unreadable", path, sqlite3_errstr(result));
  database.opened_ = moment;
  sqlite3_extended_result_codes(handle, 1);
  if (!database.file_is_ours()) refuse("store.not_ours", path);
  database.execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY");
  return database;
}

Database Database::open(const std::string& path, OpenMode mode, std::chrono::milliseconds wait) {
  if (mode != OpenMode::create) {
    require_database_file(path);
    require_sound_log(path);
    if (mode == OpenMode::read && must_do_without_side_files(path)) return open_alone(path);
  } else if (::access(path.c_str(), F_OK) == 0) {
    throw Error(ErrorKind::refused, "store.exists", {{"path", path}});
  }
  configure_once();
  sqlite3* handle = nullptr;
  // A reader of a WAL database must be able to make its shared-memory file, so reading opens for writing first.
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (mode == OpenMode::create ? SQLITE_OPEN_CREATE : 0);
  int result = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  Database database(handle, path);
  if (result != SQLITE_OK) refuse("store.unreadable", path, sqlite3_errstr(result));
  if (mode == OpenMode::write && sqlite3_db_readonly(handle, "main") == 1) refuse("store.read_only", path);
  sqlite3_extended_result_codes(handle, 1);
  add_polish_order(handle);
  database.patience_->wait = mode == OpenMode::read ? std::max(wait, kReadersPatience) : wait;
  sqlite3_busy_handler(handle, &Patience::on_busy, database.patience_.get());
  if (mode != OpenMode::create && !database.file_is_ours()) refuse("store.not_ours", path);
  // None of these reads the schema, which a command like `mops where` can do without.
  database.execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF");
  if (mode == OpenMode::create) database.execute("PRAGMA journal_mode = WAL");
  // The side files stay when the last connection closes: making and removing them costs more than a short command.
  int on = 1;
  sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &on);
  if (mode == OpenMode::read) {
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  } else {
    // After a writer the log is empty, not just unused.  Indexes are filled in random order: with 64 MiB of pages a
    // batch of a million does not read back what it has just written.
    database.execute("PRAGMA journal_size_limit = 0");
    database.limit_cache(kWriterCache);
  }
  return database;
}

Database Database::in_memory() {
  configure_once();
  sqlite3* handle = nullptr;
  const int result = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
  Database database(handle, ":memory:");
  if (result != SQLITE_OK) throw_sqlite_error(handle, result);
  add_polish_order(handle);
  database.execute("PRAGMA foreign_keys = ON");
  return database;
}

Statement Database::prepare(std::string_view sql) const { return Statement(handle_.get(), sql); }

void Database::execute(const char* sql) const {
  const int result = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) throw_sqlite_error(handle_.get(), result);
}

void Database::limit_cache(std::int64_t kibibytes) const {
  execute(("PRAGMA cache_size = -" + std::to_string(kibibytes)).c_str());
}

Transaction Database::begin_write() { return Transaction(*this); }

std::int64_t Database::integer(std::string_view sql) const { return prepare(sql).first_integer().value_or(0); }

std::string Database::text(std::string_view sql) const {
  auto statement = prepare(sql);
  std::string found;
  if (statement.step()) found = statement.text(0);
  statement.reset();
  return found;
}

bool Database::file_is_ours() const { return integer("PRAGMA application_id") == kApplicationId; }

std::string Database::journal_mode() const {
  // Byte 18 of the file is 2 for write-ahead logging; asking by PRAGMA would read the whole schema first.  It is read
  // through SQLite, for closing another handle of the file would let go of the locks.
  sqlite3_file* file = nullptr;
  unsigned char version = 0;
  if (sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file->pMethods == nullptr || file->pMethods->xRead(file, &version, 1, 18) != SQLITE_OK)
    return "unknown";
  return version == 2 ? "wal" : "delete";
}

namespace {
CommitWatch* commit_watch = nullptr;
}

void watch_commits(CommitWatch* watch) { commit_watch = watch; }

Transaction::Transaction(Database& database) : database_(&database) {
  auto& patience = *database.patience_;
  patience.begin();
  if (database.writer_) lock_.emplace(database.path_, *database.writer_, [&] { return patience.rest(); });
  patience.counting = true;
  try {
    database.execute("PRAGMA synchronous = FULL; BEGIN IMMEDIATE");
  } catch (...) {
    patience.counting = false;
    throw;
  }
  patience.counting = false;
}

Transaction::Transaction(Transaction&& other) noexcept
    : lock_(std::move(other.lock_)), database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() { rollback(); }

Statement Transaction::prepare(std::string_view sql) const { return database_->prepare(sql); }

void Transaction::execute(const char* sql) const { database_->execute(sql); }

void Transaction::commit() {
  if (commit_watch != nullptr) commit_watch->before();
  try {
    database_->execute("COMMIT");
  } catch (...) {
    if (commit_watch != nullptr) commit_watch->after(false);
    throw;
  }
  database_ = nullptr;
  lock_.reset();
  if (commit_watch != nullptr) commit_watch->after(true);
}

void Transaction::rollback() noexcept {
  if (database_ == nullptr) return;
  sqlite3_exec(database_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  database_ = nullptr;
  lock_.reset();
}

ReadTransaction::ReadTransaction(const Database& database) : database_(database) { database.execute("BEGIN"); }

ReadTransaction::~ReadTransaction() { sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr); }

}  // namespace mops::store
