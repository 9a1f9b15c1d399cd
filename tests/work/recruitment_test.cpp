// What the recruitment commands ask of the database.
#include "work/recruitment.h"

#include "change/sandbox.h"

using namespace sandbox;

TEST_CASE(
    "a condition of an older program that cannot be read stops the judging, it is not a question without answer") {
  Sandbox box;
  load_project(box);
  change::RecordStore records(box.database);
  work::Criterion criterion;
  criterion.key = "T/W1";
  criterion.condition = "sex=kobieeta";
  criterion.project = "T";
  try {
    work::judge_condition(records, "T/1", criterion);
    FAIL("judged");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::refused);
    CHECK(error.id() == "criterion.condition");
  }
  criterion.condition = "unit=KIS or sex=female";
  CHECK_THROWS_AS(work::judge_condition(records, "T/1", criterion), Error);
  criterion.condition = "round=1 and months_out_of_work>=0";
  for (const auto& [application, answer] : work::judge_condition(records, "T/1", criterion))
    CHECK_MESSAGE(!answer.has_value(), application);  // nobody said how many months
}
