// condition -- any text as the conditions of a criterion and as --where and --sort of a list: refused with words, or
// the database answers.  A stranger's SQL is let through only to read.
#include "report/condition.h"

#include "fuzz/fuzz.h"
#include "registry/views.h"
#include "report/record_query.h"
#include "store/authorizer.h"

using namespace mops;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choice choice(data, size);
  const std::string text(choice.rest());
  auto& database = fuzz::centre();
  database.execute(registry::create_views_named_in(text + " v1_person").c_str());
  const auto& person = registry::registry().at("person");
  const auto changes = database.integer("SELECT total_changes()");
  if (choice.among(2) == 0) {
    fuzz::tolerates([&] {
      const auto conditions = report::parse_conditions(text);
      std::vector<std::string> columns;
      for (const auto& field : person.fields) columns.push_back(field.name);
      auto statement = database.prepare("SELECT " + report::truth_expression(conditions, columns) + " FROM v1_person" +
                                        report::where_clause(conditions, columns));
      report::bind_conditions(statement, conditions);
      statement.run();
    });
    fuzz::tolerates([&] {
      report::StringOutput out;
      const auto renderer = report::make_renderer({.name = "jsonl"}, out);
      report::Selection selection;
      selection.where.push_back(report::parse_condition(text));
      selection.sort.push_back(selection.where.front().field);
      report::list_records(database, person, selection, registry::Language::english, *renderer);
    });
  } else {
    fuzz::tolerates([&] { store::require_reading_views(database, text, "v1_"); });
  }
  fuzz::require(database.integer("SELECT total_changes()") == changes, "a question changes nothing");
  return 0;
}
