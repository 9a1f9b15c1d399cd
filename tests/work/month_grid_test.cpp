#include "work/month_grid.h"

#include <random>

#include "map_sandbox.h"
#include "text/date.h"

using namespace sandbox;

namespace {

const std::string kGrid =
    "[map]\nkey = \"g\"\ntarget = \"attendance\"\nkind = \"grid\"\n"
    "[columns]\n\"L.p.\" = \"-\"\n\"Uczestnik\" = \"participation\"\n"
    "[marks]\n\"+\" = \"O\"\n\"n\" = \"NN\"\n\"/\" = \"\"\n"
    "[[skip]]\nheader = \"Uczestnik\"\nvalue = \"Razem\"\n";

// The project T with a form whose sessions are every day of May 2017 but Sundays, all enrolled.
struct Centre : Sandbox {
  Centre() {
    load_project(*this);
    const auto done = run([](change::Writer& writer) {
      for (int day = 8; day <= 31; ++day)
        if (text::weekday({2017, 5, day}) != 7)
          writer.put(record("session", {{"form", "T-TREN-01"},
                                        {"held_on", text::to_iso({2017, 5, day})},
                                        {"starts_at", "13:00"},
                                        {"ends_at", "16:00"}}));
    });
    REQUIRE_MESSAGE(done.committed, done.codes());
    const auto loaded = sandbox::load_map(*this, kGrid);
    REQUIRE_MESSAGE(loaded.committed, loaded.codes());
  }
  std::string marks() {
    return value(
        "SELECT group_concat(key || '=' || presence, ' ') FROM"
        " (SELECT key, presence FROM v1_attendance WHERE session GLOB 'T-TREN-01/*' ORDER BY key)");
  }
};

std::string told(const Done& done) {
  std::string text;
  for (const auto& one : done.diagnostics)
    text += one.code + ' ' + std::to_string(one.line) + ':' + one.column + ':' + std::to_string(one.column_no) + ' ';
  return text;
}

const work::GridWords kMay{"T-TREN-01", "2017-05", "13:00"};

}  // namespace

TEST_CASE("a month's grid is the same as the list of its marks, and once more it is nothing") {
  std::mt19937 random(5);
  for (int round = 0; round < 25; ++round) {
    std::string grid = "L.p.;Uczestnik", list = "session,participation,presence\n";
    for (int day = 1; day <= 31; ++day) grid += ';' + std::to_string(day);
    grid += '\n';
    int count = 0;
    for (const char* who : {"T-0001", "T-0002"}) {
      grid += std::string("1;") + who;
      for (int day = 1; day <= 31; ++day) {
        const bool possible = day >= 8 && text::weekday({2017, 5, day}) != 7;
        const auto choice = possible ? random() % 4 : 0;
        grid += choice == 1 ? ";+" : choice == 2 ? ";N" : choice == 3 ? ";/" : ";";
        if (choice == 0 || choice == 3) continue;
        ++count;
        list += "T-TREN-01/" + text::to_iso({2017, 5, day}) + "/13:00," + who + (choice == 1 ? ",O\n" : ",NN\n");
      }
      grid += "\n;Razem;5;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;\n";
    }
    Centre by_grid, by_list;
    const auto done = import_mapped(by_grid, "g", grid, kMay);
    REQUIRE_MESSAGE(done.committed, done.codes() << grid);
    CHECK(done.result.added == count);
    if (count > 0) REQUIRE(by_list.import("attendance", list).committed);
    CHECK(by_grid.marks() == by_list.marks());
    CHECK(!import_mapped(by_grid, "g", grid, kMay).result.op);
  }
}

TEST_CASE("the month is said by the command, by a title, or by whole dates as headings") {
  const std::string who = ";T-0001;+\n";
  for (const auto& [title, header, month] :
       {std::tuple{"", "12", "2017-05"}, std::tuple{"Lista obecności za maj 2017 r.;;\n", "12.", ""},
        std::tuple{"", "12.05.2017", ""}, std::tuple{"05.2017;;\n", "12 pt", ""}}) {
    Centre centre;
    auto map = kGrid;
    if (*title != '\0') map.insert(map.find("kind"), "header_line = 2\n");
    REQUIRE(load_map(centre, map).committed);
    const auto done = import_mapped(centre, "g", std::string(title) + "L.p.;Uczestnik;" + header + '\n' + who,
                                    {"T-TREN-01", month, "13:00"});
    REQUIRE_MESSAGE(done.committed, told(done));
    CHECK(centre.marks() == "T-TREN-01/2017-05-12/13:00/T-0001=T/O");
  }
}

