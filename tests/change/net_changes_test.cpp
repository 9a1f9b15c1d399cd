#include "change/net_changes.h"

#include "sandbox.h"

using namespace sandbox;

namespace {

// "unit/T/KIS changed name:Jeden>Dwa" for each record.
std::string told(const Sandbox& box, std::int64_t from, std::int64_t to) {
  change::RecordStore records(box.database);
  std::string text;
  for (const auto& one : change::net_changes(records, from, to)) {
    text += one.entity->name + '/' + one.key + (one.created ? " created" : one.deleted ? " dropped" : " changed");
    for (const auto& [field, before] : one.before)
      text += ' ' + field + ':' + before.value_or("") + '>' + one.after.at(field).value_or("");
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("several changes of a field are one, and a change taken back is none") {
  Sandbox box;
  load_project(box);
  box.put("unit", {{"key", "T/KIS"}, {"name", "Zero"}});
  box.put("unit", {{"key", "T/KIS"}, {"name", "Jeden"}});
  box.put("unit", {{"key", "T/KIS"}, {"name", "Dwa"}});
  CHECK(told(box, 2, 4) == "unit/T/KIS changed name:Zero>Dwa\n");
  CHECK(told(box, 4, 2) == "unit/T/KIS changed name:Dwa>Zero\n");
  CHECK(told(box, 3, 3) == "");
  box.put("unit", {{"key", "T/KIS"}, {"name", "Zero"}});
  CHECK(told(box, 2, 5) == "");
}

TEST_CASE("a record that came and went is nothing; one that was dropped and put back is what it was") {
  Sandbox box;
  const auto& person = registry::registry().at("person");
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Kos"}, {"given_names", "Jan"}});
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Kos"}, {"given_names", "Jan"}, {"commune", "Stary Sącz"}});
  const auto dropped = box.run([&](change::Writer& writer) { writer.drop(person, 1); });
  REQUIRE(dropped.committed);
  CHECK(told(box, 0, 3) == "");
  CHECK(told(box, 1, 3).starts_with("person/P-000001 dropped birth_date:1944-05-14>"));
  CHECK(told(box, 1, 3).find("commune") == std::string::npos);
  CHECK(told(box, 3, 1).starts_with("person/P-000001 created birth_date:>1944-05-14"));
  REQUIRE(box.revert(3).committed);
  CHECK(told(box, 2, 4) == "");
  CHECK(told(box, 1, 4) == "person/P-000001 changed commune:>Stary Sącz\n");
}

TEST_CASE("undo goes back through what stands: no reverts, nothing reverted, unless that was reverted in turn") {
  Sandbox box;
  load_project(box);
  box.put("unit", {{"key", "T/KIS"}, {"name", "Jeden"}});
  box.put("unit", {{"key", "T/KIS"}, {"name", "Dwa"}});
  CHECK(change::last_standing(box.database, "anna") == 3);
  CHECK_FALSE(change::last_standing(box.database, "jan"));
  REQUIRE(box.revert(3).committed);
  CHECK(change::last_standing(box.database, "anna") == 2);
  REQUIRE(box.revert(4).committed);
  CHECK(change::last_standing(box.database, "anna") == 3);
  REQUIRE(box.revert(5).committed);
  CHECK(change::last_standing(box.database, "anna") == 2);
}
