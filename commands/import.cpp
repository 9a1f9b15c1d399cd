// import.cpp -- files of records into any entity; the imports of the six commands are this with a default entity.
#include <CLI/CLI.hpp>
#include <memory>

#include "context.h"
#include "declare.h"
#include "error.h"
#include "import_options.h"

namespace mops::commands {
std::optional<text::Encoding> encoding_of(const std::string& name) {
  if (name == "utf-8") return text::Encoding::utf8;
  if (name == "windows-1250") return text::Encoding::windows_1250;
  if (name == "iso-8859-2") return text::Encoding::iso_8859_2;
  return std::nullopt;
}

void declare_file_options(CLI::App& app, FileOptions& given) {
  app.add_option("--encoding", given.encoding, "utf-8, windows-1250 or iso-8859-2; recognised by default")
      ->type_name("NAME")
      ->check(CLI::IsMember({"utf-8", "windows-1250", "iso-8859-2"}));
  app.add_option("--delimiter", given.delimiter, "what parts the cells; recognised by default")->type_name("CHAR");
  app.add_option("--source", given.source, "name under which the file's values are remembered")->type_name("NAME");
  app.add_option("--project", given.project, "project in which short codes are looked up")->type_name("PROJECT");
}

ExitCode run_import(Context& context, const FileOptions& given, const std::string& kind,
                    change::ImportOptions options) {
  if (!given.delimiter.empty())
    options.delimiter = given.delimiter == "\\t" || given.delimiter == "tab" ? '\t' : given.delimiter.front();
  std::vector<change::SourceFile> sources;
  for (const auto& path : given.files) sources.push_back(change::SourceFile::open(path, encoding_of(given.encoding)));
  const auto operation = context.begin(kind, given.source.empty() ? kind : given.source);
  if (!given.project.empty())
    operation->writer.use_project(context.require(operation->writer.records(), "project", given.project));
  for (auto& source : sources) operation->inputs.push_back(change::import_file(operation->writer, source, options));
  return context.finish(*operation, kind);
}

Action declare_import_of(CLI::App& app, Entities entities, std::string kind) {
  struct Given {
    FileOptions file;
    std::string entity;
  };
  auto given = std::make_shared<Given>();
  given->entity = entities.front();
  app.add_option("files", given->file.files)->required()->type_name("FILE");
  if (entities.size() > 1)
    app.add_option("--entity", given->entity, "what the rows are")
        ->type_name("NAME")
        ->check(CLI::IsMember(std::vector<std::string>(entities.begin(), entities.end())));
  declare_file_options(app, given->file);
  return [given, kind](Context& context) {
    change::ImportOptions options;
    options.entity = &registry::registry().at(given->entity);
    return run_import(context, given->file, kind, std::move(options));
  };
}

Action declare_import(CLI::App& app) {
  struct Given {
    FileOptions file;
    std::string entity;
  };
  auto given = std::make_shared<Given>();
  app.add_option("entity", given->entity)->required()->type_name("ENTITY");
  app.add_option("files", given->file.files)->required()->type_name("FILE");
  declare_file_options(app, given->file);
  return [given](Context& context) {
    change::ImportOptions options;
    options.entity = &registry::registry().at(given->entity);
    return run_import(context, given->file, given->entity + ".import", std::move(options));
  };
}

}  // namespace mops::commands
