// map.cpp -- import maps: how the files of one office are read.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "change/table.h"
#include "context.h"
#include "declare.h"
#include "error.h"
#include "file_argument.h"
#include "headings.h"
#include "import_options.h"
#include "registry/template_text.h"
#include "work/map_file.h"

namespace mops::commands {
namespace {

ExitCode load_maps(Context& context, const std::vector<std::string>& paths) {
  std::vector<change::SourceFile> sources;
  for (const auto& path : paths) sources.push_back(context.open_source(path));
  const auto operation = context.begin("map.load", "map.load");
  for (auto& source : sources) operation->inputs.push_back(work::load_map_file(operation->writer, source));
  return context.finish(*operation, "map.load");
}

// For people the file that loads as the map; for programs the record.
ExitCode show_maps(Context& context, const std::vector<std::string>& names) {
  const store::ReadTransaction snapshot(context.database());
  for (const auto& name : names) {
    if (&name != &names.front()) context.console.write("\n");
    context.console.write(work::map_text(work::load_map(context.database(), name)));
  }
  return ExitCode::ok;
}

// A map goes with all that belongs to it.
ExitCode drop_maps(Context& context, const std::vector<std::string>& names) {
  const auto operation = context.begin("map.drop");
  auto& writer = operation->writer;
  const auto& entity = registry::registry().at("import_map");
  for (const auto& name : names) {
    const auto id = context.require(writer.records(), entity.name, name);
    for (const auto* field : registry::referring_fields(entity))
      for (const auto part : writer.records().children(*field, id)) writer.drop(*field->entity, part);
    writer.drop(entity, id);
  }
  return context.finish(*operation, "map.drop");
}

std::string replaced(std::string text, std::string_view mark, std::string_view value) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
    text.replace(at, mark.size(), value);
  return text;
}

// "#   person.pesel        PESEL, PESEL number", one field a line.
std::string map_fields_of(const registry::Entity& entity, const std::string& prefix = "") {
  std::string text;
  for (const auto& field : entity.fields) {
    auto name = prefix + field.name;
    name.resize(std::max<std::size_t>(name.size() + 2, 30), ' ');
    text += "#   " + name + field.label_pl + ", " + field.label_en + '\n';
  }
  if (const auto* embedding = prefix.empty() ? entity.embedding() : nullptr)
    text += map_fields_of(*embedding->target, embedding->name + '.');
  if (prefix.empty() && entity.name != "attendance" && entity.find("participation") != nullptr)
    for (const char* field : {"pesel", "surname", "given_names", "birth_date"})
      text += std::string("#   participation.person.") + field + '\n';
  return text;
}

ExitCode print_template(Context& context, const std::string& target) {
  const bool grid = target == "grid";
  const auto& entity = registry::registry().at(grid ? "attendance" : target);
  auto text = *registry::template_text(context.language(), grid ? "map.grid.toml" : "map.rows.toml");
  text = replaced(replaced(std::move(text), "{key}", "my-" + target), "{target}", entity.name);
  auto fields = map_fields_of(entity);
  fields.pop_back();
  context.console.write(replaced(std::move(text), "{fields}", fields));
  return ExitCode::ok;
}

ExitCode explain_map(Context& context, FileOptions& given) {
  auto map = work::load_map(context.database(), given.map);
  change::ImportOptions options;
  use_map(context, given, options);
  map.header_line = options.header_line;
  auto source = context.open_source(given.files.front(), encoding_of(given.encoding), given.sheet);
  if (source.looks_like_json()) throw Error(ErrorKind::rejected, "map.json", {{"path", source.name()}});
  change::RecordStore records(context.database());
  std::vector<Diagnostic> faults;
  const auto complain = [&](Diagnostic fault) { faults.push_back(std::move(fault)); };
  change::Table rows(source, {delimiter_of(given), options.header_line, true, nullptr}, {}, complain);
  const auto table = work::lay_over(
      map, given.grid, [&](text::CsvRecord& record) { return rows.next(record); }, records, complain, source.name());
  text::CsvRecord record;
  table->next(record);
  // What is no row of headings may be people.
  const auto is_no_header = [](const Diagnostic& fault) {
    return fault.code == "header.none" || fault.code == "header.no_row";
  };
  if (std::ranges::any_of(faults, is_no_header)) {
    context.console.tell_all(faults);
    return ExitCode::no;
  }
  const auto renderer = make_table(context);
  const std::vector<report::Column> columns{{"column", "column", report::Kind::number},
                                            {"header", "header", report::Kind::text},
                                            {"meaning", "meaning", report::Kind::text}};
  renderer->begin(columns);
  for (const auto& column : table->columns()) {
    const auto number = std::to_string(column.number);
    const report::Cell cells[] = {number, column.header, column.meaning};
    renderer->row(cells);
  }
  renderer->end();
  context.console.flush();
  context.console.tell_all(faults);
  return faults.empty() ? ExitCode::ok : ExitCode::no;
}

}  // namespace

Action declare_map_load(CLI::App& app) {
  auto paths = std::make_shared<std::vector<std::string>>();
  declare_files(app, *paths);
  return [paths](Context& context) { return load_maps(context, *paths); };
}

Action declare_map_show(CLI::App& app, Entities entities) {
  const auto records = declare_show(app, entities);
  const auto* names = app.get_option("keys");
  const auto* entity = app.get_option("--entity");
  return [=](Context& context) {
    const bool machine = context.options.format && *context.options.format != "table";
    if (machine || entity->count() > 0 || !context.options.fields.empty()) return records(context);
    return show_maps(context, names->results());
  };
}

Action declare_map_drop(CLI::App& app, Entities entities) {
  const auto records = declare_drop(app, entities, "map.drop");
  const auto* names = app.get_option("keys");
  const auto* entity = app.get_option("--entity");
  return
      [=](Context& context) { return entity->count() > 0 ? records(context) : drop_maps(context, names->results()); };
}

Action declare_map_template(CLI::App& app) {
  auto target = std::make_shared<std::string>("application");
  app.add_option("target", *target)->type_name("ENTITY");
  return [target](Context& context) { return print_template(context, *target); };
}

Action declare_map_explain(CLI::App& app) {
  auto given = std::make_shared<FileOptions>();
  given->files.resize(1);
  app.add_option("map", given->map)->required()->type_name("NAME");
  app.add_option("file", given->files.front())->required()->type_name("FILE");
  declare_table(app, *given);
  declare_grid_options(app, given->grid);
  return [given](Context& context) { return explain_map(context, *given); };
}

}  // namespace mops::commands
