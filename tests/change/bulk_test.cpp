// Batches so large against their table that its indexes are dropped and built again.
#include "change/bulk_load.h"
#include "change/fsck.h"
#include "domain/pesel.h"
#include "sandbox.h"

using namespace sandbox;

namespace {

constexpr int kLarge = 11'000;  // above the size from which a batch is looked at

std::string person_row(int i) {
  return domain::make_pesel({1950 + i / 12'000, 1 + i % 12, 1 + i % 28}, i % 2 == 0, i / 12 % 1000) + ",Kowalska" +
         std::to_string(i) + ",Anna\n";
}

std::string people(int from, int to) {
  std::string csv;
  for (int i = from; i < to; ++i) csv += person_row(i);
  return csv;
}

constexpr const char* kHeader = "pesel,surname,given_names\n";

std::string indexes(Sandbox& box) {
  return box.value(
      "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE type = 'index' ORDER BY name)");
}

std::string fsck(Sandbox& box) {
  std::string told;
  change::check_database(box.database, "2017-06-01", [&](const change::Fault& fault) { told += fault.code + ' '; });
  return told;
}

}  // namespace

TEST_CASE("a large batch leaves the same records and the same indexes as small ones") {
  Sandbox large, small;
  const auto before = indexes(large);
  const auto done = large.import("person", kHeader + people(0, kLarge));
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(done.result.added == kLarge);
  CHECK(indexes(large) == before);
  CHECK(fsck(large) == "");
  for (int from = 0; from < kLarge; from += 5'500)
    REQUIRE(small.import("person", kHeader + people(from, from + 5'500)).committed);
  const std::string rows = "SELECT group_concat(key || pesel || surname || birth_date || sex, ';') FROM person";
  CHECK(large.value(rows) == small.value(rows));
}

TEST_CASE("a large batch imported again changes nothing") {
  Sandbox box;
  const auto csv = kHeader + people(0, kLarge);
  REQUIRE(box.import("person", csv).committed);
  const auto again = box.import("person", csv);
  CHECK(!again.result.op);
  CHECK(again.result.unchanged == kLarge);
}

TEST_CASE("people met again late in a large batch are found: as they were, changed, and new before the batch") {
  Sandbox box;
  REQUIRE(box.import("person", kHeader + people(0, 10)).committed);
  auto changed = person_row(20);
  changed.replace(changed.find("Anna"), 4, "Ewa");
  const auto done = box.import("person", kHeader + people(10, kLarge) + person_row(3) + person_row(15) + changed);
  CHECK(!done.committed);
  REQUIRE(done.told("record.twice_in_file"));
  REQUIRE(done.told("record.differs_in_file"));
  for (const auto& one : done.diagnostics) {
    if (one.code == "record.twice_in_file") CHECK(one.arguments.front().second == "7");
    if (one.code == "record.differs_in_file") CHECK(one.arguments.front().second == "12");
  }
  CHECK(done.result.unchanged == 2);  // one from before the batch, one of the batch
  CHECK(box.value("SELECT count(*) FROM person") == "10");
}

TEST_CASE("a large batch is taken back set-wise, and comes again") {
  Sandbox box;
  const auto csv = kHeader + people(0, kLarge);
  const auto before = indexes(box);
  const auto first = box.import("person", csv);
  const auto state = box.state();
  const auto back = box.revert(*first.result.op);
  REQUIRE_MESSAGE(back.committed, back.codes());
  CHECK(back.result.dropped == kLarge);
  CHECK(box.value("SELECT count(*) FROM person") == "0");
  CHECK(indexes(box) == before);
  CHECK(fsck(box) == "");
  SUBCASE("by reverting the revert, and that again") {
    const auto redo = box.revert(*back.result.op);
    REQUIRE_MESSAGE(redo.committed, redo.codes());
    CHECK(box.state() == state);
    REQUIRE(box.revert(*redo.result.op).committed);
    CHECK(box.value("SELECT count(*) FROM person") == "0");
    CHECK(fsck(box) == "");
  }
  SUBCASE("by importing the file once more") {
    const auto again = box.import("person", csv);
    REQUIRE_MESSAGE(again.committed, again.codes());
    CHECK(again.result.added == kLarge);
  }
}

TEST_CASE("records that others refer to are not taken back, and all of them are named") {
  Sandbox box;
  load_project(box);
  const auto done = box.run([](change::Writer& writer) {
    for (const char* code : {"A", "B", "C"})
      writer.put(record("unit", {{"project", "T"}, {"code", code}, {"name", code}}));
  });
  REQUIRE(done.committed);
  const auto application = box.value("SELECT key FROM application ORDER BY id LIMIT 1");
  REQUIRE(box.put("application", {{"key", application}, {"unit", "T/B"}}).committed);
  const auto state = box.state();
  const auto back = box.revert(*done.result.op);
  CHECK(back.codes() == "record.referenced ");
  CHECK(back.diagnostics.front().key == "unit/T/B");
  CHECK(box.state() == state);
}

TEST_CASE("a set of identities finds every id and nothing else") {
  change::IdentitySet set;
  for (std::int64_t id = 1; id <= 5'000; ++id) set.add(static_cast<std::uint64_t>(id) * 7'919, id);
  for (std::int64_t id = 1; id <= 5'000; ++id)
    CHECK(set.find(static_cast<std::uint64_t>(id) * 7'919, [&](std::int64_t found) { return found == id; }) == id);
  CHECK(!set.find(3, [](std::int64_t) { return false; }));
}
