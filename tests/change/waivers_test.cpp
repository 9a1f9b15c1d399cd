// Waivers: what somebody answered for is not told until it expires; errors are always told.
#include "change/waivers.h"

#include <algorithm>

#include "sandbox.h"

namespace {

using namespace mops;
using sandbox::load_project;
using sandbox::Sandbox;

// Changes a field of a participation without education that participation.incomplete_data reads, so that it is judged.
sandbox::Done save(Sandbox& box, std::string_view status) {
  return box.put("participation", {{"key", "T-0001"}, {"labour_status", status}});
}

void waive(Sandbox& box, std::string_view record, std::string_view granted, std::string_view expires) {
  const auto done = box.put("waiver", {{"rule", "participation.incomplete_data"},
                                       {"record", record},
                                       {"project", "T"},
                                       {"granted_by", "anna"},
                                       {"reason", "the school has burnt down"},
                                       {"granted_on", granted},
                                       {"expires_on", expires}});
  CHECK_MESSAGE(done.committed, done.codes());
}

void forget_education(Sandbox& box) {
  const auto done = box.run([](change::Writer& writer) {
    auto input = sandbox::record("participation", {{"key", "T-0001"}, {"education", ""}});
    input.blank_clears = true;
    writer.put(input);
  });
  CHECK_MESSAGE(done.committed, done.codes());
  CHECK(done.told("participation.incomplete_data"));
}

}  // namespace

TEST_CASE("a warning that somebody answered for is not told until the waiver expires") {
  Sandbox box;
  load_project(box);
  forget_education(box);
  SUBCASE("of the record") { waive(box, "participation/T-0001", "2017-05-01", "2017-06-01"); }
  SUBCASE("of the whole project") { waive(box, "project/T", "2017-05-01", "2017-06-01"); }
  const auto silent = save(box, "employed_ngo");
  CHECK(silent.committed);
  CHECK(!silent.told("participation.incomplete_data"));
  CHECK(!silent.told("waiver.expired"));
}

TEST_CASE("an expired waiver lets the rule speak again and says so") {
  Sandbox box;
  load_project(box);
  forget_education(box);
  waive(box, "participation/T-0001", "2017-05-01", "2017-05-31");
  const auto told = save(box, "employed_ngo");
  CHECK(told.committed);
  CHECK(told.told("participation.incomplete_data"));
  CHECK(told.told("waiver.expired"));
}

TEST_CASE("a waiver for another record, another rule or a later day silences nothing") {
  Sandbox box;
  load_project(box);
  forget_education(box);
  SUBCASE("another record") { waive(box, "participation/T-0002", "2017-05-01", "2017-06-30"); }
  SUBCASE("another project") { waive(box, "project/U", "2017-05-01", "2017-06-30"); }
  SUBCASE("granted tomorrow") { waive(box, "participation/T-0001", "2017-06-02", "2017-06-30"); }
  const auto told = save(box, "employed_ngo");
  CHECK(told.told("participation.incomplete_data"));
  CHECK(!told.told("waiver.expired"));
}

TEST_CASE("a waiver in force for the project outweighs an expired one for the record") {
  Sandbox box;
  load_project(box);
  forget_education(box);
  waive(box, "participation/T-0001", "2017-05-01", "2017-05-31");
  waive(box, "project/T", "2017-05-01", "2017-06-30");
  CHECK(!save(box, "employed_ngo").told("participation.incomplete_data"));
}

TEST_CASE("an error cannot be waived, and neither can what is no rule") {
  Sandbox box;
  load_project(box);
  for (const char* rule : {"contract.not_signed", "no.such_rule"}) {
    const auto done = box.put("waiver", {{"rule", rule},
                                         {"record", "social_contract/KS/2017/001"},
                                         {"project", "T"},
                                         {"granted_by", "anna"},
                                         {"reason", "none"},
                                         {"granted_on", "2017-05-01"},
                                         {"expires_on", "2017-06-30"}});
    CAPTURE(rule);
    CHECK(!done.committed);
    CHECK(done.told("waiver.not_waivable"));
  }
}
