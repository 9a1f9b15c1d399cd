// Every rule has a fixture that breaks it and one that does not; both stand on tests/rules/base.jsonl.  Rules that
// follow from the registry have none: their records are made from the registry too (derived_test.cpp).
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "change/json_lines.h"
#include "change/migrate.h"
#include "change/writer.h"
#include "registry/dictionary.h"
#include "registry/facts.h"
#include "registry/messages.h"
#include "rules/engine.h"
#include "rules/functions.h"
#include "schema.h"

namespace {

using namespace mops;
namespace fs = std::filesystem;

const fs::path kFolder = fs::path(MOPS_SOURCE_DIR) / "tests" / "rules";

// Rules are off: the fixture may hold anything that single fields allow, and states as they come.
void load(store::Database& database, const fs::path& path) {
  auto write = database.begin_write();
  change::Writer writer(write, {"2017-06-01T09:00:00Z", "test", "", "mops", "", "test", "", "", {}}, "2017-06-01");
  writer.allow_any_state();
  std::ifstream file(path);
  REQUIRE_MESSAGE(file, path.string());
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.empty()) continue;
    change::RecordInput input;
    REQUIRE(change::read_json_record(writer, line, number, path.string(), nullptr, input));
    input.line = 0;  // a later line for the same record changes it
    const auto outcome = writer.put(input);
    INFO(path.filename().string() << ':' << number);
    for (const auto& diagnostic : writer.diagnostics())
      INFO(registry::message(registry::Language::english, diagnostic.code, diagnostic.arguments)
           << " [" << diagnostic.column << ']');
    REQUIRE(outcome.verdict != change::Verdict::rejected);
    if (input.entity->name == "project") writer.use_project(outcome.id);
  }
  writer.settle();
  writer.journal().finish(0, {});
  write.commit();
}

std::string today_of(const std::string& code) {
  std::ifstream file(kFolder / (code + ".today"));
  std::string day;
  return file >> day ? day : "2017-06-01";
}

bool is_derived(const rules::Rule& rule) { return !rule.header.first("inside").empty(); }

// A rule of several comparisons may have several pairs: CODE.bad.jsonl and CODE.good.jsonl, CODE.2.bad.jsonl …
std::vector<std::string> pairs_of(const rules::Rule& rule) {
  std::vector<std::string> pairs{rule.code};
  for (int number = 2; fs::exists(kFolder / (rule.code + '.' + std::to_string(number) + ".bad.jsonl")); ++number)
    pairs.push_back(rule.code + '.' + std::to_string(number));
  return pairs;
}

std::vector<rules::Finding> findings(const rules::Rule& rule, const std::string& fixture) {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  rules::add_functions(database);
  load(database, kFolder / "base.jsonl");
  if (!fixture.empty()) load(database, kFolder / fixture);
  rules::make_touched_table(database);
  return rules::judge_all(database, rule, today_of(rule.code));
}

}  // namespace

TEST_CASE("the base project of the fixtures breaks no rule") {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  rules::add_functions(database);
  load(database, kFolder / "base.jsonl");
  for (const auto& rule : rules::catalogue()) {
    CAPTURE(rule.code);
    CHECK(rules::judge_all(database, rule, "2017-06-01").empty());
  }
}

TEST_CASE("a rule finds what its bad fixture breaks and leaves its good fixture alone") {
  for (const auto& rule : rules::catalogue()) {
    CAPTURE(rule.code);
    if (is_derived(rule)) continue;
    for (const auto& pair : pairs_of(rule)) {
      CAPTURE(pair);
      const auto found = findings(rule, pair + ".bad.jsonl");
      CHECK(!found.empty());
      CHECK(findings(rule, pair + ".good.jsonl").empty());
      for (const auto& finding : found) {
        CHECK(finding.id > 0);
        for (const auto language : {registry::Language::english, registry::Language::polish}) {
          const auto text = registry::message(language, rule.code, finding.arguments);
          CHECK_MESSAGE(text.find('{') == std::string::npos, text);
        }
      }
    }
  }
}

namespace {

// SQL with one comparison or number of days changed by the smallest step, and the line where.
std::vector<std::pair<std::string, std::string>> mutants(const std::string& sql) {
  const auto line_of = [&](std::size_t at) {
    const auto begin = sql.rfind('\n', at) + 1;
    return sql.substr(begin, sql.find('\n', at) - begin);
  };
  std::vector<std::pair<std::string, std::string>> found;
  const std::regex change(" (<=|<|>=|>) |([0-9]+) days'");
  for (std::sregex_iterator one(sql.begin(), sql.end(), change), end; one != end; ++one) {
    const auto at = static_cast<std::size_t>(one->position());
    const auto line = line_of(at);
    if (line.starts_with("--")) continue;
    const auto operation = (*one)[1].str();
    const auto changed = operation.empty()       ? std::to_string(std::stoi((*one)[2].str()) + 1) + " days'"
                         : operation.size() == 2 ? ' ' + operation.substr(0, 1) + ' '
                                                 : ' ' + operation + "= ";
    auto mutant = sql;
    found.emplace_back(mutant.replace(at, static_cast<std::size_t>(one->length()), changed), one->str() + ": " + line);
  }
  return found;
}

bool is_noticed(const rules::Rule& rule) {
  for (const auto& pair : pairs_of(rule))
    if (findings(rule, pair + ".bad.jsonl").empty() || !findings(rule, pair + ".good.jsonl").empty()) return true;
  return false;
}

}  // namespace

