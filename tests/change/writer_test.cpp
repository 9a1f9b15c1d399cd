#include "sandbox.h"

using namespace sandbox;

namespace {
const Words kAnna = {{"pesel", "44051401458"}, {"surname", "Kos"}, {"given_names", "Jan"}};
}

TEST_CASE("a new person gets a number, and sex and birth date from the PESEL") {
  Sandbox box;
  const auto done = box.put("person", kAnna);
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(done.result.added == 1);
  CHECK(box.value("SELECT key || ' ' || sex || ' ' || birth_date FROM v1_person") == "P-000001 male 1944-05-14");
}

TEST_CASE("writing the same again makes no operation") {
  Sandbox box;
  box.put("person", kAnna);
  const auto again = box.put("person", kAnna);
  CHECK(again.committed);
  CHECK(!again.result.op);
  CHECK(again.result.unchanged == 1);
  CHECK(box.value("SELECT count(*) FROM op") == "1");
}

TEST_CASE("a change keeps the version it replaces") {
  Sandbox box;
  box.put("person", kAnna);
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Kosowski"}});
  CHECK(box.value("SELECT before FROM change") == R"({"surname":"Kos"})");
  CHECK(box.value("SELECT rev || ' ' || op FROM person") == "2 2");
}

TEST_CASE("a blank cell says nothing; set clears") {
  Sandbox box;
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Kos"}, {"given_names", "Jan"}, {"phone", "600100200"}});
  box.put("person", {{"pesel", "44051401458"}, {"phone", ""}});
  CHECK(box.value("SELECT phone FROM person") == "600100200");
  box.run([](change::Writer& writer) {
    auto input = record("person", {{"key", "P-000001"}, {"phone", ""}});
    input.blank_clears = true;
    writer.put(input);
  });
  CHECK(box.value("SELECT phone IS NULL FROM person") == "1");
}

TEST_CASE("a PESEL that contradicts sex or birth date is refused") {
  Sandbox box;
  const auto done = box.put("person", {{"pesel", "44051401458"},
                                       {"surname", "Kos"},
                                       {"given_names", "Jan"},
                                       {"sex", "female"},
                                       {"birth_date", "1944-05-15"}});
  CHECK(done.told("pesel.sex_differs"));
  CHECK(done.told("pesel.birth_date_differs"));
  CHECK(box.value("SELECT count(*) FROM person") == "0");
}

TEST_CASE("a state changes only along its table") {
  Sandbox box;
  load_project(box);
  const auto done = box.put("recruitment_round", {{"key", "T/1"}, {"state", "planned"}});
  CHECK(done.told("record.transition.none"));  // nothing leads back
}

TEST_CASE("a key is given once") {
  Sandbox box;
  load_project(box);
  CHECK(box.put("unit", {{"key", "T/KIS"}, {"code", "CIS"}}).told("record.fixed_field"));
}

TEST_CASE("a number is never used again, not even after its record was dropped") {
  Sandbox box;
  box.put("person", kAnna);
  box.run([](change::Writer& writer) { writer.drop(registry::registry().at("person"), 1); });
  box.put("person", {{"pesel", "52070803623"}, {"surname", "Lis"}, {"given_names", "Ewa"}});
  CHECK(box.value("SELECT key || ' ' || id FROM person") == "P-000002 2");
}

TEST_CASE("a record that others refer to cannot be dropped") {
  Sandbox box;
  load_project(box);
  const auto done = box.run([&](change::Writer& writer) {
    const auto& person = registry::registry().at("person");
    writer.drop(person, box.database.integer("SELECT person_id FROM application LIMIT 1"));
  });
  CHECK(done.told("record.referenced"));
}

TEST_CASE("a list cell makes the list what it says, and a dash empties it") {
  Sandbox box;
  load_project(box);
  const auto key = box.value("SELECT key FROM application ORDER BY id LIMIT 1");
  box.put("application", {{"key", key}, {"premises", "P01|P06|P12"}});
  CHECK(box.value("SELECT premises FROM v1_application WHERE key = '" + key + "'") == "P01|P06|P12");
  box.put("application", {{"key", key}, {"premises", "P06"}});
  CHECK(box.value("SELECT premises FROM v1_application WHERE key = '" + key + "'") == "P06");
  const auto before = box.value("SELECT count(*) FROM op");
  box.put("application", {{"key", key}, {"premises", "P06"}});
  CHECK(box.value("SELECT count(*) FROM op") == before);
}

TEST_CASE("an unknown code is told with the codes there are and a suggestion") {
  Sandbox box;
  const auto done =
      box.put("person", {{"surname", "Kos"}, {"given_names", "Jan"}, {"sex", "femal"}, {"birth_date", "1980-01-01"}});
  REQUIRE(done.told("code.unknown.suggest"));
  CHECK(done.diagnostics.front().column == "sex");
}

TEST_CASE("faults never show the value of a sensitive field") {
  Sandbox box;
  const auto done = box.put("person", {{"pesel", "44051401459"}, {"surname", "Kos"}, {"given_names", "Jan"}});
  REQUIRE(done.told("pesel.checksum"));
  for (const auto& one : done.diagnostics) {
    CHECK(!one.value);
    for (const auto& [name, text] : one.arguments) CHECK(text.find("4405140145") == std::string::npos);
  }
}
