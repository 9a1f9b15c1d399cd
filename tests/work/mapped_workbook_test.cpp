// What a workbook leaves out is blank: a row of a sheet ends with its last value, and a title above the headings is
// narrower than they are.
#include <random>

#include "map_sandbox.h"
#include "text/sheet_reader.h"
#include "text/workbook_builder.h"
#include "work/survey.h"

using namespace sandbox;

namespace {

using Table = std::vector<std::vector<std::string>>;

// As a spreadsheet saves it: without the cells that are blank.
std::string workbook(const Table& table) {
  std::string rows;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto number = std::to_string(i + 1);
    rows += "<row r=\"" + number + "\">";
    for (std::size_t j = 0; j < table[i].size(); ++j) {
      if (table[i][j].empty()) continue;
      rows += "<c r=\"" + text::cell_name(j + 1, i + 1) + "\" t=\"inlineStr\"><is><t>" + table[i][j] + "</t></is></c>";
    }
    rows += "</row>";
  }
  return workbook_builder::pack(workbook_builder::parts(rows));
}

// The same table as text, each row as wide as the widest.
std::string text_of(const Table& table) {
  std::size_t width = 0;
  for (const auto& row : table) width = std::max(width, row.size());
  std::string csv;
  for (const auto& row : table) {
    for (std::size_t j = 0; j < width; ++j) csv += (j > 0 ? ";" : "") + (j < row.size() ? row[j] : "");
    csv += '\n';
  }
  return csv;
}

constexpr const char* kPeople =
    "[map]\nkey = \"people\"\ntarget = \"person\"\nheader_line = 3\n"
    "[columns]\n\"Lp\" = \"-\"\n\"Numer\" = \"pesel\"\n\"Nazw.\" = \"surname\"\n\"Im.\" = \"given_names\"\n"
    "\"Tel.\" = \"phone\"\n\"Mail\" = \"email\"\n";

constexpr const char* kPremises =
    "[map]\nkey = \"forms\"\ntarget = \"application\"\nheader_line = 2\n"
    "[columns]\n\"Kto\" = \"person\"\n\"Bieda\" = \"premises\"\n\"Bez pracy\" = \"premises\"\n\"Inne\" = \"premises\"\n"
    "[values.Bieda]\nx = \"P01\"\n[values.\"Bez pracy\"]\nx = \"P06\"\n[values.Inne]\nx = \"P12\"\n"
    "[constants]\nround = \"T/2\"\nreceived_on = \"2017-05-04\"\n";

constexpr const char* kMonth =
    "[map]\nkey = \"month\"\ntarget = \"attendance\"\nkind = \"grid\"\nheader_line = 3\n"
    "[columns]\n\"Uczestnik\" = \"participation\"\n[marks]\n\"+\" = \"O\"\n";

constexpr const char* kSurvey =
    "[map]\nkey = \"sheets\"\ntarget = \"survey_response\"\nheader_line = 4\n"
    "[columns]\n\"Kto\" = \"participation\"\n\"Dnia\" = \"filled_on\"\n";

}  // namespace

TEST_CASE("under a title, a row whose last cells are empty has no telephone, and nobody gets another's") {
  const Table table = {{"Lista osób"},
                       {},
                       {"Lp", "Numer", "Nazw.", "Im.", "Tel.", "Mail"},
                       {"1", "85020312340", "Kruk", "Ala", "601 100 200", "ala@example.org"},
                       {"2", "90010112349", "Bąk", "Ola"},
                       {"3", "75061543218", "Sum", "Ida", "602 100 200"},
                       {"4"}};
  const std::string expected = "Kruk|601100200|ala@example.org Bąk|-|- Sum|602100200|-";
  for (const auto& bytes : {workbook(table), text_of(table)}) {
    Sandbox box;
    REQUIRE(load_map(box, kPeople).committed);
    const auto done = import_mapped(box, "people", bytes);
    REQUIRE_MESSAGE(done.committed, done.codes());
    CHECK(box.value("SELECT group_concat(surname || '|' || replace(coalesce(phone, '-'), ' ', '') || '|' ||"
                    " coalesce(email, '-'), ' ') FROM person") == expected);
  }
}

