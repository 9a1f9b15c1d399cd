// map_sandbox.h -- maps loaded into a sandbox, and files imported through them.
#pragma once

#include "../change/sandbox.h"
#include "work/map_file.h"
#include "work/mapped_table.h"

namespace sandbox {

inline Done load_map(Sandbox& box, const std::string& toml) {
  const auto path = Sandbox::write_file(toml);
  const auto done = box.run([&](change::Writer& writer) {
    auto file = change::SourceFile::open(path);
    work::load_map_file(writer, file);
  });
  std::remove(path.c_str());
  return done;
}

// As `mops import --map NAME` does it.
inline Done import_mapped(Sandbox& box, const std::string& name, const std::string& csv,
                          const work::GridWords& words = {}, const std::set<std::size_t>& skip = {}) {
  const auto path = Sandbox::write_file(csv);
  const auto map = work::load_map(box.database, name);
  const auto done = box.run(
      [&](change::Writer& writer) {
        auto file = change::SourceFile::open(path);
        if (!map.project.empty())
          writer.use_project(*writer.records().id_of(registry::registry().at("project"), map.project));
        change::ImportOptions options;
        options.entity = &registry::registry().at(map.target);
        options.header_line = map.header_line;
        options.skip = skip;
        options.mapped = [&](change::Writer& to, change::Records records, const std::string& name_of_file) {
          const std::shared_ptr<work::MappedTable> table = work::lay_over(
              map, words, std::move(records), to.records(), [&to](Diagnostic fault) { to.complain(std::move(fault)); },
              name_of_file);
          return [table](text::CsvRecord& record) { return table->next(record); };
        };
        change::import_file(writer, file, options);
      },
      "office");
  std::remove(path.c_str());
  return done;
}

}  // namespace sandbox
