// Leaving a project closes all that is open of it, whatever the kind of exit.
#include "practice/leaving.h"

#include "change/sandbox.h"

using namespace sandbox;
using practice::Exit;

namespace {

class LeavingBox : public Sandbox {
 public:
  LeavingBox() { load_project(*this); }

  Done leave(const Exit& exit) {
    return run(
        [&](change::Writer& writer) { practice::Leaving(writer, exit, change::RecordInput("participation")).run(); });
  }
  std::string enrollment(const std::string& key) {
    return value("SELECT state || coalesce(' ' || ended_on, '') FROM enrollment WHERE key = '" + key + "'");
  }
  std::string contract() {
    return value("SELECT state || coalesce(' ' || ended_on, '') FROM social_contract WHERE key = 'KS/2017/001'");
  }
  std::string participation() {
    return value(
        "SELECT state || coalesce(' ' || ended_on || ' ' || exit_kind, '') FROM participation WHERE key = 'T-0001'");
  }
};

Exit exit_of(const std::string& kind, const std::string& result = "") {
  Exit exit;
  exit.participation = "T-0001";
  exit.on = exit.reviewed_on = "2017-05-31";
  exit.kind = kind;
  exit.result = result;
  return exit;
}

}  // namespace

TEST_CASE(
    "R-64: how a contract ends follows the kind of exit, else the review, and what is asked for goes before both") {
  CHECK(practice::state_of_contract(exit_of("PR"), "done") == "ended_by_person");
  CHECK(practice::state_of_contract(exit_of("PS"), "") == "ended_by_centre");
  CHECK(practice::state_of_contract(exit_of("PL"), "") == "expired");
  CHECK(practice::state_of_contract(exit_of("Z"), "done") == "fulfilled");
  CHECK(practice::state_of_contract(exit_of("ZP"), "partly") == "partly_fulfilled");
  CHECK(practice::state_of_contract(exit_of("Z"), "not_done").empty());
  auto asked = exit_of("PR");
  asked.contract = "expired";
  CHECK(practice::state_of_contract(asked, "done") == "expired");
}

TEST_CASE("R-63: who breaks off is interrupted, with everything begun; what had not begun is taken off") {
  LeavingBox box;
  const auto done = box.leave(exit_of("PR"));
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(box.participation() == "interrupted 2017-05-31 PR");
  CHECK(box.contract() == "ended_by_person 2017-05-31");
  CHECK(box.enrollment("T-SZK-01/T-0001") == "interrupted 2017-05-31");
  CHECK(box.enrollment("T-TREN-01/T-0001") == "removed 2017-05-31");
  CHECK(box.enrollment("T-TREN-01/T-0002") == "enrolled");  // somebody else's
}

TEST_CASE("R-63: whoever ends along the path completes; the final review is held with it") {
  LeavingBox box;
  const auto done = box.leave(exit_of("Z", "done"));
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(box.participation() == "completed 2017-05-31 Z");
  CHECK(box.contract() == "fulfilled 2017-05-31");
  CHECK(box.value("SELECT r.planned_on || ' ' || r.held_on || ' ' || r.result || ' ' || r.final FROM contract_review r "
                  "JOIN social_contract c ON c.id = r.contract_id WHERE c.key = 'KS/2017/001'") ==
        "2017-07-31 2017-05-31 done yes");  // the one that was planned
  CHECK(done.told("enroll.exit.open_steps"));
}

TEST_CASE("R-64: along the path nothing ends without what the review found, and nothing is written") {
  LeavingBox box;
  const auto done = box.leave(exit_of("Z"));
  CHECK(!done.committed);
  CHECK(done.told("enroll.exit.no_result"));
  CHECK(box.participation() == "active");
  CHECK(box.contract() == "active");
}

TEST_CASE("R-64: where the review found nothing done, somebody says how the contract ends") {
  LeavingBox box;
  CHECK(box.leave(exit_of("Z", "not_done")).told("enroll.exit.nothing_done"));
  auto exit = exit_of("Z", "not_done");
  exit.contract = "expired";
  const auto done = box.leave(exit);
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(box.contract() == "expired 2017-05-31");
}

TEST_CASE("R-37: a suspended contract is not fulfilled before it is resumed") {
  LeavingBox box;
  REQUIRE(box.put("social_contract", {{"key", "KS/2017/001"}, {"state", "suspended"}, {"suspended_on", "2017-05-20"}})
              .committed);
  CHECK(box.leave(exit_of("Z", "done")).told("enroll.exit.suspended"));
  CHECK(box.leave(exit_of("PS")).committed);
  CHECK(box.contract() == "ended_by_centre 2017-05-31");
}

TEST_CASE("the place of whoever leaves goes to the first who waits") {
  LeavingBox box;
  REQUIRE(box.put("enrollment", {{"form", "T-SZK-01"},
                                 {"participation", "T-0002"},
                                 {"path_item", "KS/2017/002/2"},
                                 {"requested_on", "2017-05-09"},
                                 {"state", "waiting"}})
              .committed);
  REQUIRE(box.leave(exit_of("PR")).committed);
  CHECK(box.enrollment("T-SZK-01/T-0002") == "enrolled");
  CHECK(box.value("SELECT enrolled_on FROM enrollment WHERE key = 'T-SZK-01/T-0002'") == "2017-05-31");
}
