// find.cpp -- a person by name, key or identifier; Polish letters optional.
#include <CLI/CLI.hpp>
#include <memory>

#include "context.h"
#include "declare.h"
#include "headings.h"
#include "work/search.h"

namespace mops::commands {

Action declare_find(CLI::App& app) {
  auto words = std::make_shared<std::vector<std::string>>();
  app.add_option("text", *words)->required()->type_name("TEXT");
  return [words](Context& context) {
    std::string text;
    for (const auto& word : *words) text += (text.empty() ? "" : " ") + word;
    const auto found = work::find_people(context.database(), text);
    const std::vector<report::Column> columns{{"person", "person", report::Kind::text},
                                              {"surname", "surname", report::Kind::text},
                                              {"given_names", "given_names", report::Kind::text},
                                              {"applications", "applications", report::Kind::text},
                                              {"participations", "participations", report::Kind::text}};
    const auto renderer = make_table(context);
    renderer->begin(columns);
    for (const auto& person : found) {
      const auto cell = [](const std::string& value) { return value.empty() ? report::Cell() : report::Cell(value); };
      const report::Cell cells[] = {person.key, person.surname, person.given_names, cell(person.applications),
                                    cell(person.participations)};
      renderer->row(cells);
    }
    renderer->end();
    return found.empty() ? ExitCode::no : ExitCode::ok;
  };
}

}  // namespace mops::commands
