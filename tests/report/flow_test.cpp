#include "../change/sandbox.h"
#include "error.h"
#include "report/figures.h"
#include "report/report.h"

using namespace sandbox;

namespace {

// COUNT people in the project U, every third a man; NUMBER is where their ids begin.
void join(Sandbox& box, int number, int count, std::string_view state, std::string_view ended_on) {
  const auto first = std::to_string(number), last = std::to_string(number + count - 1);
  const std::string ids =
      "WITH RECURSIVE n(i) AS (SELECT " + first + " UNION ALL SELECT i + 1 FROM n WHERE i < " + last + ")\n";
  box.database.execute((ids +
                        "INSERT INTO person (id, key, surname, given_names, sex, birth_date, rev, op) "
                        "SELECT i, 'PX' || i, 'Lis', 'A', IIF(i % 3 = 0, 'male', 'female'), '1970-01-01', 1, 1 FROM n")
                           .c_str());
  const auto end = ended_on.empty() ? "NULL" : "'" + std::string(ended_on) + "'";
  box.database.execute(
      (ids +
       "INSERT INTO participation (id, key, project_id, person_id, joined_on, state, ended_on, rev, op) "
       "SELECT i, 'U-' || i, (SELECT id FROM project WHERE key = 'U'), i, '2017-03-01', '" +
       std::string(state) + "', " + end + ", 1, 1 FROM n")
          .c_str());
}

using Numbers = std::map<std::string, std::string>;

Numbers totals(const Sandbox& box, report::ParameterValues arguments) {
  Numbers numbers;
  arguments.emplace("project", "U");
  for (const auto& figure : report::count(box.database, *report::find_report("flow"), arguments))
    numbers[figure.name] = figure.total;
  return numbers;
}

}  // namespace

TEST_CASE("the flow of a programme adds up: 116 837 + 4 956 + 6 333 = 128 126") {
  Sandbox box;
  load_project(box);
  join(box, 1000001, 116837, "active", "");
  join(box, 1200001, 4956, "interrupted", "2017-05-10");
  join(box, 1300001, 6333, "completed", "2017-06-10");
  const auto flow = totals(box, {{"as_of", "2017-06-30"}});
  CHECK(flow.at("started") == "128126");
  CHECK(flow.at("continuing") == "116837");
  CHECK(flow.at("interrupted") == "4956");
  CHECK(flow.at("completed") == "6333");
  CHECK(flow.at("returned") == "0");
  // Before they ended they were continuing: the sum is the same on every day.
  const auto may = totals(box, {{"as_of", "2017-05-31"}});
  CHECK(may.at("started") == "128126");
  CHECK(may.at("continuing") == std::to_string(116837 + 6333));
}

TEST_CASE("figures that break an equation of their report are refused, for either sex") {
  const auto& flow = *report::find_report("flow");
  std::vector<report::Figure> figures{{"started", "100000", "28126", "128126"},
                                      {"continuing", "90000", "26837", "116837"},
                                      {"interrupted", "4000", "956", "4956"},
                                      {"completed", "6000", "333", "6333"}};
  CHECK_NOTHROW(report::check_identities(flow, figures));
  figures[3] = {"completed", "5999", "334", "6333"};
  CHECK_THROWS_AS(report::check_identities(flow, figures), Error);
  figures.pop_back();
  CHECK_THROWS_AS(report::check_identities(flow, figures), Error);
}

TEST_CASE("who comes back is continuing, has not started again, and was interrupted in between") {
  Sandbox box;
  load_project(box);
  join(box, 1000001, 1, "active", "");
  join(box, 1000002, 1, "interrupted", "2017-08-01");
  box.database.execute(
      "INSERT INTO participation_return (participation_id, interrupted_on, returned_on, rev, op) "
      "SELECT id, '2017-04-10', '2017-05-20', 1, 1 FROM participation WHERE id > 1000000");
  const Numbers away = totals(box, {{"as_of", "2017-05-19"}});
  CHECK(away.at("interrupted") == "2");
  CHECK(away.at("returned") == "0");
  const Numbers back = totals(box, {{"as_of", "2017-05-20"}});
  CHECK(back.at("started") == "2");
  CHECK(back.at("returned") == "2");
  CHECK(back.at("continuing") == "2");
  const Numbers again = totals(box, {{"as_of", "2017-09-30"}, {"from", "2017-07-01"}, {"to", "2017-09-30"}});
  CHECK(again.at("interrupted") == "1");
  CHECK(again.at("interrupted.period") == "1");
  CHECK(again.at("returned.period") == "0");
  CHECK(again.at("started.period") == "0");
}
