// plumbing.cpp -- cat-record: records by name; resolve-key: the name of the record that a text means.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "context.h"
#include "declare.h"
#include "error.h"
#include "headings.h"
#include "operation_filter.h"
#include "report/record_reader.h"
#include "sensitive.h"
#include "text/json.h"
#include "work/resolve.h"

namespace mops::commands {
namespace {

struct CatOptions {
  std::vector<std::string> names;
  bool batch = false, exists = false, sensitive = false;
};

// A batch is answered name by name, each answer out before the next name is read, as of the moment it is asked.
ExitCode answer_batch(report::RecordReader& reader, Context& context) {
  const auto format = context.format("jsonl");
  if (format.name != "jsonl" && format.name.find("%(") == std::string::npos)
    throw Error(ErrorKind::usage, "batch.format", {{"format", format.name}});
  std::string name;
  while (std::getline(std::cin, name)) {
    if (name.ends_with('\r')) name.pop_back();
    const auto slash = name.find('/');
    const auto* entity = slash == std::string::npos ? nullptr : registry::registry().find(name.substr(0, slash));
    const auto renderer = report::make_renderer(format, context.console);
    if (entity == nullptr || !reader.read(*entity, name.substr(slash + 1), *renderer)) {
      std::string missing = "{\"missing\":";
      text::append_json_string(missing, name);
      context.console.write(missing + "}\n");
    }
    context.console.flush();
  }
  return ExitCode::ok;
}

ExitCode cat_record(const CatOptions& given, Context& context) {
  const auto& database = context.database();
  // The renderer of each record sees its columns as they come.
  auto format = context.format("jsonl");
  report::RecordReader reader(database, std::exchange(format.fields, {}), given.sensitive);
  context.options.fields.clear();
  if (given.batch) return answer_batch(reader, context);
  const store::ReadTransaction snapshot(database);
  const bool array = format.name == "json";
  if (array) format.name = "jsonl";
  std::vector<std::string> found;
  const registry::Entity* last = nullptr;
  for (const auto& name : given.names) {
    const auto [entity, key] = read_record_name(name);
    if (given.exists) {
      if (!reader.exists(*entity, key)) return ExitCode::no;
      continue;
    }
    report::StringOutput text;
    auto one = format;
    one.header = format.header && entity != last;  // a heading for each run of one entity
    last = entity;
    const auto renderer = report::make_renderer(one, text);
    if (!reader.read(*entity, key, *renderer))
      throw Error(ErrorKind::refused, "record.none", {{"entity", entity->name}, {"key", key}});
    found.push_back(text.text());
    if (!array) context.console.write(found.back());
  }
  if (!array || given.exists) return ExitCode::ok;
  if (found.size() == 1) {
    context.console.write(found.front());
    return ExitCode::ok;
  }
  std::string text = "[";
  for (auto& record : found) {
    record.pop_back();
    text += (text.size() > 1 ? ",\n " : "\n ") + record;
  }
  context.console.write(text + "\n]\n");
  return ExitCode::ok;
}

struct ResolveOptions {
  std::string entity, text, project;
};

ExitCode resolve_key(const ResolveOptions& given, Context& context) {
  constexpr std::size_t kShown = 20;
  const auto& database = context.database();
  const store::ReadTransaction snapshot(database);
  const auto& entity = registry::registry().at(given.entity);
  change::RecordStore records(database);
  std::optional<std::int64_t> project;
  if (!given.project.empty()) project = context.require(records, "project", given.project);
  const auto keys = work::keys_meant(records, entity, given.text, project);
  // The text may be a name or a PESEL, so no message repeats it.
  if (keys.empty()) throw Error(ErrorKind::refused, "resolve.none", {{"entity", entity.name}});
  if (keys.size() > 1) {
    std::string list;
    for (std::size_t i = 0; i < std::min(kShown, keys.size()); ++i) list += (i > 0 ? ", " : "") + keys[i];
    if (keys.size() > kShown) list += ", …";
    throw Error(ErrorKind::refused, "resolve.several",
                {{"entity", entity.name}, {"count", std::to_string(keys.size())}, {"keys", list}});
  }
  auto format = context.format("%(key)");
  if (format.name == "json") format.name = "jsonl";
  const auto renderer = make_table(format, context);
  const std::vector<report::Column> columns{{"entity", "entity", report::Kind::text},
                                            {"key", "key", report::Kind::text}};
  renderer->begin(columns);
  const report::Cell cells[] = {entity.name, keys.front()};
  renderer->row(cells);
  renderer->end();
  return ExitCode::ok;
}

}  // namespace

Action declare_cat_record(CLI::App& app) {
  auto given = std::make_shared<CatOptions>();
  app.add_option("names", given->names)->type_name("ENTITY/KEY");
  app.add_flag("--batch", given->batch);
  declare_sensitive(app, given->sensitive);
  app.add_flag("--exists", given->exists);
  app.callback([given] {
    if (given->names.empty() && !given->batch) throw CLI::RequiredError("ENTITY/KEY|--batch");
    if (given->batch && (given->exists || !given->names.empty()))
      throw CLI::ValidationError("--batch", "usage.value.names");
  });
  return [given](Context& context) { return cat_record(*given, context); };
}

Action declare_resolve_key(CLI::App& app) {
  auto given = std::make_shared<ResolveOptions>();
  app.add_option("entity", given->entity)->required()->type_name("ENTITY");
  app.add_option("text", given->text)->required()->type_name("TEXT");
  app.add_option("--project", given->project)->type_name("PROJECT");
  return [given](Context& context) { return resolve_key(*given, context); };
}

}  // namespace mops::commands
