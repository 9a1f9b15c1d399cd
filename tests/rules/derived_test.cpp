// Rules that follow from the registry are judged by records made from the registry: every reference is tried.
#include "rules/derived.h"

#include <algorithm>

#include "change/migrate.h"
#include "invented_records.h"
#include "rules/engine.h"
#include "rules/functions.h"

namespace {

using namespace mops;

struct Judged {
  std::vector<std::string> by_touched, by_all;  // codes of findings about the records that name another
};

// The record that REFERENCE belongs to, in a tree of its own; what it names there is of another tree, or of the same.
// Another tree shares the project, unless that is what the reference must stay inside of.
Judged judge(const rules::KeptInside& kept, bool elsewhere) {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  rules::add_functions(database);
  auto write = database.begin_write();
  change::Writer writer(write, {"2017-06-01T09:00:00Z", "test", "", "mops", "", "test", "", "", {}}, "2017-06-01");
  writer.allow_any_state();
  const bool other_project = kept.inside->name == "project";
  test::Tree own(writer, "A", "P"), other(writer, "BB", other_project ? "Q" : "P");
  const auto& entity = *kept.reference->entity;
  own.put(entity, kept.reference, (elsewhere ? other : own).key(*kept.reference->target));
  writer.settle();
  Judged judged;
  rules::TouchedEntities touched;
  for (const auto& one : registry::registry().entities()) touched[one.number].whole = true;
  const auto is_about_it = [&](const rules::Finding& finding) {
    return finding.rule->entity == &entity && finding.rule->code.find(".other_") != std::string::npos;
  };
  for (const auto& finding : rules::judge_touched(database, touched, "2017-06-01")) {
    if (!is_about_it(finding)) continue;
    judged.by_touched.push_back(finding.rule->code);
    CHECK(finding.field == kept.reference->name);
    for (const auto language : {registry::Language::english, registry::Language::polish})
      CHECK(registry::message(language, finding.rule->code, finding.arguments).find('{') == std::string::npos);
  }
  for (const auto& rule : rules::catalogue())
    for (const auto& finding : rules::judge_all(database, rule, "2017-06-01"))
      if (is_about_it(finding)) judged.by_all.push_back(finding.rule->code);
  return judged;
}

}  // namespace

TEST_CASE("a reference stays inside what its record and the one it names both hang on, whatever the entity") {
  const auto all = rules::kept_inside();
  CHECK(all.size() > 30);
  for (const auto& kept : all) {
    CAPTURE(kept.reference->entity->name);
    CAPTURE(kept.reference->name);
    const auto bad = judge(kept, true);
    CHECK(!bad.by_touched.empty());
    CHECK(bad.by_touched == bad.by_all);
    const auto good = judge(kept, false);
    CHECK(good.by_touched.empty());
    CHECK(good.by_all.empty());
  }
}

TEST_CASE("the place that fell free is one of the same round") {
  const auto* offer = rules::find_rule("place_offer.other_round");
  REQUIRE(offer != nullptr);
  CHECK(offer->field == "freed_by");
  CHECK(offer->severity == Severity::error);
  CHECK(rules::find_rule("list_entry.other_round") != nullptr);
  CHECK(rules::find_rule("person.other_project") == nullptr);  // belongs to no project
}

TEST_CASE("rules about contracts and forms keep the short names of their siblings") {
  CHECK(rules::find_rule("contract.other_project") != nullptr);
  CHECK(rules::find_rule("form.other_project") != nullptr);
}

TEST_CASE("a form of support that moves to another project puts in question what hangs on it") {
  const auto* mark = rules::find_rule("attendance.other_project");
  REQUIRE(mark != nullptr);
  CHECK(std::ranges::find(mark->via, "form_of_support/session.form/attendance.session") != mark->via.end());
  const auto* step = rules::find_rule("path_item.other_project");
  REQUIRE(step != nullptr);
  CHECK(std::ranges::find(step->via, "form_of_support/path_item.form") != step->via.end());
  CHECK(std::ranges::find(step->via, "social_contract/path_item.contract") != step->via.end());
}
