// The steps of a round, one after another, in memory.
#include "practice/round_sandbox.h"

using namespace round_sandbox;

namespace {

const practice::Meeting kMeeting{"2017-05-20", {"Barbara Cis", "Anna Lis", "Grzegorz Buk"}, 0, 0, ""};

}  // namespace

TEST_CASE("R-2: who meets every formal criterion is correct, who misses one is rejected with its name") {
  RoundBox box;
  const auto good = box.apply(1, "female"), bad = box.apply(2, "male", {{"labour_status", "employed_self"}});
  box.judge(good, "yes");
  box.judge(bad, "yes");
  const auto outcome = box.check("2017-05-12");
  CHECK(outcome.passed == 1);
  CHECK(outcome.failed == 1);
  REQUIRE(outcome.failed_by.size() == 1);
  CHECK(outcome.failed_by.front().first.code == "F2");
  CHECK(box.state_of(good) == "formally_correct");
  CHECK(box.state_of(bad) == "rejected");
  CHECK(box.value("SELECT reason FROM application WHERE key = 'T/2/2'") == "Bez pracy");
  CHECK(box.round().state == "closed");  // the check closes an open round
  CHECK(box.value("SELECT count(*) FROM formal_check WHERE checked_on = '2017-05-12' AND result = 'no'") == "1");
}

TEST_CASE("R-2: what somebody has to judge waits, and a warning tells of it") {
  RoundBox box;
  const auto key = box.apply(1, "female");
  const auto outcome = box.check("2017-05-12");
  CHECK(outcome.not_judged == 1);
  CHECK(box.done.told("application.not_judged"));
  CHECK(box.state_of(key) == "submitted");
}

TEST_CASE("a gap calls for completion, and fails only when the day for it is over") {
  RoundBox box;
  const auto key = box.apply(1, "female", {{"labour_status", ""}});
  box.judge(key, "yes");
  CHECK(box.check("2017-05-12").to_complete == 1);
  CHECK(box.state_of(key) == "to_complete");
  CHECK(box.value("SELECT complete_by FROM application WHERE key = 'T/2/1'") == "2017-05-19");  // seven days, as T says
  CHECK(box.check("2017-05-19").to_complete == 1);                                              // the last day
  CHECK(box.check("2017-05-20").failed == 1);
  CHECK(box.state_of(key) == "rejected");
}

TEST_CASE("a gap that was filled passes, also on the last day") {
  RoundBox box;
  const auto key = box.apply(1, "female", {{"labour_status", ""}});
  box.judge(key, "yes");
  box.check("2017-05-12");
  REQUIRE(box.put("application", {{"key", key}, {"labour_status", "inactive_other"}}).committed);
  CHECK(box.check("2017-05-19").passed == 1);
  CHECK(box.state_of(key) == "formally_correct");
}

TEST_CASE("who applied outside the round is rejected, the first and the last day are inside") {
  RoundBox box;
  const auto first = box.apply(1, "female", {}, "2017-05-01"), last = box.apply(2, "male", {}, "2017-05-10");
  const auto late = box.apply(3, "male", {}, "2017-05-11");
  for (const auto& key : {first, last, late}) box.judge(key, "yes");
  const auto outcome = box.check("2017-05-12");
  CHECK(outcome.passed == 2);
  CHECK(outcome.outside == 1);
  CHECK(box.state_of(late) == "rejected");
}

TEST_CASE("R-9: points go by conditions, and a paper that is asked for has to be there") {
  RoundBox box;
  const auto woman = box.apply(1, "female", {{"disability_degree", "light"}}), man = box.apply(2, "male");
  for (const auto& key : {woman, man}) box.judge(key, "yes");
  box.check("2017-05-12");
  auto outcome = box.score("2017-05-15");
  CHECK(outcome.scored == 2);
  CHECK(outcome.highest == 4);
  CHECK(outcome.lowest == 0);
  CHECK(outcome.below_threshold == 1);  // T asks for two points
  CHECK(outcome.papers_missing == 1);
  CHECK(box.done.told("score.paper_missing"));
  CHECK(box.round().state == "scored");
  // the certificate has to be of the day of receipt.
  REQUIRE(box.put("evidence", {{"key", "E9"},
                               {"person", "Q-1"},
                               {"kind", "disability_certificate"},
                               {"issued_on", "2016-01-01"},
                               {"valid_to", "2017-05-05"},
                               {"original_seen", "yes"}})
              .committed);
  outcome = box.score("2017-05-16");
  CHECK(outcome.highest == 10);
  CHECK(outcome.papers_missing == 0);
  // What no longer applies loses its points.
  REQUIRE(box.put("application", {{"key", woman}, {"disability_degree", "none"}}).committed);
  CHECK(box.score("2017-05-17").highest == 4);
}

TEST_CASE("R-13, R-14: the lists hold everybody, with a place, in reserve, or with the reason") {
  RoundBox box;
  std::vector<std::string> keys;
  for (int number = 1; number <= 3; ++number) keys.push_back(box.apply(number, "female"));
  keys.push_back(box.apply(4, "male"));
  keys.push_back(box.apply(5, "male", {{"labour_status", "employed_self"}}));
  for (const auto& key : keys) box.judge(key, "yes");
  REQUIRE(box.put("score", {{"application", keys[3]},
                            {"criterion", "T/W1"},
                            {"points", "3"},
                            {"basis", "statement"},
                            {"scored_on", "2017-05-12"}})
              .committed);
  box.check("2017-05-12");
  box.score("2017-05-15");
  const auto outcome = box.decide(kMeeting);
  CHECK(outcome.meeting == "T/2/K1");
  CHECK(outcome.women == 1);
  CHECK(outcome.men == 1);
  CHECK(outcome.reserve == 1);  // the list of this round is one person long
  CHECK(outcome.rejected == 2);
  CHECK(box.value("SELECT count(*) FROM list_entry l JOIN commission_meeting m ON m.id = l.meeting_id "
                  "WHERE m.key = 'T/2/K1'") == "5");
  CHECK(box.state_of(keys[3]) == "admitted");
  CHECK(box.value("SELECT l.reason FROM list_entry l JOIN application a ON a.id = l.application_id "
                  "WHERE a.key = 'T/2/5'") == "Bez pracy");
  CHECK(box.round().state == "decided");
  CHECK(box.value("SELECT count(*) FROM meeting_member x JOIN commission_meeting m ON m.id = x.meeting_id "
                  "WHERE m.key = 'T/2/K1'") == "3");
}

TEST_CASE("R-14: nobody is forgotten: a round with somebody unscored or unchecked cannot be decided") {
  RoundBox box;
  const auto key = box.apply(1, "female");
  box.judge(key, "yes");
  const auto refused = [&] {
    try {
      box.run([&](change::Writer& writer) { practice::Commission(writer, box.round()).decide(kMeeting); });
    } catch (const Error& error) {
      return error.id();
    }
    return std::string();
  };
  CHECK(refused() == "round.unchecked");
  box.check("2017-05-12");
  CHECK(refused() == "round.unscored");
  box.score("2017-05-15");
  CHECK(refused().empty());
}
