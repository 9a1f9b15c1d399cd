#include <random>

#include "domain/pesel.h"
#include "sandbox.h"

using namespace sandbox;

namespace {

std::string people_file(int count, int first = 0) {
  std::string csv = "pesel,surname,given_names\n";
  for (int i = first; i < first + count; ++i)
    csv += domain::make_pesel({1970, 1 + i % 12, 1 + i % 28}, i % 2 == 0, i / 12) + ",Kowalska" + std::to_string(i) +
           ",Anna\n";
  return csv;
}

}  // namespace

TEST_CASE("the same file imported twice makes one operation") {
  Sandbox box;
  const auto csv = people_file(50);
  const auto first = box.import("person", csv);
  REQUIRE_MESSAGE(first.committed, first.codes());
  CHECK(first.result.added == 50);
  const auto state = box.state();
  const auto second = box.import("person", csv);
  CHECK(!second.result.op);
  CHECK(second.result.unchanged == 50);
  CHECK(box.state() == state);
}

TEST_CASE("every fault of a file is told in one pass, with line and column, and nothing is written") {
  Sandbox box;
  const auto done = box.import("person",
                               "pesel,surname,given_names,birth_date\n"
                               "44051401458,Kos,Jan,1944-05-14\n"
                               "44051401459,Lis,Ewa,\n"  // wrong check digit
                               "2070803628,Buk,Ola,\n"   // lost zero
                               ",Wilk,Iza,31.02.1990\n"  // no such day
                               ",Sowa,Iga,\n");          // nothing says when she was born
  CHECK(!done.committed);
  CHECK(box.value("SELECT count(*) FROM person") == "0");
  REQUIRE(done.diagnostics.size() >= 4);
  CHECK(done.told("pesel.checksum"));
  CHECK(done.told("pesel.lost_zero"));
  CHECK(done.told("date.not_a_day"));
  CHECK(done.told("field.required"));
  for (const auto& one : done.diagnostics)
    if (one.code == "pesel.lost_zero") {
      CHECK(one.line == 4);
      CHECK(one.column == "pesel");
      CHECK(one.column_no == 1);
    }
}

TEST_CASE("a person who is not there, beside what the row says of them, is a fault of the row") {
  Sandbox box;
  load_project(box);
  const auto done = box.import("application",
                               "round,person,surname,received_on\n"
                               "T/1,P-999999,Lis,2017-03-12\n");
  CHECK(!done.committed);
  CHECK(done.told("reference.unknown"));
}

TEST_CASE("an unknown header is told with the header that was meant") {
  Sandbox box;
  const auto done = box.import("person", "pesel,surnam,given_names\n44051401458,Kos,Jan\n");
  REQUIRE(done.told("header.unknown.suggest"));
  CHECK(done.diagnostics.front().line == 1);
  CHECK(done.diagnostics.front().column_no == 2);
}

TEST_CASE("a missing column is told once, not once a row") {
  Sandbox box;
  const auto done = box.import("person", "pesel,given_names\n44051401458,Jan\n52070803623,Ewa\n");
  CHECK(done.diagnostics.size() == 1);
  CHECK(done.told("header.missing"));
}

TEST_CASE("a row without a PESEL, and so without what a PESEL would say, is a fault of the row") {
  Sandbox box;
  const auto done = box.import("person", "pesel,surname,given_names\n44051401458,Kos,Jan\n,Lis,Ewa\n");
  CHECK(done.codes() == "field.required field.required ");
  for (const auto& one : done.diagnostics) CHECK(one.line == 3);
}

TEST_CASE("a file as a Polish spreadsheet saves it is taken: Windows-1250, semicolons, Polish headings, Polish dates") {
  Sandbox box;
  const auto done = box.import("person",
                               "PESEL;Nazwisko;Imi\xea (imiona);Data urodzenia;P\xb3"
                               "e\xe6\r\n;\xafu\xb3"
                               "aw;\xa3ukasz;14.05.1944;m\xea\xbf"
                               "czyzna\r\n");
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(box.value("SELECT surname || ' ' || given_names || ' ' || birth_date || ' ' || sex FROM person") ==
        "Żuław Łukasz 1944-05-14 male");
  CHECK(done.told("file.encoding"));
}

TEST_CASE("a row twice in a file: equal rows count once, differing ones are refused with both lines") {
  Sandbox box;
  const auto equal = box.import("person", "pesel,surname,given_names\n44051401458,Kos,Jan\n44051401458,Kos,Jan\n");
  CHECK(equal.committed);
  CHECK(equal.told("record.twice_in_file"));
  CHECK(box.value("SELECT count(*) FROM person") == "1");
  const auto differing = box.import("person", "pesel,surname,given_names\n52070803623,Lis,Ewa\n52070803623,Lis,Iga\n");
  CHECK(!differing.committed);
  CHECK(differing.told("record.differs_in_file"));
}

TEST_CASE("invisible characters of a typed text are dropped, and that is told") {
  Sandbox box;
  const auto done = box.run([](change::Writer& writer) {
    writer.put(record("person", {{"pesel", "44051401458"}, {"surname", "Ko\u00ADs"}, {"given_names", "Jan"}}));
  });
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(done.told("text.invisible"));
  CHECK(box.value("SELECT surname FROM person") == "Kos");
}

TEST_CASE("rows longer or shorter than the header are refused") {
  Sandbox box;
  const auto done = box.import("person", "pesel,surname,given_names\n44051401458,Kos,Jan,x\n52070803623,Lis\n");
  CHECK(done.told("row.too_many_cells"));
  CHECK(done.told("row.too_few_cells"));
}

TEST_CASE("whatever the bytes, an import ends with a commit or a fault and never half") {
  std::mt19937 random(7);
  const std::string seed = people_file(3);
  for (int round = 0; round < 300; ++round) {
    auto bytes = seed;
    for (int i = 0; i < 1 + round % 5; ++i) bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    Sandbox box;
    const auto before = box.state();
    try {
      const auto done = box.import("person", bytes);
      if (!done.committed) CHECK(box.state() == before);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::rejected);
      CHECK(box.state() == before);
    }
  }
}

TEST_CASE("records as JSON lines are the same as CSV") {
  Sandbox box;
  const auto done = box.import("person", "{\"pesel\":\"44051401458\",\"surname\":\"Kos\",\"given_names\":\"Jan\"}\n");
  REQUIRE_MESSAGE(done.committed, done.codes());
  CHECK(box.import("person", "pesel,surname,given_names\n44051401458,Kos,Jan\n").result.unchanged == 1);
}

TEST_CASE("a line that is no JSON is a fault of its line") {
  Sandbox box;
  const auto done =
      box.import("person", "{\"pesel\":\"44051401458\",\"surname\":\"Kos\",\"given_names\":\"Jan\"}\n{oops\n");
  REQUIRE(done.told("json.form"));
  CHECK(done.diagnostics.front().line == 2);
}
