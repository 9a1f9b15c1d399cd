// import_monitoring.cpp -- an authority's export back into the register.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "context.h"
#include "declare.h"
#include "error.h"
#include "file_argument.h"
#include "import_options.h"
#include "option_mark.h"
#include "report/monitoring_form.h"
#include "work/monitoring_import.h"

namespace mops::commands {

std::optional<std::string> exported_form(const std::string& map) {
  constexpr std::string_view kEnd = "-export";
  if (!map.ends_with(kEnd)) return std::nullopt;
  const auto name = map.substr(0, map.size() - kEnd.size());
  const auto known = [&](const report::MonitoringForm& form) { return form.name == name; };
  return std::ranges::any_of(report::monitoring_forms(), known) ? std::optional(name) : std::nullopt;
}

ExitCode import_export(Context& context, const FileOptions& given, const std::string& form,
                       const std::vector<std::string>& constants) {
  if (given.project.empty())
    throw Error(ErrorKind::usage, "parameter.missing", {{"parameter", "project"}, {"report", "monitoring"}});
  work::MonitoringImport options{form, given.project, {}};
  for (const auto& text : constants) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0) throw Error(ErrorKind::usage, "word.form", {{"word", text}});
    options.constants.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  auto file = given;
  file.map.clear();
  if (file.source.empty()) file.source = form;
  change::ImportOptions reading;
  reading.entity = &registry::registry().at("participation");
  reading.read = [options](change::Writer& writer, change::SourceFile& source, const change::ImportOptions& how) {
    return work::import_monitoring(writer, source, options, how);
  };
  return run_import(context, file, "monitoring.import", std::move(reading));
}

void declare_constants(CLI::App& app, std::vector<std::string>& constants) {
  mark(app.add_option("--set", constants)->type_name("FIELD=VALUE")->allow_extra_args(false), Mark::personal);
}

Action declare_import_monitoring(CLI::App& app) {
  struct Given {
    FileOptions file;
    std::string form;
    std::vector<std::string> constants;
  };
  auto given = std::make_shared<Given>();
  declare_files(app, given->file.files);
  app.add_option("--form", given->form)->required()->type_name("FORM");
  declare_constants(app, given->constants);
  declare_file_options(app, given->file);
  return [given](Context& context) {
    if (!given->file.map.empty()) throw Error(ErrorKind::usage, "monitoring.no_map", {{"form", given->form}});
    return import_export(context, given->file, given->form, given->constants);
  };
}

}  // namespace mops::commands
