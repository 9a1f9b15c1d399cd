#include <map>

#include "../change/sandbox.h"
#include "report/report.h"

using namespace sandbox;

namespace {

void sql(Sandbox& box, const std::string& text) { box.database.execute(text.c_str()); }

// People FIRST to LAST of the project U, each with a complete record, joined on 2017-02-01 through the round U/1.
void join(Sandbox& box, int first, int last, const std::string& state = "active", const std::string& ended_on = "") {
  const std::string ids = "WITH RECURSIVE n(i) AS (SELECT " + std::to_string(first) +
                          " UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(last) + ")\n";
  sql(box, ids +
               "INSERT INTO person (id, key, other_id, surname, given_names, sex, birth_date, voivodeship, county, "
               "locality, "
               "house_number, postal_code, phone, rev, op) SELECT i, 'PX' || i, 'X' || i, 'Lis', 'A', IIF(i % 4 = 0, "
               "'male', "
               "'female'), '1970-01-01', '12', 'Testowo', 'Testowo', '1', '33-300', '500000000', 1, 1 FROM n");
  sql(box,
      ids +
          "INSERT INTO application (id, key, round_id, person_id, received_on, state, rev, op) SELECT i, 'U/1/' || i, "
          "(SELECT id FROM recruitment_round WHERE key = 'U/1'), i, '2017-01-05', 'participant', 1, 1 FROM n");
  const auto end = ended_on.empty() ? "NULL" : "'" + ended_on + "'";
  sql(box, ids +
               "INSERT INTO participation (id, key, project_id, person_id, application_id, joined_on, education, "
               "labour_status, childcare_needed, state, ended_on, rev, op) SELECT i, 'U-' || i, (SELECT id FROM "
               "project WHERE "
               "key = 'U'), i, i, '2017-02-01', 'isced_2', 'inactive_other', 'no', '" +
               state + "', " + end + ", 1, 1 FROM n");
}

void sign(Sandbox& box, int first, int last) {
  sql(box,
      "INSERT INTO social_contract (key, participation_id, kind, drafted_on, signed_by_person_on, signed_by_centre_on, "
      "state, rev, op) SELECT 'KX' || id, id, 'KS-B', '2017-02-02', '2017-02-03', '2017-02-03', 'active', 1, 1 "
      "FROM participation WHERE id BETWEEN " +
          std::to_string(first) + " AND " + std::to_string(last));
}

// On the list of the meeting of the round U/1.
void list(Sandbox& box, int person, const std::string& where, const std::string& state) {
  const auto id = std::to_string(person);
  sql(box, "INSERT INTO person (id, key, surname, given_names, sex, birth_date, rev, op) VALUES (" + id + ", 'PX" + id +
               "', 'Lis', 'A', 'female', '1970-01-01', 1, 1)");
  sql(box, "INSERT INTO application (id, key, round_id, person_id, received_on, state, rev, op) SELECT " + id +
               ", 'U/1/" + id + "', id, " + id + ", '2017-01-05', '" + state +
               "', 1, 1 FROM recruitment_round WHERE key = 'U/1'");
  sql(box, "INSERT INTO list_entry (meeting_id, application_id, list, position, points, rev, op) VALUES (1000000, " +
               id + ", '" + where + "', " + id + ", 1, 1, 1)");
}

// The project U runs the whole of 2017: 181 days up to 30 June, 184 after it.  Thirty people joined: ten have
// completed, two were interrupted, eighteen are inside, of whom fifteen signed a contract, as did the twelve.  Of the
// round for 32 one is admitted and has not come yet, five are on the reserve list; a second round for seven is to
// come.
void fill(Sandbox& box) {
  load_project(box);
  sql(box,
      "UPDATE project SET starts_on = '2017-01-01', ends_on = '2017-12-31', participants_planned = 45 WHERE key = 'U'");
  sql(box,
      "UPDATE recruitment_round SET opens_on = '2017-01-02', closes_on = '2017-01-20', limit_total = 32 WHERE key = "
      "'U/1'");
  sql(box,
      "INSERT INTO recruitment_round (key, project_id, number, opens_on, closes_on, limit_total, state, rev, op) "
      "SELECT 'U/2', id, 2, '2017-09-01', '2017-09-15', 7, 'planned', 1, 1 FROM project WHERE key = 'U'");
  sql(box,
      "INSERT INTO commission_meeting (id, key, round_id, number, held_on, rev, op) "
      "SELECT 1000000, 'U/1/K1', id, 1, '2017-01-25', 1, 1 FROM recruitment_round WHERE key = 'U/1'");
  join(box, 1000001, 1000010, "completed", "2017-06-01");
  join(box, 1000011, 1000012, "interrupted", "2017-05-01");
  join(box, 1000013, 1000030);
  sign(box, 1000001, 1000027);
  list(box, 1000031, "basic", "admitted");
  for (int person = 1000032; person <= 1000036; ++person) list(box, person, "reserve", "reserve");
  for (const auto& [indicator, total] : {std::pair("clients_completed", 30), std::pair("clients_social_contract", 34)})
    sql(box, "INSERT INTO indicator_target (project_id, indicator, total, rev, op) SELECT id, '" +
                 std::string(indicator) + "', " + std::to_string(total) + ", 1, 1 FROM project WHERE key = 'U'");
}

using Row = std::map<std::string, std::string>;

