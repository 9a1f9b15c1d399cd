// What a round's state forbids, whatever the order in which an operation writes.
#include <algorithm>

#include "registry/transition.h"
#include "sandbox.h"

using namespace sandbox;

namespace {

// The round T/1 of the base project with a third applicant, in STATE.
void set_round(Sandbox& box, std::string_view state) {
  const auto done = box.run([&](change::Writer& writer) {
    writer.allow_any_state();
    writer.put(record("recruitment_round", {{"key", "T/1"}, {"state", state}}));
  });
  REQUIRE_MESSAGE(done.committed, done.codes());
}

const Words kScore = {{"application", "T/1/0003"}, {"criterion", "T/W1"}, {"points", "2"}};
const Words kMeeting = {{"round", "T/1"}, {"number", "2"}, {"held_on", "2017-04-12"}};

}  // namespace

TEST_CASE("a decided round keeps its points; an open one takes them") {
  Sandbox box;
  load_project(box);
  for (const auto& [state, code] : {std::pair{"planned", "round.planned"},
                                    {"decided", "round.decided"},
                                    {"supported", "round.over"},
                                    {"settled", "round.over"}}) {
    CAPTURE(state);
    set_round(box, state);
    CHECK(box.put("score", kScore).told(code));
    const auto dropped = box.run([](change::Writer& writer) {
      const auto& score = registry::registry().at("score");
      writer.drop(score, *writer.records().find_named(score, "T/1/0003/T/W1"));
    });
    CHECK(dropped.told(code));
    // What changes nothing is nobody's business.
    CHECK(box.put("score", {{"application", "T/1/0003"}, {"criterion", "T/W1"}, {"points", "3"}}).committed);
  }
  for (const auto* state : {"closed", "scored", "reopened"}) {
    CAPTURE(state);
    set_round(box, state);
    CHECK(!box.put("score", kScore).told("round.decided"));
  }
}

TEST_CASE("the state before the operation counts, so a decision may write its lists before or after the round") {
  for (const bool round_first : {true, false}) {
    CAPTURE(round_first);
    Sandbox box;
    load_project(box);
    set_round(box, "scored");
    const auto done = box.run([&](change::Writer& writer) {
      const auto decide = [&] { writer.put(record("recruitment_round", {{"key", "T/1"}, {"state", "decided"}})); };
      if (round_first) decide();
      writer.put(record("commission_meeting", kMeeting));
      for (const auto* name : {"Ada", "Ewa", "Iga"})
        writer.put(record("meeting_member", {{"meeting", "T/1/K2"}, {"name", name}}));
      if (!round_first) decide();
    });
    CHECK_MESSAGE(done.committed, done.codes());
    CHECK(box.put("meeting_member", {{"meeting", "T/1/K2"}, {"name", "Ola"}}).told("round.decided"));
  }
}

TEST_CASE("a way leads through the states of an application, and none back") {
  using Way = std::vector<std::string>;
  CHECK(registry::way("application", "submitted", "admitted") == Way{"formally_correct", "scored", "admitted"});
  CHECK(registry::way("application", "submitted", "rejected") == Way{"rejected"});
  CHECK(registry::way("recruitment_round", "open", "decided") == Way{"closed", "scored", "decided"});
  CHECK(registry::way("application", "rejected", "admitted").empty());
  CHECK(registry::way("application", "scored", "scored").empty());
}
