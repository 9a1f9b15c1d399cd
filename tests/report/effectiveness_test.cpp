#include "../change/sandbox.h"
#include "report/report.h"

using namespace sandbox;

namespace {

void sql(Sandbox& box, const std::string& text) { box.database.execute(text.c_str()); }

// A participant of the project U who completed on 31 January 2019; NUMBER makes the ids.
void complete(Sandbox& box, int number, const std::string& degree = "none") {
  const auto id = std::to_string(number);
  sql(box, "INSERT INTO person (id, key, surname, given_names, sex, birth_date, rev, op) VALUES (" + id + ", 'PX" + id +
               "', 'Lis', 'A', 'female', '1970-01-01', 1, 1)");
  sql(box,
      "INSERT INTO participation (id, key, project_id, person_id, joined_on, disability_degree, state, ended_on, "
      "exit_kind, rev, op) SELECT " +
          id + ", 'U-" + id + "', id, " + id + ", '2018-09-03', '" + degree +
          "', 'completed', '2019-01-31', 'Z', 1, 1 FROM project WHERE key = 'U'");
}

void reach(Sandbox& box, int number, const std::string& kind, const std::string& on, const std::string& proved) {
  sql(box, "INSERT INTO outcome (participation_id, kind, happened_on, stated_on, proved_on, rev, op) VALUES (" +
               std::to_string(number) + ", '" + kind + "', '" + on + "', '" + on + "', '" + proved + "', 1, 1)");
}

struct Count {
  const Sandbox& box;
  std::string as_of;

  std::string operator()(std::string_view name) const {
    const report::ParameterValues arguments{{"project", "U"}, {"as_of", as_of}};
    for (const auto& figure : report::count(box.database, *report::find_report("effectiveness"), arguments))
      if (figure.name == name) return figure.total;
    return "none";
  }
};

}  // namespace

TEST_CASE("E-8: after an end on 2019-01-31 the window of 90 days closes with 2019-05-01") {
  Sandbox box;
  load_project(box);
  complete(box, 1000001);
  complete(box, 1000002);
  complete(box, 1000003);
  reach(box, 1000001, "motivation", "2019-05-01", "2019-05-10");
  reach(box, 1000002, "motivation", "2019-05-02", "2019-05-10");
  const Count last{box, "2019-05-01"}, day_after{box, "2019-05-02"}, proved{box, "2019-05-10"};
  CHECK(last("social.general.ended") == "3");
  CHECK(last("social.general.pending") == "3");
  CHECK(last("social.general.base") == "0");
  CHECK(day_after("social.general.pending") == "0");
  CHECK(day_after("social.general.base") == "3");
  CHECK(day_after("social.general") == "0");
  // The proof may come later than the fact; the fact may not come later than the window.
  CHECK(proved("social.general") == "1");
}

TEST_CASE("who has succeeded counts at once, the others wait outside of the base") {
  Sandbox box;
  load_project(box);
  for (int number = 1000001; number <= 1000004; ++number) complete(box, number);
  complete(box, 1000005, "severe");
  reach(box, 1000001, "health", "2019-02-10", "2019-02-12");
  const Count count{box, "2019-02-15"};
  CHECK(count("social.general") == "1");
  CHECK(count("social.general.base") == "1");
  CHECK(count("social.general.pending") == "3");
  CHECK(count("social.severe.pending") == "1");
  sql(box,
      "INSERT INTO effectiveness_setting (project_id, severe_also_general, rev, op) "
      "SELECT id, 'yes', 1, 1 FROM project WHERE key = 'U'");
  CHECK(count("social.general.pending") == "4");
  CHECK(count("social.severe.pending") == "1");
}

TEST_CASE("employment is measured among those with vocational support, unless the project says otherwise") {
  Sandbox box;
  load_project(box);
  complete(box, 1000001);
  reach(box, 1000001, "employment", "2019-02-10", "2019-02-12");
  const Count count{box, "2019-06-01"};
  CHECK(count("employment.general.ended") == "0");
  CHECK(count("social.general") == "0");
  sql(box,
      "INSERT INTO effectiveness_setting (project_id, vocational_only, employed_is_social, rev, op) "
      "SELECT id, 'no', 'yes', 1, 1 FROM project WHERE key = 'U'");
  CHECK(count("employment.general.ended") == "1");
  CHECK(count("employment.general") == "1");
  CHECK(count("social.general") == "1");
}
