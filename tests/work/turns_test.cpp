#include "work/turns.h"

#include <doctest/doctest.h>

using namespace mops;
using What = work::Asked::What;

namespace {

work::Turn turn(std::int64_t number, const char* state, const char* requested_on, const char* ended_on) {
  return {number, "F/U", state, requested_on, ended_on};
}

}  // namespace

TEST_CASE("a request speaks of the turn of its day, of the last one, or asks for a new one") {
  CHECK(work::asked_for({}, "2017-05-02").what == What::first);
  const std::vector<work::Turn> open{turn(1, "attending", "2017-05-02", "")};
  CHECK(work::asked_for(open, "2017-06-01").what == What::known);
  const std::vector<work::Turn> over{turn(1, "interrupted", "2017-05-02", "2017-05-20")};
  CHECK(work::asked_for(over, "2017-05-02").what == What::known);  // the same file again
  CHECK(work::asked_for(over, "").what == What::known);
  CHECK(work::asked_for(over, "2017-05-20").what == What::early);  // on the last day
  const auto again = work::asked_for(over, "2017-05-21");
  CHECK(again.what == What::again);
  CHECK(again.number == 2);
  const std::vector<work::Turn> twice{turn(1, "completed", "2017-05-02", "2017-05-20"),
                                      turn(2, "completed", "2017-06-01", "2017-06-20")};
  CHECK(work::asked_for(twice, "2017-05-02").number == 1);
  CHECK(work::asked_for(twice, "2017-06-01").number == 2);
  CHECK(work::asked_for(twice, "2017-06-10").what == What::early);
  CHECK(work::asked_for(twice, "2017-06-21").number == 3);
  const std::vector<work::Turn> again_open{turn(1, "completed", "2017-05-02", "2017-05-20"),
                                           turn(2, "enrolled", "2017-06-01", "")};
  CHECK(work::asked_for(again_open, "2017-05-02").number == 1);  // the old file again
  CHECK(work::asked_for(again_open, "2017-05-03").number == 2);
}

TEST_CASE("whoever was taken off before anything began may ask again on the same day") {
  const std::vector<work::Turn> removed{turn(1, "removed", "2017-05-02", "2017-05-20")};
  CHECK(work::asked_for(removed, "2017-05-20").what == What::again);
  CHECK(work::asked_for(removed, "2017-05-19").what == What::early);
  const std::vector<work::Turn> at_once{turn(1, "removed", "2017-05-02", "")};
  CHECK(work::asked_for(at_once, "2017-05-03").what == What::again);
}
