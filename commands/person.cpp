// person.cpp -- two records of one person made one.
#include <CLI/CLI.hpp>
#include <memory>

#include "context.h"
#include "declare.h"
#include "error.h"
#include "work/person_merge.h"

namespace mops::commands {

Action declare_person_merge(CLI::App& app) {
  struct Given {
    std::string keep, drop;
  };
  auto given = std::make_shared<Given>();
  app.add_option("keep", given->keep)->required()->type_name("KEEP");
  app.add_option("drop", given->drop)->required()->type_name("DROP");
  return [given](Context& context) {
    const std::string kind = "person.merge";
    const auto operation = context.begin(kind);
    auto& records = operation->writer.records();
    const auto keep = context.require(records, "person", given->keep),
               drop = context.require(records, "person", given->drop);
    if (keep == drop) throw Error(ErrorKind::usage, "person.same", {{"key", given->keep}});
    work::merge_people(operation->writer, keep, drop);
    return context.finish(*operation, kind);
  };
}

}  // namespace mops::commands
