// template.cpp -- the templates of papers: which there are, their fields, checking and installing one's own.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "change/migration_scripts.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "moment.h"
#include "option_mark.h"
#include "paper/choice.h"
#include "paper/fill.h"
#include "rules/functions.h"
#include "template_files.h"

namespace mops::commands {
namespace {

// The fields of a paper are the columns of its queries: they can be asked of tables without records.
paper::Paper paper_without_records(const paper::Paper& kind) {
  auto database = change::made_by_scripts();
  rules::add_functions(database);
  return paper::with_columns(kind, database);
}

std::string title_of(const paper::Paper& kind, const Context& context) {
  return std::string(kind.title(context.language() == registry::Language::polish));
}

// ID ends in the name of the column.
report::Column text_column(const std::string& id, const Context& context) {
  return {id.substr(id.rfind('.') + 1), registry::message(context.language(), id), report::Kind::text};
}

ExitCode list_templates(Context& context) {
  report::Column columns[] = {text_column("template.column.name", context),
                              text_column("template.column.code", context),
                              text_column("template.column.title", context), text_column("template.column.of", context),
                              text_column("template.column.template", context)};
  columns[3].reads.push_back({"", "entity"});
  const auto renderer = report::make_renderer(context.format(), context.console);
  renderer->begin(columns);
  const bool words = context.format().name == "table", polish = context.language() == registry::Language::polish;
  for (const auto& kind : paper::papers()) {
    const auto title = title_of(kind, context);
    const auto file = template_file(kind, {});
    const auto of = !words ? kind.entity->name : polish ? kind.entity->label_pl : kind.entity->label_en;
    const auto from = words && file.built_in ? registry::message(context.language(), "template.built_in") : file.path;
    const report::Cell cells[] = {kind.name, kind.code.empty() ? report::Cell() : report::Cell(kind.code), title, of,
                                  from};
    renderer->row(cells);
  }
  renderer->end();
  return ExitCode::ok;
}

std::string label_of_column(const paper::Column& column, bool polish) {
  if (column.field == nullptr) return {};
  return polish ? column.field->label_pl : column.field->label_en;
}

ExitCode list_fields(const std::string& name, Context& context) {
  const auto full = paper_without_records(paper_at(name));
  const report::Column columns[] = {text_column("template.column.field", context),
                                    text_column("template.column.kind", context),
                                    text_column("template.column.label", context)};
  const auto renderer = report::make_renderer(context.format(), context.console);
  const bool polish = context.language() == registry::Language::polish;
  renderer->begin(columns);
  for (const auto& section : full.sections)
    for (const auto& column : section.columns) {
      const auto field = '{' + section.written + '.' + column.written + '}';
      const auto kind =
          registry::message(context.language(), section.many ? "template.kind.list" : "template.kind.one");
      const auto label = label_of_column(column, polish);
      const report::Cell cells[] = {field, kind, label.empty() ? report::Cell() : report::Cell(label)};
      renderer->row(cells);
    }
  renderer->end();
  return ExitCode::ok;
}

struct TemplateOptions {
  std::string name, file, output, key;
};

// A file called after its paper needs no name of it.
std::string paper_of_file(const TemplateOptions& given) {
  return given.name.empty() ? std::filesystem::path(given.file).stem().string() : given.name;
}

ExitCode export_template(const TemplateOptions& given, Context& context) {
  const auto file = template_file(paper_at(given.name), {});
  if (given.output.empty() || given.output == "-") {
    if (context.console.stdout_is_terminal()) throw Error(ErrorKind::usage, "document.terminal");
    context.console.write(file.bytes);
    return ExitCode::ok;
  }
  replace_file(context.files, given.output, file.bytes, false);
  context.console.note("template.exported", {{"path", given.output}, {"paper", given.name}});
  return ExitCode::ok;
}

ExitCode check_template(const TemplateOptions& given, Context& context) {
  const auto full = paper_without_records(paper_at(paper_of_file(given)));
  const auto ready = require_template(template_file(full, given.file), full, context);
  context.console.note("template.checked",
                       {{"path", given.file}, {"paper", full.name}, {"count", std::to_string(ready.fields.size())}});
  return ExitCode::ok;
}

ExitCode install_template(const TemplateOptions& given, Context& context) {
  const auto full = paper_without_records(paper_at(given.name));
  const auto file = template_file(full, given.file);
  require_template(file, full, context);
  const auto folder = own_template_folder();
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (fault) throw Error(ErrorKind::store, "output.file", {{"path", folder}, {"reason", fault.message()}});
  const auto path = folder + '/' + full.name + ".docx";
  context.files.add_output("NAME", path);
  replace_file(context.files, path, file.bytes, true);
  context.console.note("template.installed", {{"path", path}, {"paper", full.name}});
  return ExitCode::ok;
}

ExitCode drop_template(const TemplateOptions& given, Context& context) {
  const auto& kind = paper_at(given.name);
  const auto path = own_template_folder() + '/' + kind.name + ".docx";
  std::error_code fault;
  if (!std::filesystem::remove(path, fault) || fault)
    throw Error(ErrorKind::refused, "template.not_installed", {{"path", path}, {"paper", kind.name}});
  context.console.note("template.dropped", {{"path", path}, {"paper", kind.name}});
  return ExitCode::ok;
}

// The text of a file, or of the template that a paper would be made from.
ExitCode show_text(const TemplateOptions& given, Context& context) {
  std::error_code ignored;
  const bool is_file = given.file == "-" || std::filesystem::exists(given.file, ignored);
  const auto file = is_file ? TemplateFile{given.file, read_template_bytes(given.file), false}
                            : template_file(paper_at(given.file), {});
  context.console.write(paper::document_text(file.bytes, file.path));
  return ExitCode::ok;
}

// What one record would print, as text: to look at before a template is installed.
ExitCode try_template(const TemplateOptions& given, Context& context) {
  const auto& database = context.database();
  const Moment moment(database, {});
  const auto full = paper::with_columns(paper_at(paper_of_file(given)), database);
  const auto ready = require_template(template_file(full, given.file), full, context);
  change::RecordStore records(database);
  for (const auto& subject : paper::choose(full, {{given.key}, {}, {}, false}, records)) {
    const auto values = paper::read_values(full, subject, context.options.as_of, records);
    context.console.write(paper::document_text(paper::fill(ready, full, values).bytes, given.file));
  }
  return ExitCode::ok;
}

using TemplateAction = ExitCode (*)(const TemplateOptions&, Context&);

Action with_name_and_file(CLI::App& app, TemplateAction action, bool name_first) {
  auto given = std::make_shared<TemplateOptions>();
  if (name_first) {
    app.add_option("name", given->name)->required()->type_name("NAME");
    app.add_option("file", given->file)->required()->type_name("FILE");
  } else {
    app.add_option("file", given->file)->required()->type_name("FILE");
    app.add_option("--paper", given->name)->type_name("NAME");
  }
  return [given, action](Context& context) { return action(*given, context); };
}

}  // namespace

Action declare_template_list(CLI::App&) {
  return [](Context& context) { return list_templates(context); };
}

Action declare_template_fields(CLI::App& app) {
  auto name = std::make_shared<std::string>();
  app.add_option("name", *name)->required()->type_name("NAME");
  return [name](Context& context) { return list_fields(*name, context); };
}

Action declare_template_export(CLI::App& app) {
  auto given = std::make_shared<TemplateOptions>();
  app.add_option("name", given->name)->required()->type_name("NAME");
  mark(app.add_option("-o,--output", given->output)->type_name("FILE"), Mark::output);
  return [given](Context& context) { return export_template(*given, context); };
}

Action declare_template_check(CLI::App& app) { return with_name_and_file(app, check_template, false); }
Action declare_template_install(CLI::App& app) { return with_name_and_file(app, install_template, true); }

Action declare_template_drop(CLI::App& app) {
  auto given = std::make_shared<TemplateOptions>();
  app.add_option("name", given->name)->required()->type_name("NAME");
  return [given](Context& context) { return drop_template(*given, context); };
}

Action declare_template_text(CLI::App& app) {
  auto given = std::make_shared<TemplateOptions>();
  app.add_option("file", given->file)->required()->type_name("NAME|FILE");
  return [given](Context& context) { return show_text(*given, context); };
}

Action declare_template_try(CLI::App& app) {
  auto given = std::make_shared<TemplateOptions>();
  app.add_option("file", given->file)->required()->type_name("FILE");
  app.add_option("--key", given->key)->required()->type_name("KEY");
  app.add_option("--paper", given->name)->type_name("NAME");
  return [given](Context& context) { return try_template(*given, context); };
}

}  // namespace mops::commands
