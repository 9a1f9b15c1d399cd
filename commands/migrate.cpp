// migrate.cpp -- an old database becomes one of this program, and stays as it was under another name.
#include "change/migrate.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "context.h"
#include "declare.h"
#include "error.h"

namespace mops::commands {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_file(const std::string& path) {
  throw Error(ErrorKind::store, "store.unreadable", {{"path", path}, {"reason", std::strerror(errno)}});
}

// What was written is on the disk, not on its way there.
void keep_on_disk(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) refuse_file(path);
  const bool done = ::fsync(file) == 0;
  ::close(file);
  if (!done) refuse_file(path);
}

bool same_bytes(const std::string& one, const std::string& other) {
  std::ifstream first(one, std::ios::binary), second(other, std::ios::binary);
  using Bytes = std::istreambuf_iterator<char>;
  return first && second && std::equal(Bytes(first), Bytes(), Bytes(second), Bytes());
}

// The copy of a database that is about to change.  It is made under a name of its own and gets the lasting one when it
// is whole, so a copy under that name is a good one.  Whoever makes it holds the write lock: what stands under the
// first name is left from somebody who was killed.
class Copy {
 public:
  Copy(std::string database, int version)
      : database_(std::move(database)), lasting_(database_ + ".schema-" + std::to_string(version)) {
    remove();
  }
  ~Copy() { remove(); }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

  // Returns its lasting name.
  std::string make(std::chrono::milliseconds wait) const {
    const auto before = ::umask(0077);
    try {
      const auto reader = store::Database::open(database_, store::OpenMode::read, wait);
      reader.prepare("VACUUM INTO ?1").bind(1, std::string_view(unfinished())).run();
      ::umask(before);
      compare(reader, wait);
    } catch (...) {
      ::umask(before);
      throw;
    }
    keep_on_disk(unfinished());
    return finish();
  }

 private:
  std::string unfinished() const { return lasting_ + ".new"; }

  void remove() const {
    std::error_code ignored;
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) fs::remove(unfinished() + suffix, ignored);
  }

  // A copy that cannot be read is worse than none.
  void compare(const store::Database& reader, std::chrono::milliseconds wait) const {
    const auto copy = store::Database::open(unfinished(), store::OpenMode::read, wait);
    if (const auto found = change::copy_differs(reader, copy); !found.empty())
      throw Error(ErrorKind::store, "store.corrupt", {{"path", unfinished()}, {"reason", found}});
  }

  // A copy of the same state, left from an attempt that was broken off later, serves; one of another state stays.
  std::string finish() const {
    auto name = lasting_;
    std::error_code ignored;
    for (int number = 2; fs::exists(fs::symlink_status(name, ignored)); ++number) {
      if (fs::is_regular_file(name, ignored) && same_bytes(name, unfinished())) return name;
      name = lasting_ + '.' + std::to_string(number);
    }
    if (::rename(unfinished().c_str(), name.c_str()) != 0) refuse_file(name);
    const auto folder = fs::path(name).parent_path();
    keep_on_disk(folder.empty() ? "." : folder.string());
    return name;
  }

  std::string database_, lasting_;
};

ExitCode migrate(Context& context) {
  const auto& path = context.options.database;
  if (path.empty()) throw Error(ErrorKind::store, "store.unnamed", {});
  const auto wait = std::chrono::milliseconds(static_cast<long>(context.options.wait_seconds * 1000));
  auto database = store::Database::open(path, store::OpenMode::write, wait);
  // Of several at once the first does it, and the others find it done.
  auto write = database.begin_write();
  const int version = change::schema_version_of(database);
  const auto own = std::to_string(change::schema_version());
  if (!change::needs_migration(database)) {
    context.console.note("migrate.current", {{"schema", own}});
    return ExitCode::ok;
  }
  if (context.options.dry_run) {
    context.console.note("migrate.dry_run", {{"schema", own}, {"from", std::to_string(version)}});
    return ExitCode::ok;
  }
  if (version < change::schema_version())
    context.console.note("migrate.copied", {{"path", Copy(path, version).make(wait)}});
  const auto done = change::migrate(write);
  write.commit();
  context.console.note("migrate.done", {{"count", std::to_string(done.steps)}, {"schema", own}});
  if (done.sealed > 0) context.console.note("migrate.sealed", {{"count", std::to_string(done.sealed)}});
  return ExitCode::ok;
}

}  // namespace

Action declare_migrate(CLI::App&) {
  return [](Context& context) { return migrate(context); };
}

}  // namespace mops::commands
