// backup.cpp -- a copy of the database while others work with it.
#include "store/backup.h"

#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "change/history.h"
#include "change/plan_stream.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "option_mark.h"
#include "unfinished.h"

namespace mops::commands {
namespace {

// The copy is the database as it was at one moment: the same last operation with the same seal, and SQLite finds every
// page and every index of it whole.
void verify_copy(const store::Database& copy, const change::JournalMark& taken, const std::string& path) {
  const auto found = change::journal_mark(copy, change::last_operation(copy));
  if (copy.text("PRAGMA integrity_check(1)") != "ok" || found.op != taken.op || found.digest != taken.digest)
    throw Error(ErrorKind::store, "backup.differs", {{"path", path}});
}

ExitCode backup(const std::string& path, Context& context) {
  if (path == "-") throw Error(ErrorKind::usage, "backup.stream", {});
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const auto taken = change::journal_mark(database, change::last_operation(database));
  const Unfinished copy(path);
  const auto mask = ::umask(0077);
  store::copy_database(database, copy.name());
  ::umask(mask);
  verify_copy(store::Database::open_alone(copy.name()), taken, path);
  if (context.options.dry_run) {
    context.console.note("backup.dry_run", {{"path", path}});
    return ExitCode::ok;
  }
  copy.finish();
  note_file_replaced();
  context.console.note("backup.done", {{"path", path}, {"op", std::to_string(taken.op)}});
  return ExitCode::ok;
}

}  // namespace

Action declare_backup(CLI::App& app) {
  auto path = std::make_shared<std::string>();
  mark(app.add_option("file", *path)->required()->type_name("FILE"), Mark::output);
  return [path](Context& context) { return backup(*path, context); };
}

}  // namespace mops::commands