TEST_CASE("headings that contradict themselves are refused") {
  Centre centre;
  const auto header = [&](const std::string& days, const work::GridWords& words) {
    return told(import_mapped(centre, "g", "L.p.;Uczestnik;" + days + "\n;T-0001;+\n", words));
  };
  CHECK(header("12", {"T-TREN-01", "", ""}) == "header.no_month 1::0 ");
  CHECK(header("12 wt", kMay) == "header.weekday 1:12 wt:3 ");
  CHECK(header("12.06.2017", kMay) == "header.day_outside 1:##.##.####:3 ");
  CHECK(header("12;12.", kMay).starts_with("header.day_twice 1:12.:4 "));
  CHECK(header("dzień", kMay).find("header.no_days 1::0 ") != std::string::npos);
  CHECK(header("12", {"", "2017-05", ""}) == "header.no_form 1::0 ");
  CHECK(header("12", {"T-TREN-99", "2017-05", ""}) == "header.form 1::0 ");
  CHECK_THROWS_AS(header("12", {"T-TREN-01", "maj", ""}), Error);
  CHECK_THROWS_AS(header("12", {"T-TREN-01", "2017-05", "ten"}), Error);
}

TEST_CASE("a cell at fault is told by line and column of the list, and so is what the rest of the program finds") {
  Centre centre;
  const auto done = import_mapped(centre, "g",
                                  "L.p.;Uczestnik;12;14;15;31\n"
                                  "1;T-0001;+;;?;\n"  // an unknown mark
                                  "2;T-0002;;+;;\n"   // no session on a Sunday
                                  "3;T-0099;+;;;\n"   // no such participant
                                  ";;;;+;\n"          // nobody named
                                  "5;T-0002;;;n;\n",
                                  kMay);
  CHECK(told(done) ==
        "map.value 2:15:5 grid.no_session 3:14:4 reference.unknown 4:Uczestnik:2 participant.unnamed 5:Uczestnik:2 ");
  CHECK(!done.committed);
  const auto rest = import_mapped(centre, "g", "L.p.;Uczestnik;12;31\n1;T-0001;+;\n5;T-0002;n;+\n", kMay, {3});
  REQUIRE_MESSAGE(rest.committed, told(rest));
  CHECK(rest.result.added == 1);
}

TEST_CASE("where a day has several sessions the hour has to be said") {
  Centre centre;
  const std::string file = "L.p.;Uczestnik;12\n1;T-0001;+\n";  // at 09:00 and at 13:00
  CHECK(told(import_mapped(centre, "g", file, {"T-TREN-01", "2017-05", ""})) == "grid.several_sessions 2:12:3 ");
  CHECK(told(import_mapped(centre, "g", file, {"T-TREN-01", "2017-05", "10:00"})) == "grid.no_session_at 2:12:3 ");
  const auto done = import_mapped(centre, "g", file, {"T-TREN-01", "2017-05", "9.00"});
  REQUIRE_MESSAGE(done.committed, told(done));
  CHECK(centre.marks() == "T-TREN-01/2017-05-12/09:00/T-0001=T/O");
}

TEST_CASE("form and hour may stand in columns, and a day that the month does not have must be blank") {
  Centre centre;
  REQUIRE(load_map(centre,
                   "[map]\nkey = \"r\"\ntarget = \"attendance\"\nkind = \"grid\"\n"
                   "[columns]\n\"Kto\" = \"participation\"\n\"Zajęcia\" = \"form\"\n\"Od\" = \"starts_at\"\n")
              .committed);
  const work::GridWords june{"", "2017-06", ""};
  const auto none = import_mapped(centre, "r", "Kto;Zajęcia;Od;30;31\nT-0001;T-TREN-01;13:00;;O\n", june);
  CHECK(told(none) == "grid.no_day 2:31:5 ");
  const auto done = import_mapped(centre, "r",
                                  "Kto;Zajęcia;Od;10;12\n"
                                  "T-0001;T-TREN-01;13:00;;O\n"
                                  "T-0001;T-SZK-01;9:00;NN;\n",
                                  {"", "2017-05", ""});
  CHECK_MESSAGE(done.codes().find("grid.") == std::string::npos, told(done));
  const auto faulty =
      import_mapped(centre, "r", "Kto;Zajęcia;Od;12\nT-0001;T-X;13:00;O\nT-0001;;25;O\n", {"", "2017-05", ""});
  CHECK(told(faulty) == "reference.unknown 2:Zajęcia:2 grid.no_form 3:Zajęcia:2 time.form 3:Od:3 ");
}
