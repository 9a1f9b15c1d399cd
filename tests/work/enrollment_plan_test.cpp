#include "work/enrollment_plan.h"

#include <algorithm>

#include "../change/sandbox.h"

using namespace sandbox;

namespace {

std::int64_t project(const Sandbox& box) { return box.database.integer("SELECT id FROM project WHERE key = 'T'"); }

// "STEP FORM CODE", a line each.
std::string answers(const Sandbox& box, std::string_view on, std::string_view participation) {
  const work::EnrollmentPlan plan(box.database, project(box), on);
  std::string text;
  for (const auto& answer : plan.explain(participation))
    text +=
        answer.step->key.substr(9) + ' ' + (answer.form == nullptr ? "-" : answer.form->key) + ' ' + answer.code + '\n';
  return text;
}

bool answers_so(const Sandbox& box, std::string_view on, std::string_view participation, std::string_view line) {
  return answers(box, on, participation).find(line) != std::string::npos;
}

// One operation that carries the plan out; what was enrolled since.
Done carry_out(Sandbox& box, std::string_view on) {
  return box.run(
      [&](change::Writer& writer) { work::EnrollmentPlan(box.database, project(box), on).carry_out(writer); });
}

// Another group of the kind SZKZAW, which T-0002 is to have from 8 May to 30 June.
void put_training(Sandbox& box, const Words& more) {
  Words words{{"key", "T-SZK-02"},   {"project", "T"},  {"kind", "SZKZAW"},          {"support_group", "ZAW"},
              {"title", "Training"}, {"mode", "group"}, {"provider", "contractor"},  {"certifying_body", "Office"},
              {"hour_unit", "45"},   {"capacity", "4"}, {"starts_on", "2017-05-15"}, {"ends_on", "2017-06-20"}};
  for (const auto& [field, text] : more) {
    const auto found = std::ranges::find(words, field, &Words::value_type::first);
    if (found == words.end()) {
      words.emplace_back(field, text);
    } else {
      found->second = text;
    }
  }
  REQUIRE(box.put("form_of_support", words).committed);
}

void put_session(Sandbox& box, std::string_view form, std::string_view day, std::string_view from,
                 std::string_view to) {
  REQUIRE(box.put("session", {{"form", form}, {"held_on", day}, {"starts_at", from}, {"ends_at", to}}).committed);
}

constexpr std::string_view kOn = "2017-05-04";

}  // namespace

TEST_CASE("a plan enrolls for every open step that has a form, and the rules are content") {
  Sandbox box;
  load_project(box);
  CHECK(answers(box, kOn, "T-0001") == "01/3 T-POR-01 placed\n01/4 T-ASY-01 needs_disability\n");
  CHECK(answers(box, kOn, "T-0002") == "02/2 T-SZK-01 full_before\n");
  const auto done = carry_out(box, kOn);
  CHECK(done.codes() == "");
  CHECK(done.result.added == 1);
  CHECK(
      box.value(
          "SELECT path_item || ' ' || state || ' ' || enrolled_on FROM v1_enrollment WHERE key = 'T-POR-01/T-0001'") ==
      "KS/2017/001/3 enrolled 2017-05-04");
  CHECK_FALSE(carry_out(box, kOn).result.op);
}

TEST_CASE("a group that has begun is joined while the threshold can still be reached") {
  Sandbox box;
  load_project(box);
  put_training(box, {});
  CHECK(answers_so(box, kOn, "T-0002", "T-SZK-02 placed"));
  CHECK(answers_so(box, "2017-05-16", "T-0002", "T-SZK-02 begun"));  // without a timetable nobody knows
  for (const char* day : {"2017-05-15", "2017-05-22", "2017-05-29", "2017-06-05", "2017-06-12"})
    put_session(box, "T-SZK-02", day, "13:00", "16:00");
  CHECK(answers_so(box, "2017-05-22", "T-0002", "T-SZK-02 placed"));  // four of five: 80 per cent
  CHECK(answers_so(box, "2017-05-23", "T-0002", "T-SZK-02 begun"));
  CHECK(answers_so(box, "2017-06-21", "T-0002", "T-SZK-02 over"));
}

TEST_CASE("a form that was found has to suit the step: days, unit, instrument, profile, smallest group") {
  const auto answer = [](const Words& form) {
    Sandbox box;
    load_project(box);
    put_training(box, form);
    const auto text = answers(box, kOn, "T-0002");
    const auto at = text.find("T-SZK-02 ");
    return at == std::string::npos ? std::string("none") : text.substr(at + 9, text.find('\n', at) - at - 9);
  };
  CHECK(answer({}) == "placed");
  CHECK(answer({{"ends_on", "2017-07-03"}}) == "dates");
  CHECK(answer({{"min_group", "2"}}) == "group");
  CHECK(answer({{"capacity", "0"}}) == "full_before");
  CHECK(answer({{"support_group", "EDU"}}) == "none");
  CHECK(answer({{"needs_disability", "yes"}}) == "needs_disability");
  Sandbox box;
  load_project(box);
  put_training(box, {{"unit", "T/KIS"}, {"instrument", "Kurs"}});
  REQUIRE(box.put("path_item", {{"key", "KS/2017/002/2"}, {"unit", "T/CWS"}}).committed);
  CHECK_FALSE(answers_so(box, kOn, "T-0002", "T-SZK-02"));
  REQUIRE(box.put("path_item", {{"key", "KS/2017/002/2"}, {"unit", "T/KIS"}, {"instrument", "kurs"}}).committed);
  CHECK(answers_so(box, kOn, "T-0002", "T-SZK-02 placed"));
  REQUIRE(box.put("project", {{"key", "T"}, {"profile_refused", "1|2"}}).committed);
  box.database.execute("UPDATE application SET labour_office_profile = '2' WHERE key = 'T/1/0002'");
  CHECK(answers_so(box, kOn, "T-0002", "T-SZK-02 refused_profile"));
}

