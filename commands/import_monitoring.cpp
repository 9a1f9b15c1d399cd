// import_monitoring.cpp -- an authority's export back into the register.
#include <CLI/CLI.hpp>
#include <memory>

#include "context.h"
#include "declare.h"
#include "error.h"
#include "import_options.h"
#include "work/monitoring_import.h"

namespace mops::commands {
namespace {

struct Given {
  FileOptions file;
  std::string form;
  std::vector<std::string> constants;
};

ExitCode import(const Given& given, Context& context) {
  if (given.file.project.empty())
    throw Error(ErrorKind::usage, "parameter.missing", {{"parameter", "project"}, {"report", "monitoring"}});
  work::MonitoringImport options{given.form, given.file.project, {}, delimiter_of(given.file)};
  for (const auto& text : given.constants) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0) throw Error(ErrorKind::usage, "word.form", {{"word", text}});
    options.constants.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  auto operation = context.begin("monitoring.import", given.file.source.empty() ? given.form : given.file.source);
  auto& writer = operation->writer;
  writer.set_on_conflict(on_conflict_of(given.file));
  writer.use_project(context.require(writer.records(), "project", given.file.project));
  for (const auto& path : given.file.files) {
    auto source = context.open_source(path, encoding_of(given.file.encoding), given.file.sheet);
    operation->inputs.push_back(work::import_monitoring(writer, source, options));
  }
  return context.finish(*operation, "monitoring.import");
}

}  // namespace

Action declare_import_monitoring(CLI::App& app) {
  auto given = std::make_shared<Given>();
  app.add_option("files", given->file.files)->required()->type_name("FILE");
  app.add_option("--form", given->form, "the authority's form that the file has")->required()->type_name("FORM");
  app.add_option("--set", given->constants, "what the file does not say of new participations: declared_on=2024-01-08")
      ->type_name("FIELD=VALUE")
      ->allow_extra_args(false);
  declare_reading(app, given->file);
  declare_merging(app, given->file);
  return [given](Context& context) { return import(*given, context); };
}

}  // namespace mops::commands
