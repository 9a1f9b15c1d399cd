// assess.cpp -- finishing an assessment and taking in filled-in surveys.
#include <CLI/CLI.hpp>
#include <memory>

#include "declare.h"
#include "file_argument.h"
#include "import_options.h"
#include "registry/dictionary.h"
#include "verb.h"
#include "work/assessment.h"
#include "work/survey.h"

namespace mops::commands {
namespace {

void finish(Context&, Operation& operation, const VerbRow& row) {
  auto& records = operation.writer.records();
  const auto participation = records.id_of(registry::registry().at("participation"), row.key);
  if (!participation)
    return row.complain(operation, "record.missing", {{"entity", "participation"}, {"key", row.key}}, "participation");
  const auto on = date_of(operation, row, "on");
  if (on.empty()) return;
  const auto assessment = work::current_assessment(records.database(), *participation);
  if (!assessment) return row.complain(operation, "assessment.none", {{"participation", row.key}}, "participation");
  if (assessment->state == "finished" && assessment->finished_on != on)
    return row.complain(operation, "assessment.already_finished",
                        {{"assessment", assessment->key}, {"date", assessment->finished_on}}, "on");
  auto input = row.change("assessment", assessment->key);
  input.set("state", "finished").set("finished_on", on);
  if (row.has("acknowledged")) {
    input.set("acknowledged_on", row.value("acknowledged"));
    input.cells.back().header = "acknowledged";
  }
  operation.writer.put(input);
}

struct SurveyImportOptions {
  FileOptions file;
  std::string survey, wave;
};

ExitCode import_survey(Context& context, SurveyImportOptions given) {
  const std::string kind = "assess.survey.import";
  change::ImportOptions mapped;
  mapped.entity = &registry::registry().at("survey_response");
  use_map(context, given.file, mapped);
  work::SurveyImport options{given.survey, given.wave, delimiter_of(given.file), mapped.header_line, mapped.mapped};
  std::vector<change::SourceFile> sources;
  for (const auto& path : given.file.files)
    sources.push_back(context.open_source(path, encoding_of(given.file.encoding), given.file.sheet));
  const auto operation = context.begin(kind, given.file.source.empty() ? kind : given.file.source);
  auto& records = operation->writer.records();
  if (const auto& project = given.file.project; !project.empty()) {
    operation->writer.use_project(context.require(records, "project", project));
    const auto whole = project + '/' + given.survey;
    if (records.id_of(registry::registry().at("survey"), whole)) options.survey = whole;
  }
  context.require(records, "survey", options.survey);
  for (auto& source : sources) operation->inputs.push_back(work::import_survey(operation->writer, source, options));
  return context.finish(*operation, kind);
}

}  // namespace

Action declare_assess_finish(CLI::App& app) {
  return declare_verb(app, {"assess.finish", "participation", {{"on", true}, {"acknowledged"}}, finish});
}

Action declare_survey_import(CLI::App& app) {
  auto given = std::make_shared<SurveyImportOptions>();
  std::vector<std::string> waves;
  for (const auto& entry : registry::dictionary("survey_wave").entries()) waves.push_back(entry.code);
  app.add_option("survey", given->survey)->required()->type_name("SURVEY");
  declare_files(app, given->file.files);
  app.add_option("--wave", given->wave)->required()->type_name("WAVE")->check(CLI::IsMember(waves));
  declare_file_options(app, given->file);
  return [given](Context& context) { return import_survey(context, *given); };
}

}  // namespace mops::commands
