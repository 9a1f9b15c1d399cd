// The registry, the tables and the public views say the same.
#include <doctest/doctest.h>

#include <set>

#include "change/migrate.h"
#include "registry/dictionary.h"
#include "registry/registry.h"
#include "registry/transition.h"
#include "registry/views.h"
#include "store/database.h"

using namespace mops;
using registry::Type;

namespace {

store::Database fresh() {
  auto database = store::Database::in_memory();
  change::create_schema(database);
  return database;
}

std::string bare(const std::string& column) {
  return column.starts_with('"') ? column.substr(1, column.size() - 2) : column;
}

}  // namespace

TEST_CASE("each table has exactly the columns of its entity, in order") {
  const auto database = fresh();
  for (const auto& entity : registry::registry().entities()) {
    CAPTURE(entity.name);
    std::vector<std::string> expected{"id"}, found;
    for (const auto& field : entity.fields)
      if (field.stored()) expected.push_back(bare(field.column));
    expected.insert(expected.end(), {"rev", "op"});
    auto query = database.prepare("SELECT name FROM pragma_table_info(?1)");
    query.bind(1, std::string_view(entity.name));
    while (query.step()) found.emplace_back(query.text(0));
    CHECK(found == expected);
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
      REQUIRE(query.bind(1, std::string_view(entity.name)).bind(2, std::string_view(bare(field.column))).step());
      const bool number = field.type == Type::integer || field.type == Type::minutes || field.type == Type::money ||
                          field.type == Type::reference;
      CHECK(query.text(0) == (number ? "INTEGER" : "TEXT"));
      CHECK((query.integer(1) != 0) == (field.required || field.type == Type::key));
      if (field.type != Type::reference) continue;
      auto keys = database.prepare("SELECT \"table\" FROM pragma_foreign_key_list(?1) WHERE \"from\" = ?2");
      REQUIRE(keys.bind(1, std::string_view(entity.name)).bind(2, std::string_view(bare(field.column))).step());
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
    for (const auto* field : entity.identity) expected += bare(field->column) + ' ';
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

TEST_CASE("every state of a transition is a code of the entity's state dictionary") {
  for (const auto& row : registry::transitions()) {
    const auto* state = registry::registry().at(row.entity).find("state");
    REQUIRE(state != nullptr);
    const auto& states = registry::dictionary(state->dictionary);
    CHECK_MESSAGE(states.find(row.to) != nullptr, row.entity << ": " << row.to);
    if (!row.from.empty()) CHECK_MESSAGE(states.find(row.from) != nullptr, row.entity << ": " << row.from);
  }
}
