// Joining the project, and coming back to it.
#include "practice/joining.h"

#include "practice/round_sandbox.h"

using namespace round_sandbox;
using Outcome = practice::Joining::Outcome;

namespace {

// A decided round: a woman and a man have places, a second woman is on the reserve list.
class DecidedBox : public RoundBox {
 public:
  DecidedBox() {
    woman = apply(1, "female");
    reserve = apply(2, "female");
    man = apply(3, "male");
    for (const auto& key : {woman, reserve, man}) judge(key, "yes");
    REQUIRE(put("score", {{"application", man},
                          {"criterion", "T/W1"},
                          {"points", "3"},
                          {"basis", "statement"},
                          {"scored_on", "2017-05-12"}})
                .committed);
    check("2017-05-12");
    score("2017-05-15");
    decide({"2017-05-20", {"Barbara Cis", "Anna Lis", "Grzegorz Buk"}, 0, 0, ""});
    const auto list = value("SELECT key FROM application WHERE state = 'reserve' AND key LIKE 'T/2/%'");
    if (list == woman) std::swap(woman, reserve);
  }

  Outcome confirm(const std::string& application, const std::string& on,
                  const std::map<std::string, std::string, std::less<>>& said = {}) {
    Outcome outcome = Outcome::refused;
    done = run([&](change::Writer& writer) {
      outcome = practice::Joining(writer, {application, on, said}, change::RecordInput("participation")).run();
    });
    return outcome;
  }
  std::string joined(const std::string& application, const std::string& field) {
    return value("SELECT p." + field +
                 " FROM participation p JOIN application a ON a.id = p.application_id WHERE a.key = '" + application +
                 "'");
  }

  std::string woman, reserve, man;
};

}  // namespace

TEST_CASE("R-21: whoever joins is recorded as on that day: what the application says, unless it has changed since") {
  DecidedBox box;
  CHECK(box.confirm(box.woman, "2017-05-25", {{"declared_on", "2017-05-24"}, {"data_statement_on", "2017-05-24"}}) ==
        Outcome::joined);
  REQUIRE_MESSAGE(box.done.committed, box.done.codes());
  CHECK(box.joined(box.woman, "joined_on") == "2017-05-25");
  CHECK(box.joined(box.woman, "labour_status") == "inactive_other");
  CHECK(box.state_of(box.woman) == "participant");
  CHECK(box.confirm(box.man, "2017-05-25",
                    {{"declared_on", "2017-05-24"}, {"data_statement_on", "2017-05-24"}, {"education", "isced_3"}}) ==
        Outcome::joined);
  CHECK(box.joined(box.man, "education") == "isced_3");
}

TEST_CASE("R-4, R-21: the same words again change nothing, others are refused") {
  DecidedBox box;
  box.confirm(box.woman, "2017-05-25", {{"declared_on", "2017-05-24"}, {"data_statement_on", "2017-05-24"}});
  CHECK(box.confirm(box.woman, "2017-05-25", {{"declared_on", "2017-05-24"}}) == Outcome::known);
  CHECK(box.done.committed);
  CHECK(box.confirm(box.woman, "2017-05-26") == Outcome::refused);
  CHECK(box.done.told("participation.confirmed_otherwise"));
  CHECK(box.confirm(box.woman, "2017-05-25", {{"education", "isced_4"}}) == Outcome::refused);
  CHECK(box.joined(box.woman, "joined_on") == "2017-05-25");
}

TEST_CASE("R-15: from the reserve list only who was offered a place joins") {
  DecidedBox box;
  CHECK(box.confirm(box.reserve, "2017-05-25") == Outcome::refused);
  CHECK(box.done.told("application.no_offer"));
  REQUIRE(box.put("application", {{"key", box.woman}, {"state", "resigned"}, {"reason", "praca"}}).committed);
  REQUIRE(box.put("place_offer", {{"application", box.reserve}, {"freed_by", box.woman}, {"offered_on", "2017-05-24"}})
              .committed);
  CHECK(box.confirm(box.reserve, "2017-05-25", {{"declared_on", "2017-05-24"}, {"data_statement_on", "2017-05-24"}}) ==
        Outcome::joined);
  REQUIRE_MESSAGE(box.done.committed, box.done.codes());
  CHECK(box.value("SELECT answer FROM place_offer") == "accepted");
}

TEST_CASE("an application that is not there is named") {
  DecidedBox box;
  CHECK(box.confirm("T/2/99", "2017-05-25") == Outcome::refused);
  CHECK(box.done.told("record.missing"));
}
