#include "change/record_fate.h"

#include "sandbox.h"

using namespace sandbox;
using change::Fate;

TEST_CASE("what became of a record between two operations") {
  Sandbox box;
  load_project(box);
  const auto& person = registry::registry().at("person");
  const auto last = [&] { return change::last_operation(box.database); };
  const auto start = last();
  REQUIRE(box.put("person", {{"key", "P-1"},
                             {"surname", "Lis"},
                             {"given_names", "Ala"},
                             {"sex", "female"},
                             {"birth_date", "1970-01-01"},
                             {"phone", "600700800"}})
              .committed);
  const auto created = last();
  const auto id = *change::RecordStore(box.database).find_named(person, "P-1");
  REQUIRE(box.put("person", {{"key", "P-1"}, {"phone", "600700801"}}).committed);
  const auto changed = last();
  REQUIRE(box.run([&](change::Writer& writer) { writer.drop(person, id); }).committed);
  const auto dropped = last();
  REQUIRE(box.revert(dropped).committed);
  const auto restored = last();
  REQUIRE(box.revert(changed).committed);
  const auto old_value = last();

  const auto fate = [&](std::int64_t from, std::int64_t to) {
    return change::RecordFates(box.database, from, to).of("person", id);
  };
  CHECK(fate(0, start).fate == Fate::untouched);
  CHECK(fate(start, created).fate == Fate::created);
  // A new record is new by the operation that made it, whatever was done to it since.
  CHECK(fate(start, changed).fate == Fate::created);
  CHECK(fate(start, old_value).fate == Fate::created);
  CHECK(fate(start, old_value).op == created);
  CHECK(fate(created, changed).fate == Fate::changed);
  CHECK(fate(created, changed).op == changed);
  CHECK(fate(changed, dropped).fate == Fate::dropped);
  CHECK(fate(dropped, restored).fate == Fate::reverted);
  CHECK(fate(dropped, restored).op == restored);
  CHECK(fate(restored, old_value).fate == Fate::reverted);
  CHECK(fate(old_value, old_value).fate == Fate::untouched);
}
