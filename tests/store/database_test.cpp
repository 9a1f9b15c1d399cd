#include "store/database.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>

#include "change/migrate.h"
#include "error.h"
#include "registry/views.h"
#include "store/authorizer.h"

using namespace mops;
using namespace std::chrono_literals;

namespace {

// A name for a database file that is gone when the test ends.
struct Scratch {
  std::filesystem::path folder = std::filesystem::temp_directory_path() / ("mops_store_" + std::to_string(::getpid()));
  std::string path = (folder / "x.db").string();
  Scratch() { std::filesystem::create_directories(folder); }
  ~Scratch() { std::filesystem::remove_all(folder); }
};

std::string id_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.id();
  }
  return "";
}

}  // namespace

TEST_CASE("a transaction that is not committed leaves nothing") {
  auto database = store::Database::in_memory();
  database.execute("CREATE TABLE t (x INTEGER)");
  {
    auto write = database.begin_write();
    write.execute("INSERT INTO t VALUES (1)");
  }
  CHECK(database.integer("SELECT count(*) FROM t") == 0);
  auto write = database.begin_write();
  write.execute("INSERT INTO t VALUES (1)");
  write.commit();
  CHECK(database.integer("SELECT count(*) FROM t") == 1);
}

TEST_CASE("a database that does not exist is not made by opening it") {
  const Scratch scratch;
  CHECK(id_of([&] { store::Database::open(scratch.path, store::OpenMode::write, 0ms); }) == "store.missing");
  CHECK(!std::filesystem::exists(scratch.path));
}

TEST_CASE("a file that is no mops database is refused and left as it is") {
  const Scratch scratch;
  std::ofstream(scratch.path) << "Lp.;Nazwisko\n1;Kos\n";
  CHECK(id_of([&] { store::Database::open(scratch.path, store::OpenMode::read, 0ms); }) == "store.not_ours");
  CHECK(std::filesystem::file_size(scratch.path) == 19);
}

TEST_CASE("what is no file is no database") {
  const Scratch scratch;
  std::filesystem::create_directory(scratch.path);
  CHECK(id_of([&] { store::Database::open(scratch.path, store::OpenMode::read, 0ms); }) == "store.not_ours");
  const auto pipe = (scratch.folder / "pipe").string();
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(id_of([&] { store::Database::open(pipe, store::OpenMode::write, 0ms); }) == "store.not_ours");
  CHECK(id_of([&] { store::Database::open(pipe + "/x.db", store::OpenMode::read, 0ms); }) == "store.missing");
  CHECK(id_of([&] { store::Database::open((scratch.folder / "none/x.db").string(), store::OpenMode::create, 0ms); }) ==
        "store.unreadable");
}

TEST_CASE("a log that is none is refused: what was written last would be lost") {
  const Scratch scratch;
  change::create_schema(
      *std::make_unique<store::Database>(store::Database::open(scratch.path, store::OpenMode::create, 0ms)));
  CHECK(store::Database::open(scratch.path, store::OpenMode::read, 0ms).journal_mode() == "wal");
  const auto with_log = [&](const std::string& bytes) {
    std::ofstream(scratch.path + "-wal", std::ios::binary | std::ios::trunc) << bytes;
    return id_of([&] { store::Database::open(scratch.path, store::OpenMode::write, 0ms); });
  };
  CHECK(with_log("") == "");
  CHECK(with_log(std::string(5000, 'x')) == "store.log");
  CHECK(with_log("\x37\x7f\x06\x82") == "store.log");
  CHECK(with_log("") == "");
}

TEST_CASE("init refuses a file that exists") {
  const Scratch scratch;
  std::ofstream(scratch.path) << "x";
  CHECK(id_of([&] { store::Database::open(scratch.path, store::OpenMode::create, 0ms); }) == "store.exists");
}

TEST_CASE("a second writer is told that the database is busy") {
  const Scratch scratch;
  auto first = store::Database::open(scratch.path, store::OpenMode::create, 0ms);
  change::create_schema(first);
  auto second = store::Database::open(scratch.path, store::OpenMode::write, 0ms);
  const auto held = first.begin_write();
  CHECK(id_of([&] { second.begin_write(); }) == "store.busy");
  CHECK(second.integer("SELECT count(*) FROM op") == 0);
}

TEST_CASE("a newer schema is refused") {
  const Scratch scratch;
  auto database = store::Database::open(scratch.path, store::OpenMode::create, 0ms);
  change::create_schema(database);
  database.execute("PRAGMA user_version = 99");
  CHECK(id_of([&] { change::require_current(database); }) == "store.newer");
}

TEST_CASE("public views that an older program stored do no harm, and migrating drops them") {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  database.execute("CREATE VIEW v1_person AS SELECT id, command AS key FROM op");
  change::require_current(database);
  database.execute(registry::create_views_named_in("SELECT * FROM v1_person").c_str());
  CHECK(id_of([&] { store::require_reading_views(database, "SELECT key FROM main.v1_person", "v1_"); }) ==
        "query.forbidden");
  CHECK(database.integer("SELECT count(*) FROM pragma_table_info('v1_person') WHERE name = 'pesel'") == 1);
  CHECK(change::migrate(database).steps == 0);
  CHECK(database.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'view'") == 0);
}

TEST_CASE("text is bound as it is, whatever it holds") {
  auto database = store::Database::in_memory();
  database.execute("CREATE TABLE t (x TEXT)");
  const std::string hostile = "'; DROP TABLE t; --";
  database.prepare("INSERT INTO t VALUES (?1)").bind(1, std::string_view(hostile)).run();
  CHECK(database.text("SELECT x FROM t") == hostile);
}