class Rows : public report::Renderer {
 public:
  void begin(std::span<const report::Column> columns) override { columns_.assign(columns.begin(), columns.end()); }
  void row(std::span<const report::Cell> cells) override {
    Row made;
    for (std::size_t i = 0; i < cells.size(); ++i) made[columns_[i].name] = std::string(cells[i].value_or(""));
    rows[made["indicator"]] = made;
  }
  void end() override {}

  std::map<std::string, Row> rows;

 private:
  std::vector<report::Column> columns_;
};

std::map<std::string, Row> forecast(const Sandbox& box, report::ParameterValues arguments) {
  arguments.emplace("project", "U");
  Rows rows;
  report::run(box.database, *report::find_report("forecast"), arguments, {}, registry::Language::english, rows);
  return rows.rows;
}

}  // namespace

TEST_CASE("people come at the pace of the window, and no more of them than can still come") {
  Sandbox box;
  fill(box);
  auto people = forecast(box, {{"as_of", "2017-06-30"}}).at("participants");
  // 30 in 181 days: 4.97 in 30 days, so 30.5 in the 184 days to come; but only the admitted one, the places of the
  // second round, and of the reserve as many as places are free: 32 - 28 inside or completed - 1 admitted = 3.
  CHECK(people.at("total") == "30");
  CHECK(people.at("period_total") == "30");
  CHECK(people.at("pace") == "5.0");
  CHECK(people.at("days_left") == "184");
  CHECK(people.at("queue") == "11");
  CHECK(people.at("expected") == "41");
  CHECK(people.at("difference") == "-4");
  CHECK(people.at("outlook") == "misses");
  CHECK(people.at("rests_on") == "queue");
  CHECK(people.at("pace_needed") == "2.4");  // 15 in 184 days
  // Nobody joined in the last sixty days.
  people = forecast(box, {{"as_of", "2017-06-30"}, {"from", "2017-05-02"}}).at("participants");
  CHECK(people.at("period_total") == "0");
  CHECK(people.at("expected") == "30");
  CHECK(people.at("rests_on") == "pace");
  // Until the end of July: 30 * 31 / 181 = 5.1.
  people = forecast(box, {{"as_of", "2017-06-30"}, {"by", "2017-07-31"}}).at("participants");
  CHECK(people.at("days_left") == "31");
  CHECK(people.at("expected") == "35");
  CHECK(people.at("pace_needed") == "14.5");
  // Once the second round has opened, the reserve list of the first is over.
  people = forecast(box, {{"as_of", "2017-09-01"}}).at("participants");
  CHECK(people.at("queue") == "8");
}

TEST_CASE("who is inside reaches a result as often as those who have ended") {
  Sandbox box;
  fill(box);
  const auto done = forecast(box, {{"as_of", "2017-06-30"}}).at("clients_completed");
  // 10 of the 12 who ended; 18 inside and 11 to come: 29 * 10 / 12 = 24.2.
  CHECK(done.at("total") == "10");
  CHECK(done.at("queue") == "29");
  CHECK(done.at("dropout") == "16.7");
  CHECK(done.at("expected") == "34");
  CHECK(done.at("difference") == "4");
  CHECK(done.at("outlook") == "reaches");
  CHECK(done.at("rests_on") == "queue");
  // By the end of August not everybody has to have ended: the pace binds, 10 * 62 / 181 = 3.4.
  CHECK(forecast(box, {{"as_of", "2017-06-30"}, {"by", "2017-08-31"}}).at("clients_completed").at("expected") == "13");
  // When nobody had ended there was nothing to judge by.
  const auto early = forecast(box, {{"as_of", "2017-03-31"}}).at("clients_completed");
  CHECK(early.at("total") == "0");
  CHECK(early.at("dropout") == "x");
  CHECK(early.at("expected") == "x");
  CHECK(early.at("outlook") == "x");
}

TEST_CASE("a contract can be signed by who comes and by who is inside without one") {
  Sandbox box;
  fill(box);
  const auto signed_ = forecast(box, {{"as_of", "2017-06-30"}}).at("clients_social_contract");
  CHECK(signed_.at("total") == "27");
  CHECK(signed_.at("queue") == "14");     // 11 and 3
  CHECK(signed_.at("expected") == "41");  // 27 * 184 / 181 = 27.4 would be more
  CHECK(signed_.at("outlook") == "reaches");
  CHECK(signed_.at("dropout") == "");
}

TEST_CASE("once the time is over what was reached stands, and no pace would do") {
  Sandbox box;
  fill(box);
  auto rows = forecast(box, {{"as_of", "2018-01-15"}});
  CHECK(rows.at("participants").at("expected") == "30");
  CHECK(rows.at("participants").at("rests_on") == "over");
  CHECK(rows.at("participants").at("pace_needed") == "x");
  // A target that is not counted from people stays without a number.
  sql(box,
      "INSERT INTO indicator_target (project_id, indicator, total, rev, op) SELECT id, 'e_social', 56, 1, 1 FROM "
      "project "
      "WHERE key = 'U'");
  rows = forecast(box, {{"as_of", "2017-06-30"}});
  CHECK(rows.at("e_social").at("total") == ".");
  CHECK(rows.at("e_social").at("expected") == ".");
  CHECK(rows.at("e_social").at("outlook") == ".");
}