TEST_CASE("crosses in the columns of premises stay with the person beside whom they stand") {
  std::mt19937 random(3);
  for (int round = 0; round < 8; ++round) {
    Table table = {{"Zgłoszenia"}, {"Kto", "Bieda", "Bez pracy", "Inne"}};
    for (const char* who : {"P-000001", "P-000002", "P-000003"}) {
      table.push_back({who});
      for (int premise = 0; premise < 3; ++premise) table.back().push_back(random() % 2 == 0 ? "x" : "");
    }
    std::string first;
    for (const auto& bytes : {text_of(table), workbook(table)}) {
      Sandbox box;
      load_project(box);
      REQUIRE(box.put("person", {{"pesel", "90010112349"}, {"surname", "Sum"}, {"given_names", "Ida"}}).committed);
      REQUIRE(box.put("recruitment_round", {{"project", "T"},
                                            {"number", "2"},
                                            {"opens_on", "2017-05-01"},
                                            {"closes_on", "2017-06-30"},
                                            {"limit_total", "9"},
                                            {"state", "open"}})
                  .committed);
      REQUIRE(load_map(box, kPremises).committed);
      const auto done = import_mapped(box, "forms", bytes);
      REQUIRE_MESSAGE(done.committed, done.codes());
      const auto stored = box.value(
          "SELECT group_concat(person || '=' || coalesce(premises, ''), ' ') FROM"
          " (SELECT person, premises FROM v1_application WHERE round = 'T/2' ORDER BY person)");
      CHECK((first.empty() || stored == first));
      first = stored;
    }
  }
}

TEST_CASE("a month's list in a workbook gives nobody the marks of the row above") {
  const Table table = {
      {"Lista obecności, maj 2017"}, {}, {"Uczestnik", "10", "11", "12"}, {"T-0001", "+", "+"}, {"T-0002"}};
  for (const auto& bytes : {workbook(table), text_of(table)}) {
    Sandbox box;
    load_project(box);
    REQUIRE(box.run([](change::Writer& writer) {
                 for (const char* session : {"T-SZK-01/2017-05-10/09:00", "T-SZK-01/2017-05-11/09:00"})
                   writer.drop(registry::registry().at("attendance"),
                               *writer.records().find_named(registry::registry().at("attendance"),
                                                            std::string(session) + "/T-0001"));
               })
                .committed);
    REQUIRE(load_map(box, kMonth).committed);
    const auto done = import_mapped(box, "month", bytes, {"T-SZK-01", "", ""});
    REQUIRE_MESSAGE(done.committed, done.codes());
    CHECK(done.result.added == 2);
    CHECK(box.value("SELECT group_concat(key, ' ') FROM (SELECT key FROM v1_attendance ORDER BY key)") ==
          "T-SZK-01/2017-05-10/09:00/T-0001 T-SZK-01/2017-05-11/09:00/T-0001");
  }
}

TEST_CASE("a sheet of a survey without its last answers has none, also under a title") {
  const Table table = {
      {"Ankiety"}, {}, {}, {"Kto", "Dnia", "Q1"}, {"T-0002", "2017-05-02", "4"}, {"T-0001", "2017-05-02"}};
  for (const auto& bytes : {workbook(table), text_of(table)}) {
    Sandbox box;
    load_project(box);
    REQUIRE(load_map(box, kSurvey).committed);
    const auto map = work::load_map(box.database, "sheets");
    const auto path = Sandbox::write_file(bytes);
    const auto done = box.run([&](change::Writer& writer) {
      auto file = change::SourceFile::open(path);
      work::SurveyImport options{"T/S1", "mid", std::nullopt, map.header_line, {}};
      options.mapped = [&](change::Writer& to, change::Records records, const std::string& name) {
        const std::shared_ptr<work::MappedTable> under = work::lay_over(
            map, {}, std::move(records), to.records(), [&to](Diagnostic fault) { to.complain(std::move(fault)); },
            name);
        return [under](text::CsvRecord& record) { return under->next(record); };
      };
      work::import_survey(writer, file, options);
    });
    std::remove(path.c_str());
    REQUIRE_MESSAGE(done.committed, done.codes());
    CHECK(box.value("SELECT group_concat(key || '=' || answer, ' ') FROM v1_survey_answer"
                    " WHERE response LIKE '%/mid'") == "T/S1/T-0002/mid/T/S1/Q1=4");
  }
}
