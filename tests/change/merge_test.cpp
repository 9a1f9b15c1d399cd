// Importing again: file, record, and what the same source said before (the verdict table of the manual, a case a row).
#include "change/merge.h"

#include "sandbox.h"

using namespace sandbox;
using change::decide;
using change::MergeVerdict;

namespace {

const std::string kHeader = "pesel,surname,given_names,phone\n";
const std::string kFirst = kHeader + "44051401458,Kos,Jan,600100200\n";

void set_phone(Sandbox& box, std::string_view phone) {
  const auto done = box.run([&](change::Writer& writer) {
    auto input = record("person", {{"key", "P-000001"}, {"phone", phone}});
    input.blank_clears = true;
    writer.put(input);
  });
  REQUIRE_MESSAGE(done.committed, done.codes());
}

std::string phone(Sandbox& box) { return box.value("SELECT coalesce(phone, '') FROM person"); }

}  // namespace

TEST_CASE("the verdict table") {
  CHECK(decide("a", "a", "b") == MergeVerdict::keep);
  CHECK(decide("a", "b", "a") == MergeVerdict::keep);
  CHECK(decide("b", "a", "a") == MergeVerdict::change);
  CHECK(decide("c", "b", "a") == MergeVerdict::conflict);
  CHECK(decide("a", std::nullopt, std::nullopt) == MergeVerdict::change);
  CHECK(decide(std::nullopt, "a", std::nullopt) == MergeVerdict::keep);
  CHECK(decide("a", "b", std::nullopt) == MergeVerdict::conflict);
  CHECK(decide(std::nullopt, "a", "a") == MergeVerdict::change);
  CHECK(decide(std::nullopt, "b", "a") == MergeVerdict::conflict);
}

TEST_CASE("a hand edit survives the same file") {
  Sandbox box;
  box.import("person", kFirst);
  set_phone(box, "600999999");
  const auto again = box.import("person", kFirst);
  CHECK(!again.result.op);
  CHECK(again.result.kept == 1);
  CHECK(phone(box) == "600999999");
}

TEST_CASE("what only the source changed is taken") {
  Sandbox box;
  box.import("person", kFirst);
  const auto next = box.import("person", kHeader + "44051401458,Kos,Jan,600111111\n");
  CHECK(next.result.changed == 1);
  CHECK(phone(box) == "600111111");
}

TEST_CASE("where both moved it is a conflict, and nothing is written") {
  Sandbox box;
  box.import("person", kFirst);
  set_phone(box, "600999999");
  const auto next = box.import("person", kHeader + "44051401458,Kos,Jan,600111111\n");
  CHECK(!next.committed);
  CHECK(next.told("import.conflict"));
  CHECK(next.diagnostics.front().line == 2);
  CHECK(phone(box) == "600999999");
}

TEST_CASE("a conflict can be decided for the file or for the record") {
  for (const auto choice : {change::OnConflict::file, change::OnConflict::live}) {
    Sandbox box;
    box.import("person", kFirst);
    set_phone(box, "600999999");
    box.import("person", kHeader + "44051401458,Kos,Jan,600111111\n", "file", choice);
    CHECK(phone(box) == (choice == change::OnConflict::file ? "600111111" : "600999999"));
  }
}

TEST_CASE("a source that speaks of a field for the first time does not overwrite it") {
  Sandbox box;
  box.import("person", kFirst, "crm");
  const auto other = box.import("person", kHeader + "44051401458,Kos,Jan,600111111\n", "pup");
  CHECK(other.told("import.conflict"));
  const auto silent =
      box.import("person", "pesel,surname,given_names,locality\n44051401458,Kos,Jan,Biegonice\n", "pup");
  CHECK_MESSAGE(silent.committed, "an empty field can be filled by anybody");
}

TEST_CASE("a blank cell clears only what the source itself once supplied") {
  Sandbox box;
  box.import("person", kFirst, "crm");
  CHECK(!box.import("person", kHeader + "44051401458,Kos,Jan,\n", "pup").result.op);
  CHECK(phone(box) == "600100200");
  CHECK(box.import("person", kHeader + "44051401458,Kos,Jan,\n", "crm").result.changed == 1);
  CHECK(phone(box).empty());
}

TEST_CASE("a column that the file does not have is not touched") {
  Sandbox box;
  box.import("person", kFirst);
  box.import("person", "pesel,surname,given_names\n44051401458,Kos,Jan\n");
  CHECK(phone(box) == "600100200");
}

TEST_CASE("a record dropped by hand stays dropped while the file says nothing new") {
  Sandbox box;
  box.import("person", kFirst);
  box.run([](change::Writer& writer) { writer.drop(registry::registry().at("person"), 1); });
  const auto again = box.import("person", kFirst);
  CHECK(!again.result.op);
  CHECK(again.result.kept == 1);
  CHECK(box.import("person", kHeader + "44051401458,Kos,Jan,600111111\n").told("import.conflict.dropped"));
}

TEST_CASE("a reverted import may come again") {
  Sandbox box;
  const auto first = box.import("person", kFirst);
  REQUIRE(box.revert(*first.result.op).committed);
  CHECK(box.import("person", kFirst).result.added == 1);
}

TEST_CASE("reverting an update takes what the source said with it") {
  Sandbox box;
  box.import("person", kFirst);
  const auto second = box.import("person", kHeader + "44051401458,Kos,Jan,600111111\n");
  box.revert(*second.result.op);
  CHECK(phone(box) == "600100200");
  CHECK(box.import("person", kHeader + "44051401458,Kos,Jan,600111111\n").result.changed == 1);
}

TEST_CASE("a list is merged item by item: hand edits stay, and what the source withdraws goes") {
  Sandbox box;
  load_project(box);
  const std::string header = "key,round,person,received_on,premises\n";
  const auto key = box.value("SELECT key FROM application ORDER BY id LIMIT 1");
  const auto person = box.value("SELECT person FROM v1_application WHERE key = '" + key + "'");
  const auto day = box.value("SELECT received_on FROM application WHERE key = '" + key + "'");
  const auto import = [&](const std::string& premises) {
    const auto done = box.import("application", header + key + ",T/1," + person + ',' + day + ',' + premises + '\n');
    REQUIRE_MESSAGE(done.committed, done.codes());
    return done;
  };
  const auto set = [&](std::string_view premises) { box.put("application", {{"key", key}, {"premises", premises}}); };
  const auto premises = [&] { return box.value("SELECT premises FROM v1_application WHERE key = '" + key + "'"); };
  set("P03");
  import("P01|P06");
  CHECK_MESSAGE(premises() == "P01|P03|P06", "what somebody else had put in stays");
  set("P01|P12");
  CHECK(!import("P01|P06").result.op);
  CHECK_MESSAGE(premises() == "P01|P12", "what was taken out by hand stays out");
  import("P02");
  CHECK_MESSAGE(premises() == "P02|P12", "what the source itself put in goes when it withdraws it");
}

TEST_CASE("a blank cell of a field that is filled by itself says nothing, the second time too") {
  Sandbox box;
  const std::string csv = "pesel,surname,given_names,sex\n85020312340,Nowak,Anna,\n";
  REQUIRE(box.import("person", csv).committed);
  CHECK(box.value("SELECT sex FROM person") == "female");
  const auto again = box.import("person", csv);
  CHECK_MESSAGE(again.committed, again.codes());
  CHECK(!again.result.op);
}
