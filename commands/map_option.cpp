// map_option.cpp -- --map NAME of every import.
#include <CLI/CLI.hpp>

#include "context.h"
#include "error.h"
#include "import_options.h"

namespace mops::commands {
namespace {

void refuse_faulty(Context& context, const work::ImportMap& map) {
  const auto faults = work::check_map(map);
  if (faults.empty()) return;
  for (const auto& fault : faults) {
    Diagnostic diagnostic;
    diagnostic.code = fault.code;
    diagnostic.key = "import_map/" + map.key;
    diagnostic.column = fault.entity == "import_map" ? "" : fault.name;
    diagnostic.arguments = fault.arguments;
    context.console.tell(diagnostic);
  }
  throw Error(ErrorKind::rejected, "map.faulty", {{"map", map.key}});
}

void fill(std::string& said, const std::string& by_map) {
  if (said.empty()) said = by_map;
}

}  // namespace

void declare_grid_options(CLI::App& app, work::GridWords& given) {
  app.add_option("--form", given.form)->type_name("FORM");
  app.add_option("--month", given.month)->type_name("YYYY-MM");
  app.add_option("--at", given.starts_at)->type_name("HH:MM");
}

void use_map(Context& context, FileOptions& given, change::ImportOptions& options,
             std::shared_ptr<change::RecordStore> known) {
  const bool grid = !given.grid.form.empty() || !given.grid.month.empty() || !given.grid.starts_at.empty();
  if (given.map.empty()) {
    if (grid) throw Error(ErrorKind::usage, "grid.no_map", {});
    options.header_line = header_line_of(given);
    return;
  }
  auto map = std::make_shared<work::ImportMap>(work::load_map(context.database(), given.map));
  refuse_faulty(context, *map);
  if (options.entity != nullptr && options.entity->name != map->target)
    throw Error(ErrorKind::usage, "map.other_target",
                {{"map", map->key}, {"target", map->target}, {"entity", options.entity->name}});
  if (grid && !map->grid) throw Error(ErrorKind::usage, "grid.no_map", {});
  fill(given.project, map->project);
  map->project = given.project;
  fill(given.encoding, map->encoding);
  fill(given.delimiter, map->delimiter);
  fill(given.sheet, map->sheet);
  fill(given.source, map->source);
  options.header_line = map->header_line = header_line_of(given, map->header_line);
  options.mapped = [map, words = given.grid, own = std::move(known)](change::Writer& writer, change::Records records,
                                                                     const std::string& file) {
    const auto complain = [&writer](Diagnostic diagnostic) { writer.complain(std::move(diagnostic)); };
    const std::shared_ptr<work::MappedTable> table =
        work::lay_over(*map, words, std::move(records), own ? *own : writer.records(), complain, file);
    return [map, table](text::CsvRecord& record) { return table->next(record); };
  };
}

}  // namespace mops::commands
