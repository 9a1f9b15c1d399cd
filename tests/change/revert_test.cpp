#include <algorithm>

#include "sandbox.h"

using namespace sandbox;

TEST_CASE("reverting an operation restores the state, and reverting that brings it back") {
  Sandbox box;
  load_project(box);
  const auto before = box.state();
  const auto done = box.run([&](change::Writer& writer) {
    writer.put(record("unit", {{"key", "T/KIS"}, {"name", "Nowa nazwa"}}));
    writer.put(record("staff", {{"project", "T"}, {"code", "NEW"}, {"name", "Ewa Lis"}, {"role", "trainer"}}));
    const auto key = box.value("SELECT key FROM application ORDER BY id LIMIT 1");
    writer.put(record("application", {{"key", key}, {"premises", "P11"}}));
  });
  REQUIRE_MESSAGE(done.committed, done.codes());
  const auto after = box.state();
  REQUIRE(after != before);
  const auto reverted = box.revert(*done.result.op);
  REQUIRE_MESSAGE(reverted.committed, reverted.codes());
  CHECK(box.state() == before);
  const auto again = box.revert(*reverted.result.op);
  REQUIRE_MESSAGE(again.committed, again.codes());
  CHECK(box.state() == after);
}

TEST_CASE("a field that moved since is named with the later operation, and nothing is reverted") {
  Sandbox box;
  load_project(box);
  const auto first = box.put("unit", {{"key", "T/KIS"}, {"name", "Jeden"}});
  const auto second = box.put("unit", {{"key", "T/KIS"}, {"name", "Dwa"}});
  const auto state = box.state();
  const auto reverted = box.revert(*first.result.op);
  REQUIRE(reverted.told("revert.moved"));
  CHECK(reverted.diagnostics.front().key == "unit/T/KIS");
  CHECK(reverted.diagnostics.front().column == "name");
  CHECK(std::ranges::find(reverted.diagnostics.front().arguments,
                          std::pair<std::string, std::string>("op", std::to_string(*second.result.op))) !=
        reverted.diagnostics.front().arguments.end());
  CHECK(box.state() == state);
}

TEST_CASE("edits of other fields of the same record do not stand in the way") {
  Sandbox box;
  load_project(box);
  const auto name = box.value("SELECT name FROM unit WHERE key = 'T/KIS'");
  const auto first = box.put("unit", {{"key", "T/KIS"}, {"name", "Jeden"}});
  box.put("unit", {{"key", "T/KIS"}, {"for_whom", "wszyscy"}});
  CHECK(box.revert(*first.result.op).committed);
  CHECK(box.value("SELECT name || '|' || for_whom FROM unit WHERE key = 'T/KIS'") == name + "|wszyscy");
}

TEST_CASE("a dropped record comes back with its number and its history") {
  Sandbox box;
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Kos"}, {"given_names", "Jan"}});
  const auto before = box.state();
  const auto dropped = box.run([](change::Writer& writer) { writer.drop(registry::registry().at("person"), 1); });
  REQUIRE(dropped.committed);
  REQUIRE(box.revert(*dropped.result.op).committed);
  CHECK(box.state() == before);
  change::RecordStore records(box.database);
  const auto versions = change::versions_of(records, registry::registry().at("person"), "P-000001");
  CHECK(versions.size() == 3);
  CHECK(versions[1].deleted);
}

TEST_CASE("history tells each version of a record with its operation") {
  Sandbox box;
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Kos"}, {"given_names", "Jan"}});
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Lis"}});
  box.put("person", {{"pesel", "44051401458"}, {"surname", "Buk"}});
  change::RecordStore records(box.database);
  const auto versions = change::versions_of(records, registry::registry().at("person"), "P-000001");
  REQUIRE(versions.size() == 3);
  CHECK(versions[1].before.at("surname") == "Kos");
  CHECK(versions[1].after.at("surname") == "Lis");
  CHECK(versions[2].after.at("surname") == "Buk");
  CHECK(versions[0].after.at("surname") == "Kos");
}
