// rows.cpp -- parse-csv: files to checked rows; plan-changes: rows to a plan.
#include <CLI/CLI.hpp>
#include <memory>

#include "change/row_stream.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "file_argument.h"
#include "import_options.h"
#include "option_mark.h"

namespace mops::commands {
namespace {

struct ParseOptions {
  FileOptions file;
  std::string entity;
  std::vector<std::string> constants;
};

ExitCode parse_csv(ParseOptions given, Context& context) {
  change::ImportOptions options;
  options.entity = &registry::registry().at(given.entity);
  // A map lies in the database; without one no database is asked for.
  if (given.file.map.empty()) {
    use_map(context, given.file, options);
  } else {
    use_map(context, given.file, options, std::make_shared<change::RecordStore>(context.database()));
  }
  options.delimiter = delimiter_of(given.file);
  for (const auto& word : given.constants) {
    const auto equals = word.find('=');
    if (equals == std::string::npos || equals == 0) throw Error(ErrorKind::usage, "word.form", {{"word", word}});
    const auto target = change::find_target(*options.entity, word.substr(0, equals));
    options.constants.emplace_back(target.field->name, word.substr(equals + 1));
  }
  context.begin_stream();
  std::vector<change::SourceFile> sources;
  for (const auto& path : given.file.files)
    sources.push_back(context.open_source(path, encoding_of(given.file.encoding), given.file.sheet));
  const auto faults = change::parse_rows(sources, options, static_cast<int>(ExitCode::rejected),
                                         [&](std::string_view bytes) { context.console.write(bytes); });
  context.end_stream();
  context.console.tell_all(faults);
  const bool failed =
      std::ranges::any_of(faults, [](const Diagnostic& one) { return one.severity == Severity::error; });
  return failed ? ExitCode::rejected : ExitCode::ok;
}

struct RowPlanOptions {
  FileOptions file;
  std::string path = "-", entity, kind;
};

// "person.import" is what `mops import person` makes of the same rows.
std::string kind_of_plan(const RowPlanOptions& given, const std::string& entity) {
  if (!given.kind.empty()) return given.kind;
  return entity.empty() ? "import" : entity + ".import";
}

ExitCode plan_changes(const RowPlanOptions& given, Context& context) {
  auto source = context.open_source(given.path, text::Encoding::utf8);
  const auto stream = change::inspect_rows(source);
  const auto maker = static_cast<ExitCode>(stream.failed);
  if (stream.failed != 0 && stream.rows == 0) {
    context.console.note("plan.failed", {{"code", std::to_string(stream.failed)}});
    return maker;
  }
  const auto* entity = given.entity.empty() ? nullptr : &registry::registry().at(given.entity);
  const auto kind = kind_of_plan(given, stream.entity.empty() ? given.entity : stream.entity);
  const auto operation = context.begin(kind, given.file.source.empty() ? kind : given.file.source);
  auto& writer = operation->writer;
  writer.set_on_conflict(on_conflict_of(given.file));
  if (const auto& project = given.file.project; !project.empty())
    writer.use_project(context.require(writer.records(), "project", project));
  const auto told = change::import_rows(writer, source, stream, entity);
  operation->inputs = stream.inputs;
  if (!stream.parsed) operation->inputs.push_back({source.name(), source.sha256(), source.bytes(), stream.rows});
  const auto result = writer.finish(operation->inputs);
  auto faults = writer.diagnostics();
  std::erase_if(faults, [&](const Diagnostic& one) { return told.contains({one.file, one.line, one.code}); });
  context.console.tell_all(std::move(faults));
  if (!writer.failed() && stream.failed == 0) return context.conclude(*operation, result, kind);
  operation->roll_back();
  context.console.note("result.nothing_written");
  return stream.failed == 0 ? ExitCode::rejected : maker;
}

}  // namespace

Action declare_parse_csv(CLI::App& app) {
  auto given = std::make_shared<ParseOptions>();
  declare_files(app, given->file.files);
  app.add_option("--entity", given->entity)->required()->type_name("NAME");
  mark(app.add_option("--set", given->constants)->type_name("FIELD=VALUE")->allow_extra_args(false), Mark::personal);
  declare_reading(app, given->file);
  declare_grid_options(app, given->file.grid);
  return [given](Context& context) { return parse_csv(*given, context); };
}

Action declare_plan_changes(CLI::App& app) {
  auto given = std::make_shared<RowPlanOptions>();
  app.add_option("file", given->path)->type_name("FILE");
  app.add_option("--entity", given->entity)->type_name("NAME");
  app.add_option("--kind", given->kind)->type_name("KIND");
  declare_merging(app, given->file);
  return [given](Context& context) {
    context.options.plan = "-";
    context.begin_stream();
    return plan_changes(*given, context);
  };
}

}  // namespace mops::commands
