// condition -- any text as the conditions of a criterion and as --where and --sort of a list: refused with words, or
// the database answers.  A stranger's SQL is let through only to read.
#include "change/condition.h"

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
  const auto changes = database.integer("SELECT total_changes()");
  if (choice.among(2) == 0) {
    change::RecordStore records(database);
    for (const char* name : {"person", "application", "applicant", "goods_issue"}) {
      const auto& subject = registry::subject(name);
      change::KnownKeys keys{records, std::nullopt, nullptr};
      const auto read = change::read_conditions(subject, text, &keys);
      fuzz::require(read.error.empty() != read.all.empty(), "conditions or a fault");
      if (!read.error.empty()) continue;
      const auto kept = change::to_text(read.all);
      const auto again = change::read_conditions(subject, kept, &keys);
      fuzz::require(again.error.empty() && change::to_text(again.all) == kept, "what is kept means the same again");
      database.execute(registry::create_views_named_in("v1_" + subject.name).c_str());
      auto statement = database.prepare("SELECT " + change::truth_expression(read.all) + " FROM v1_" + subject.name +
                                        change::where_clause(read.all));
      change::bind_conditions(statement, read.all);
      statement.run();
    }
    fuzz::tolerates([&] {
      report::StringOutput out;
      const auto renderer = report::make_renderer({.name = "jsonl"}, out);
      report::Selection selection;
      selection.where = change::require_conditions(registry::subject("person"), {text}, records);
      selection.sort.push_back(selection.where.front().field->name);
      report::list_records(database, registry::registry().at("person"), selection, registry::Language::english,
                           *renderer);
    });
  } else {
    fuzz::tolerates([&] { store::require_reading_views(database, text, "v1_"); });
  }
  fuzz::require(database.integer("SELECT total_changes()") == changes, "a question changes nothing");
  return 0;
}
