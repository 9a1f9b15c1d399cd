// The registry, the tables and the public views say the same.
#include "schema.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "change/migrate.h"
#include "change/record_store.h"
#include "error.h"
#include "registry/dictionary.h"
#include "registry/registry.h"
#include "registry/table.h"
#include "registry/transition.h"
#include "registry/views.h"
#include "store/database.h"

using namespace mops;
using registry::column_name;
using registry::Type;

namespace {

store::Database fresh() {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  return database;
}

// The columns of TABLE as they stand in the file.
std::vector<std::string> columns_of(const store::Database& database, std::string_view table) {
  std::vector<std::string> columns;
  auto query = database.prepare("SELECT name FROM pragma_table_info(?1)");
  query.bind(1, table);
  while (query.step()) columns.emplace_back(query.text(0));
  return columns;
}

// A column that a later migration has added stands behind `op`, the last one of its table when it was made.
bool is_added(const store::Database& database, const registry::Field& field) {
  const auto columns = columns_of(database, field.entity->name);
  return std::ranges::find(columns, column_name(field)) > std::ranges::find(columns, "op");
}

}  // namespace

TEST_CASE("each table has exactly the columns of its entity, whatever their order") {
  const auto database = fresh();
  for (const auto& entity : registry::registry().entities()) {
    const auto found = columns_of(database, entity.name);
    std::set<std::string> expected{"id", "rev", "op"};
    for (const auto& field : entity.fields)
      if (field.stored()) expected.emplace(column_name(field));
    std::string lacking;
    for (const auto& field : entity.fields)
      if (field.stored() && std::ranges::find(found, column_name(field)) == found.end())
        lacking += registry::add_column(field);
    CHECK_MESSAGE(std::set(found.begin(), found.end()) == expected,
                  entity.name << ": put into the next migration what is missing:\n"
                              << (found.empty() ? registry::create_table(entity) : lacking));
  }
}

TEST_CASE("a field has its place in the registry, and a row is asked by field") {
  for (const auto& entity : registry::registry().entities())
    for (const auto& field : entity.fields) CHECK(&entity.fields[field.at] == &field);
  const auto& unit = registry::registry().at("unit");
  change::Row row(unit);
  row.value(unit.field("name")) = std::string("KIS");
  CHECK(row.text("name") == "KIS");
  CHECK(row.text("for_whom").empty());
  CHECK_THROWS_AS(row.text("nothing"), Error);
}

TEST_CASE("what a migration would say of an entity makes the table that the registry means") {
  auto database = store::Database::in_memory();
  database.execute("PRAGMA foreign_keys = OFF; CREATE TABLE op (id INTEGER PRIMARY KEY)");
  for (const auto& entity : registry::registry().entities()) {
    CAPTURE(entity.name);
    auto first = entity;  // with the first field alone; the others are added
    first.fields.resize(1);
    first.identity.clear();
    database.execute(registry::create_table(first).c_str());
    std::vector<std::string> expected{"id", std::string(column_name(entity.fields[0])), "rev", "op"};
    for (const auto& field : entity.fields) {
      if (!field.stored() || field.at == 0) continue;
      database.execute(registry::add_column(field).c_str());
      expected.emplace_back(column_name(field));
    }
    CHECK(columns_of(database, entity.name) == expected);
    database.execute(("DROP TABLE " + entity.name).c_str());
    database.execute(registry::create_table(entity).c_str());
    CHECK(columns_of(database, entity.name).size() == expected.size());
  }
}

TEST_CASE("types, required fields and references are those of the registry") {
  const auto database = fresh();
  for (const auto& entity : registry::registry().entities()) {
    for (const auto& field : entity.fields) {
      if (!field.stored()) continue;
      CAPTURE(entity.name);
      CAPTURE(field.name);
      auto query = database.prepare("SELECT type, \"notnull\" FROM pragma_table_info(?1) WHERE name = ?2");
      REQUIRE(query.bind(1, std::string_view(entity.name)).bind(2, column_name(field)).step());
      CHECK(query.text(0) == registry::column_type(field));
      // Rows that were there before do not know a field that was added.
      const bool promised = (field.required || field.type == Type::key) && !is_added(database, field);
      CHECK((query.integer(1) != 0) == promised);
      if (field.type != Type::reference) continue;
      auto keys = database.prepare("SELECT \"table\" FROM pragma_foreign_key_list(?1) WHERE \"from\" = ?2");
      REQUIRE(keys.bind(1, std::string_view(entity.name)).bind(2, column_name(field)).step());
      CHECK(keys.text(0) == field.target->name);
    }
  }
}

TEST_CASE("tables are STRICT and identities are unique") {
  const auto database = fresh();
  for (const auto& entity : registry::registry().entities()) {
    CAPTURE(entity.name);
    auto strict = database.prepare("SELECT strict FROM pragma_table_list WHERE name = ?1");
    REQUIRE(strict.bind(1, std::string_view(entity.name)).step());
    CHECK(strict.integer(0) == 1);
    if (entity.identity.size() == 1 && entity.identity[0]->type == Type::key) continue;
    std::string expected, found;
    for (const auto* field : entity.identity) expected += std::string(column_name(*field)) + ' ';
    auto index = database.prepare("SELECT name FROM pragma_index_info(?1) ORDER BY seqno");
    index.bind(1, std::string_view(entity.name + "_identity"));
    while (index.step()) found += std::string(index.text(0)) + ' ';
    CHECK(found == expected);
  }
}

