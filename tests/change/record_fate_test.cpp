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

TEST_CASE("a step of a case is told from a correction") {
  Sandbox box;
  load_project(box);
  const auto last = [&] { return change::last_operation(box.database); };
  REQUIRE(box.put("person", {{"key", "P-1"},
                             {"surname", "Lis"},
                             {"given_names", "Ala"},
                             {"sex", "female"},
                             {"birth_date", "1970-01-01"},
                             {"phone", "600700800"}})
              .committed);
  REQUIRE(box.put("participation", {{"key", "U-0001"},
                                    {"project", "U"},
                                    {"person", "P-1"},
                                    {"joined_on", "2017-03-01"},
                                    {"declared_on", "2017-03-01"},
                                    {"privacy_statement_on", "2017-03-01"},
                                    {"education", "isced_2"}})
              .committed);
  const auto& participation = registry::registry().at("participation");
  const auto id = *change::RecordStore(box.database).find_named(participation, "U-0001");
  const auto joined = last();
  const auto change_to = [&](std::vector<std::pair<std::string, std::string>> values) {
    change::RecordInput input("participation");
    input.blank_clears = true;
    input.set("key", "U-0001");
    for (const auto& [field, value] : values) input.set(field, value);
    REQUIRE(box.run([&](change::Writer& writer) { writer.put(input); }).committed);
    return last();
  };
  const auto left =
      change_to({{"state", "interrupted"}, {"ended_on", "2017-05-10"}, {"exit_kind", "PR"}, {"exit_reason", "moved"}});
  const auto back = change_to({{"state", "active"}, {"ended_on", ""}, {"exit_kind", ""}, {"exit_reason", ""}});
  const auto corrected = change_to({{"education", "isced_3"}});
  const auto done = change_to({{"state", "completed"}, {"ended_on", "2017-05-20"}, {"exit_kind", "Z"}});
  const auto fate = [&](std::int64_t from, std::int64_t to) {
    return change::RecordFates(box.database, from, to).of("participation", id).fate;
  };
  CHECK(fate(joined, left) == Fate::stepped);
  CHECK(fate(joined, back) == Fate::stepped);  // two steps
  CHECK(fate(back, corrected) == Fate::changed);
  CHECK(fate(joined, corrected) == Fate::changed);
  CHECK(fate(corrected, done) == Fate::stepped);
  CHECK(fate(back, done) == Fate::changed);
  CHECK(fate(0, done) == Fate::created);
}
