#include "report/why_not.h"

#include "../change/sandbox.h"
#include "error.h"

using namespace sandbox;

namespace {

// A report without conditions of its own, over SQL.
report::Report made_report(std::string_view sql) {
  report::Report report;
  report.name = "made";
  report.counts = true;
  report.header.sql = sql;
  return report;
}

constexpr std::string_view kOne = R"sql(
WITH one AS (SELECT p.person_id AS person FROM participation p WHERE p.key = 'U-1')
SELECT 1 AS ord, 'chosen' AS figure, person, 'female' AS sex, NULL AS amount, 'count' AS unit FROM one)sql";

void two_people(Sandbox& box) {
  load_project(box);
  box.database.execute(
      "INSERT INTO person (id, key, surname, given_names, sex, birth_date, rev, op) VALUES "
      "(1001, 'PX1', 'Lis', 'A', 'female', '1970-01-01', 1, 1), (1002, 'PX2', 'Bor', 'B', 'male', '1970-01-01', 1, 1), "
      "(1003, 'PX3', 'Mak', 'C', 'male', '1970-01-01', 1, 1);"
      "INSERT INTO participation (id, key, project_id, person_id, joined_on, state, rev, op) "
      "SELECT p.id, 'U-' || (p.id - 1000), j.id, p.id, '2017-03-01', 'active', 1, 1 "
      "FROM person p, project j WHERE p.id IN (1001, 1002) AND j.key = 'U'");
}

std::string asked(const Sandbox& box, const report::Report& report, const std::vector<std::string>& people,
                  const std::string& cell = "chosen", const std::string& day = "2017-06-30") {
  report::StringOutput output;
  report::Format format;
  format.name = "csv";
  format.header = false;
  const auto renderer = report::make_renderer(format, output);
  report::why_not(box.database, report, {{"project", "U"}, {"as_of", day}}, report::parse_cell(report, cell), people,
                  registry::Language::english, *renderer);
  return output.text();
}

}  // namespace

TEST_CASE("a figure without conditions of its own still says what is true of who is not in it") {
  Sandbox box;
  two_people(box);
  const auto report = made_report(kOne);
  CHECK(asked(box, report, {"U-1"}) == "PX1,U-1,yes,,,participation/U-1,joined_on,2017-03-01\n");
  CHECK(asked(box, report, {"U-2"}) ==
        "PX2,U-2,no,otherwise,does not meet what the figure asks,participation/U-2,joined_on,2017-03-01\n");
  CHECK(asked(box, report, {"PX3"}) ==
        "PX3,,no,takes_part,the person does not take part in the project,participation,,\n");
  CHECK(asked(box, report, {"PX2"}, "chosen", "2017-02-01").find(",joined,") != std::string::npos);
  CHECK(asked(box, report, {}) ==
        "PX2,U-2,no,otherwise,does not meet what the figure asks,participation/U-2,joined_on,2017-03-01\n");
  CHECK(asked(box, report, {"U-1"}, "chosen:men").find(",sex,") != std::string::npos);
  CHECK_THROWS_AS(asked(box, report, {"U-77"}), Error);
}

TEST_CASE("where a figure and its conditions disagree about somebody, the figure decides") {
  Sandbox box;
  two_people(box);
  // The figure counts somebody whose participation begins after its day.
  CHECK(asked(box, made_report(kOne), {"U-1"}, "chosen", "2017-02-01").starts_with("PX1,U-1,yes,,,"));
}