TEST_CASE("each view v1_ENTITY has the key and then the fields of the registry") {
  const auto database = fresh();
  database.execute(registry::create_views().c_str());
  for (const auto& entity : registry::registry().entities()) {
    CAPTURE(entity.name);
    std::vector<std::string> expected, found;
    if (!entity.keyed()) expected.emplace_back("key");
    for (const auto& field : entity.fields) expected.push_back(field.name);
    auto query = database.prepare("SELECT name FROM pragma_table_info(?1)");
    query.bind(1, std::string_view("v1_" + entity.name));
    while (query.step()) found.emplace_back(query.text(0));
    CHECK(found == expected);
  }
}

TEST_CASE("composed views can be read") {
  const auto database = fresh();
  database.execute(registry::create_views().c_str());
  auto query = database.prepare("SELECT name FROM sqlite_temp_schema WHERE type = 'view'");
  int count = 0;
  while (query.step()) {
    CHECK(database.integer("SELECT count(*) FROM " + std::string(query.text(0))) == 0);
    ++count;
  }
  CHECK(count > static_cast<int>(registry::registry().entities().size()));
}

TEST_CASE("a query makes the views that it names, and those that they stand on") {
  const auto database = fresh();
  database.execute(registry::create_views_named_in("SELECT 'v1_nothing' FROM V1_Person JOIN [v1_applicant]").c_str());
  database.execute(registry::create_views_named_in("SELECT key FROM v1_person").c_str());
  CHECK(database.text("SELECT group_concat(name) FROM (SELECT name FROM sqlite_temp_schema ORDER BY name)") ==
        "v1_applicant,v1_application,v1_person");
  CHECK(registry::create_views_named_in("SELECT key FROM person").empty());
}

TEST_CASE("a reference points to an entity that stands before it, so that files can be put in registry order") {
  for (const auto& entity : registry::registry().entities())
    for (const auto& field : entity.fields)
      if (field.type == Type::reference)
        CHECK_MESSAGE(field.target->number < entity.number, entity.name << '.' << field.name);
}

TEST_CASE("every field has labels in both languages and a meaning, every code field a dictionary") {
  for (const auto& entity : registry::registry().entities()) {
    std::set<std::string> labels;
    for (const auto& field : entity.fields) {
      CAPTURE(entity.name);
      CAPTURE(field.name);
      CHECK(!field.label_pl.empty());
      CHECK(!field.label_en.empty());
      CHECK(!field.meaning.empty());
      CHECK_MESSAGE(labels.insert(field.label_pl).second, "the label says which column is meant");
      if (field.type == Type::code) CHECK(!registry::dictionary(field.dictionary).entries().empty());
    }
  }
}

TEST_CASE(
    "every dictionary says in both languages what it is and where its codes come from, and each code what it means") {
  std::set<std::string> named;
  for (const auto& facts : registry::dictionaries()) {
    CAPTURE(facts.name);
    CHECK(named.insert(facts.name).second);
    for (const auto& text : {facts.label_pl, facts.label_en, facts.source_pl, facts.source_en}) CHECK(!text.empty());
    std::set<std::string> codes;
    for (const auto& entry : registry::dictionary(facts.name).entries()) {
      CHECK_MESSAGE(codes.insert(entry.code).second, entry.code);
      CHECK_MESSAGE((entry.valid_to.empty() || entry.valid_from <= entry.valid_to), entry.code);
    }
  }
  std::set<std::string> files;
  for (const auto& file : schema::files())
    if (file.name.starts_with("dictionaries/")) files.emplace(file.name.substr(13, file.name.size() - 17));
  CHECK(files == named);
}

TEST_CASE("every step has a name in both languages and a command that exists, in words of its record") {
  std::ifstream file(std::string(MOPS_SOURCE_DIR) + "/commands/command_table.cpp");
  const std::string table((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  for (const auto& row : registry::transitions()) {
    CAPTURE(row.entity);
    CAPTURE(row.event);
    CHECK(!row.step_pl.empty());
    CHECK(!row.step_en.empty());
    REQUIRE(row.command.starts_with("mops "));
    const auto end = row.command.find_first_not_of("abcdefghijklmnopqrstuvwxyz ", 5);
    auto words = row.command.substr(5, end == std::string::npos ? end : end - 5);
    while (!words.empty() && table.find("{\"" + words + "\", Group::") == std::string::npos)
      words = words.find(' ') == std::string::npos ? "" : words.substr(0, words.rfind(' '));
    CHECK_MESSAGE(!words.empty(), row.command);
    for (auto at = row.command.find('{'); at != std::string::npos; at = row.command.find('{', at + 1)) {
      const auto name = row.command.substr(at + 1, row.command.find('}', at) - at - 1);
      const auto* field = registry::registry().at(row.entity).find(name);
      const bool known = name == "key" || (field != nullptr && field->type == Type::reference);
      CHECK_MESSAGE(known, name);
    }
  }
}

TEST_CASE("every state of a transition is a code of the entity's state dictionary") {
  for (const auto& row : registry::transitions()) {
    const auto* state = registry::registry().at(row.entity).find("state");
    REQUIRE(state != nullptr);
    const auto& states = registry::dictionary(state->dictionary);
    CHECK_MESSAGE(states.find(row.to) != nullptr, row.entity << ": " << row.to);
    if (!row.from.empty()) CHECK_MESSAGE(states.find(row.from) != nullptr, row.entity << ": " << row.from);
  }
}