// By hand: unit_tests --no-skip --test-case='mutants*'.  Tells which changes of a rule no fixture notices: bad has to
// be one step beyond, and good exactly on the edge.
TEST_CASE("mutants of the rules live only where both ways are right" * doctest::skip()) {
  std::size_t all = 0, alive = 0;
  for (const auto& rule : rules::catalogue()) {
    if (is_derived(rule)) continue;
    // Of its facts those rules tell that name them in their own pairs (enrollment.below_threshold).
    const auto own = registry::read_header(*schema::find("rules/" + rule.code + ".sql"));
    auto mutant = rule;
    for (const auto& [changed, what] : mutants(std::string(own.sql))) {
      ++all;
      const auto sql = registry::with_facts(own.facts, changed);
      mutant.header.sql = sql;
      if (is_noticed(mutant)) continue;
      ++alive;
      MESSAGE(rule.code << ": " << what);
    }
  }
  MESSAGE(alive << " of " << all << " are not noticed");
}

TEST_CASE("what a write touches puts the same records in question as a check of everything") {
  for (const auto& rule : rules::catalogue()) {
    if (rule.severity == Severity::report || is_derived(rule)) continue;
    CAPTURE(rule.code);
    auto database = store::Database::in_memory();
    change::create_schema(database);
    rules::add_functions(database);
    load(database, kFolder / "base.jsonl");
    rules::make_touched_table(database);
    load(database, kFolder / (rule.code + ".bad.jsonl"));
    // By new records, and when all their fields but nothing else had changed: the columns that a rule reads are found.
    rules::TouchedEntities entities, changed;
    auto touched = database.prepare("SELECT DISTINCT entity FROM temp.touched");
    while (touched.step()) {
      const auto number = static_cast<int>(touched.integer(0));
      entities[number].whole = true;
      changed[number].note(
          std::vector<bool>(registry::registry().entities()[static_cast<std::size_t>(number)].fields.size(), true));
    }
    for (const auto& what : {entities, changed}) {
      const auto all = rules::judge_touched(database, what, today_of(rule.code));
      CHECK(std::ranges::any_of(all, [&](const rules::Finding& finding) { return finding.rule == &rule; }));
    }
  }
}

TEST_CASE("a changed field puts only those rules in question that read it") {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  rules::add_functions(database);
  load(database, kFolder / "base.jsonl");
  rules::make_touched_table(database);
  load(database, kFolder / "person.postal_code.bad.jsonl");
  const auto& person = registry::registry().at("person");
  const auto findings = [&](const char* field) {
    std::vector<bool> changed(person.fields.size());
    changed[person.field(field).at] = true;
    rules::TouchedEntities touched;
    touched[person.number].note(changed);
    return rules::judge_touched(database, touched, "2017-06-01").size();
  };
  CHECK(findings("phone") == 0);
  CHECK(findings("postal_code") == 1);
}

TEST_CASE("a rule that reads the journal is asked about every changed field") {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  rules::add_functions(database);
  load(database, kFolder / "base.jsonl");
  rules::make_touched_table(database);
  load(database, kFolder / "assessment.changed_when_finished.bad.jsonl");
  const auto& assessment = registry::registry().at("assessment");
  for (const auto& field : assessment.fields) {
    if (!field.stored()) continue;
    CAPTURE(field.name);
    std::vector<bool> changed(assessment.fields.size());
    changed[field.at] = true;
    rules::TouchedEntities touched;
    touched[assessment.number].note(changed);
    const auto findings = rules::judge_touched(database, touched, "2017-06-01");
    CHECK(std::ranges::any_of(
        findings, [](const auto& finding) { return finding.rule->code == "assessment.changed_when_finished"; }));
  }
}

TEST_CASE("every rule says in both languages what is wrong, what to do, and shows a bad and a good example") {
  for (const auto& rule : rules::catalogue()) {
    CAPTURE(rule.code);
    for (const char* line : {"message-en", "message-pl", "guidance-en", "guidance-pl", "bad", "good", "bad-pl",
                             "good-pl", "basis", "field"})
      CHECK_MESSAGE(!rule.header.first(line).empty(), line);
    for (const auto& basis : registry::split(rule.basis, ','))
      CHECK_MESSAGE(registry::dictionary("rule_basis").find(basis) != nullptr, basis);
    if (is_derived(rule)) continue;
    CHECK(fs::exists(kFolder / (rule.code + ".bad.jsonl")));
    CHECK(fs::exists(kFolder / (rule.code + ".good.jsonl")));
  }
}