TEST_CASE("nobody is planned into two groups at one hour, nor into a later step before the earlier one has ended") {
  Sandbox box;
  load_project(box);
  put_training(box, {});
  put_session(box, "T-SZK-02", "2017-05-19", "09:00", "12:00");
  put_session(box, "T-TREN-01", "2017-05-19", "11:00", "13:00");
  CHECK(answers_so(box, kOn, "T-0002", "T-SZK-02 clash"));
  CHECK(answers_so(box, "2017-05-20", "T-0002", "T-SZK-02 begun"));
  box.database.execute("DELETE FROM session WHERE held_on = '2017-05-19'");
  CHECK(answers_so(box, kOn, "T-0002", "T-SZK-02 placed"));
  // The training is to follow the other group, which lasts until the end of June.
  box.database.execute("UPDATE path_item SET planned_to = '2017-05-12' WHERE key = 'KS/2017/002/1'");
  box.database.execute("UPDATE path_item SET planned_from = '2017-05-14' WHERE key = 'KS/2017/002/2'");
  CHECK(answers_so(box, kOn, "T-0002", "T-SZK-02 order"));
}

TEST_CASE("what the person does in another project binds too") {
  Sandbox box;
  load_project(box);
  put_training(box, {});
  put_session(box, "T-SZK-02", "2017-05-19", "09:00", "12:00");
  put_session(box, "U-TREN-01", "2017-05-19", "09:00", "12:00");
  box.database.execute(
      "INSERT INTO participation (id, key, project_id, person_id, joined_on, state, rev, op) SELECT 1000, 'U-9', p.id, "
      "n.id, "
      "'2017-04-20', 'active', 1, 1 FROM project p, person n WHERE p.key = 'U' AND n.key = 'P-000002'");
  CHECK(answers_so(box, kOn, "T-0002", "T-SZK-02 placed"));
  box.database.execute(
      "INSERT INTO enrollment (key, form_id, participation_id, requested_on, state, rev, op) SELECT 'U-TREN-01/U-9', "
      "id, 1000, "
      "'2017-05-02', 'enrolled', 1, 1 FROM form_of_support WHERE key = 'U-TREN-01'");
  CHECK(answers_so(box, kOn, "T-0002", "T-SZK-02 clash"));
}

TEST_CASE("the contract has to be in force and the participant there on the day of the plan") {
  Sandbox box;
  load_project(box);
  CHECK(answers(box, "2017-04-10", "T-0001") == "01/3 - not_active\n01/4 - not_active\n");
  CHECK(answers(box, "2017-04-25", "T-0001") == "01/3 - no_contract\n01/4 - no_contract\n");
  box.database.execute("UPDATE social_contract SET state = 'suspended' WHERE key = 'KS/2017/001'");
  CHECK(answers(box, kOn, "T-0001") == "01/3 - no_contract\n01/4 - no_contract\n");
  box.database.execute("UPDATE path_item SET state = 'partly_done' WHERE key = 'KS/2017/002/2'");
  CHECK(answers(box, kOn, "T-0002") == "02/2 - partly_done\n");
}

TEST_CASE("who waits gets the place in that record and leaves other lists; who was there before does not come again") {
  Sandbox box;
  load_project(box);
  REQUIRE(box.put("enrollment", {{"form", "T-SZK-01"},
                                 {"participation", "T-0002"},
                                 {"path_item", "KS/2017/002/2"},
                                 {"requested_on", "2017-05-03"},
                                 {"state", "waiting"}})
              .committed);
  put_training(box, {});
  REQUIRE(carry_out(box, kOn).committed);
  CHECK(box.value("SELECT state FROM v1_enrollment WHERE key = 'T-SZK-01/T-0002'") == "removed");
  CHECK(box.value("SELECT state FROM v1_enrollment WHERE key = 'T-SZK-02/T-0002'") == "enrolled");
  REQUIRE(
      box.put("enrollment", {{"key", "T-SZK-02/T-0002"}, {"state", "removed"}, {"ended_on", "2017-05-05"}}).committed);
  CHECK(answers(box, kOn, "T-0002") == "02/2 T-SZK-01 had\n02/2 T-SZK-02 had\n");
}
