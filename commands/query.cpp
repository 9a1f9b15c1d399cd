// query.cpp -- run-query: a SELECT of one's own over the views v1_*.
#include "report/query.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "change/source_file.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "registry/views.h"

namespace mops::commands {
namespace {

constexpr std::size_t kLimit = std::size_t{1} << 20;  // of a file with a query

struct QueryOptions {
  std::string sql, file;
  bool views = false;
  std::vector<std::string> parameters;
};

ExitCode run_query(const QueryOptions& given, Context& context) {
  if (given.views) {
    context.console.write(registry::create_views());
    return ExitCode::ok;
  }
  report::Parameters parameters;
  for (const auto& word : given.parameters) {
    const auto equals = word.find('=');
    if (equals == std::string::npos || equals == 0) throw Error(ErrorKind::usage, "query.parameter.form", {});
    parameters.insert_or_assign(word.substr(0, equals), word.substr(equals + 1));
  }
  const auto sql = given.file.empty() ? given.sql : context.open_source(given.file).whole(kLimit);
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const auto renderer = report::make_renderer(context.format("jsonl"), context.console);
  report::run_query(database, sql, parameters, {{"as_of", context.options.as_of}}, *renderer);
  return ExitCode::ok;
}

}  // namespace

Action declare_run_query(CLI::App& app) {
  auto given = std::make_shared<QueryOptions>();
  auto* sql = app.add_option("sql", given->sql)->type_name("SQL");
  auto* file = app.add_option("--file", given->file);
  file->type_name("FILE")->excludes(sql);
  app.add_option("--param", given->parameters)->type_name("NAME=VALUE")->allow_extra_args(false);
  auto* views = app.add_flag("--views", given->views);
  views->excludes(sql)->excludes(file);
  app.callback([sql, file, views] {
    if (sql->count() + file->count() + views->count() == 0) throw CLI::RequiredError("SQL|--file");
  });
  return [given](Context& context) { return run_query(*given, context); };
}

}  // namespace mops::commands
