// setup.cpp -- init, where, version, project load.
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

#include "change/digest_chain.h"
#include "change/migrate.h"
#include "change/project_file.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "file_argument.h"
#include "headings.h"
#include "registry/template_text.h"
#include "unfinished.h"
#include "user.h"

namespace mops::commands {
namespace {

// Only the owner may read it, or the owner and one group.  SQLite gives its side files the same mode.
void set_mode(const std::string& path, const std::string& group) {
  if (group.empty()) {
    if (::chmod(path.c_str(), 0600) != 0) refuse_database_file(path);
    return;
  }
  const auto number = group_number(group);
  if (!number) throw Error(ErrorKind::usage, "group.unknown", {{"group", group}});
  if (::chown(path.c_str(), static_cast<uid_t>(-1), *number) != 0 || ::chmod(path.c_str(), 0660) != 0)
    refuse_database_file(path);
}

void make(const Unfinished& unfinished, const std::string& group) {
  const auto before = ::umask(0077);
  try {
    auto database = store::Database::open(unfinished.name(), store::OpenMode::create, std::chrono::milliseconds(1000));
    set_mode(unfinished.name(), group);
    change::create_schema(database);
  } catch (const Error& error) {
    auto arguments = error.arguments();
    for (auto& argument : arguments)
      if (argument.first == "path") argument.second = unfinished.path();
    throw Error(error.kind(), error.id(), std::move(arguments));
  }
  ::umask(before);
}

ExitCode init(Context& context, const std::string& group) {
  const auto& path = context.options.database;
  if (path.empty()) throw Error(ErrorKind::store, "store.unnamed", {});
  const Unfinished database(path);
  make(database, group);
  if (context.options.dry_run) {
    context.console.note("init.dry_run", {{"path", path}});
    return ExitCode::ok;
  }
  database.finish();
  context.console.note("init.done", {{"path", path}});
  return ExitCode::ok;
}

ExitCode where(Context& context) {
  const auto& options = context.options;
  auto& database = context.database();
  const std::vector<report::Column> columns{
      {"path", "path", report::Kind::text},       {"origin", "origin", report::Kind::text},
      {"schema", "schema", report::Kind::number}, {"journal_mode", "journal_mode", report::Kind::text},
      {"op", "op", report::Kind::number},         {"seal", "seal", report::Kind::text}};
  const auto schema = std::to_string(change::schema_version_of(database));
  const auto mode = database.journal_mode();
  std::error_code ignored;
  const auto path = std::filesystem::absolute(options.database, ignored).lexically_normal().string();
  const auto last = change::last_seal(database);
  const auto op = std::to_string(last.op);
  const report::Cell cells[] = {path,
                                options.database_origin,
                                schema,
                                mode,
                                last.op == 0 ? report::Cell() : report::Cell(op),
                                last.seal.empty() ? report::Cell() : report::Cell(last.seal)};
  const auto renderer = make_table(context.single_format(), context);
  renderer->begin(columns);
  renderer->row(cells);
  renderer->end();
  return ExitCode::ok;
}

ExitCode version(Context& context) {
  const std::vector<report::Column> columns{{"program", "program", report::Kind::text},
                                            {"api", "api", report::Kind::number},
                                            {"schema", "schema", report::Kind::number}};
  const auto schema = std::to_string(change::schema_version());
  const report::Cell cells[] = {std::string_view(MOPS_VERSION), "1", schema};
  const auto renderer = make_table(context.single_format(), context);
  renderer->begin(columns);
  renderer->row(cells);
  renderer->end();
  return ExitCode::ok;
}

ExitCode load_project(Context& context, const std::string& path) {
  auto source = context.open_source(path);
  const auto operation = context.begin("project.load", "project.load");
  if (source.looks_like_json()) {
    operation->inputs.push_back(change::import_file(operation->writer, source, {}));
  } else {
    operation->inputs.push_back(change::load_project_file(operation->writer, source));
  }
  return context.finish(*operation, "project.load");
}

}  // namespace

Action declare_init(CLI::App& app) {
  auto group = std::make_shared<std::string>();
  app.add_option("--group", *group)->type_name("NAME");
  return [group](Context& context) { return init(context, *group); };
}

Action declare_where(CLI::App&) {
  return [](Context& context) { return where(context); };
}

Action declare_version(CLI::App&) {
  return [](Context& context) { return version(context); };
}

Action declare_project_load(CLI::App& app) {
  auto path = std::make_shared<std::string>();
  declare_file(app, *path);
  return [path](Context& context) { return load_project(context, *path); };
}

Action declare_project_template(CLI::App& app) {
  auto profile = std::make_shared<std::string>("rpo-9.1.1");
  app.add_option("profile", *profile)->type_name("PROFILE");
  return [profile](Context& context) {
    const auto text = registry::template_text(context.language(), "project." + *profile + ".toml");
    if (!text) throw Error(ErrorKind::usage, "profile.unknown", {{"profile", *profile}});
    context.console.write(*text);
    return ExitCode::ok;
  };
}

}  // namespace mops::commands
