#include "change/sandbox.h"
#include "text/workbook_builder.h"

using namespace sandbox;
using namespace workbook_builder;

namespace {

std::string row(std::initializer_list<std::string_view> cells) {
  std::string xml = "<row>";
  for (const auto cell : cells) {
    const bool text = cell.empty() || cell.find_first_not_of("0123456789") != cell.npos;
    xml += cell.starts_with('<') ? std::string(cell)
           : text                ? "<c t=\"inlineStr\"><is><t>" + std::string(cell) + "</t></is></c>"
                                 : "<c><v>" + std::string(cell) + "</v></c>";
  }
  return xml + "</row>";
}

// A file on disk while it is needed.
struct File {
  explicit File(const std::string& bytes, const std::string& suffix = "") : path(Sandbox::write_file(bytes)) {
    if (suffix.empty()) return;
    const auto renamed = path + suffix;
    REQUIRE(std::rename(path.c_str(), renamed.c_str()) == 0);
    path = renamed;
  }
  ~File() { std::remove(path.c_str()); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  std::string path;
};

std::string refused(const File& file, const std::string& sheet = "") {
  try {
    change::SourceFile::open(file.path, std::nullopt, sheet);
    return "opened";
  } catch (const Error& error) {
    return error.id();
  }
}

const std::string kPeople = row({"PESEL", "Nazwisko", "Imię (imiona)", "Data urodzenia"}) +
                            row({"85020312340", "Nowak", "Anna", "<c s=\"1\"><v>31081</v></c>"}) +
                            row({"2270803624", "Lis; \"Ruda\"", "Ewa", "02.07.2002"}) + "<row r=\"9\"/>" +
                            "<row r=\"10\"><c r=\"A10\"><v>9.0010112349E10</v></c><c t=\"e\"><v>#N/A</v></c>"
                            "<c t=\"str\"><f>1</f><v>Ola</v></c></row>";

}  // namespace

TEST_CASE("a file is a workbook by its content, whatever it is called") {
  const auto bytes = pack(parts(kPeople));
  Sandbox box;
  const auto done = box.import("person", bytes);  // the file has no suffix
  CHECK(done.codes() == "pesel.lost_zero cell.spreadsheet_error ");
  REQUIRE(done.diagnostics.size() == 2);
  CHECK(done.diagnostics[0].line == 3);
  CHECK(done.diagnostics[0].column_no == 1);
  CHECK(done.diagnostics[1].line == 10);
  CHECK(done.diagnostics[1].record == 3);
  CHECK(done.diagnostics[1].column == "Nazwisko");
  CHECK(done.diagnostics[1].column_no == 2);
}

TEST_CASE("what is no workbook is told by its kind") {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  CHECK(refused(File(ole + std::string(600, '\0'))) == "file.old_workbook");
  const std::string name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  CHECK(refused(File(ole + std::string(100000, '\0') + name, ".xlsx")) == "file.encrypted_workbook");
  CHECK(refused(File("pesel,surname\n", ".xlsx")) == "file.not_workbook");
  CHECK(refused(File("pesel,surname\n", ".XLSM")) == "file.not_workbook");
  CHECK(refused(File("", ".xlsx")) == "file.empty");
  CHECK(refused(File("pesel,surname\n"), "1") == "sheet.no_workbook");
  CHECK(refused(File("PK\x03\x04"), "1") == "workbook.damaged");
  CHECK(refused(File(std::string("%PDF-1.5"))) == "file.pdf");
}

TEST_CASE("only what reads rows takes a workbook") {
  const File file(pack(parts(kPeople)));
  auto source = change::SourceFile::open(file.path);
  CHECK_THROWS_AS(source.blocks(), Error);
  CHECK_THROWS_AS(source.whole(1 << 20), Error);
  CHECK(source.workbook() != nullptr);
}

TEST_CASE("rejected rows of a workbook come as CSV that reads the same") {
  const File file(pack(parts(kPeople)));
  auto source = change::SourceFile::open(file.path);
  change::ImportOptions options;
  options.entity = &registry::registry().at("person");
  const auto bytes = change::rejected_bytes(source, options, {3, 10});
  CHECK(bytes ==
        "PESEL,Nazwisko,Imię (imiona),Data urodzenia\n"
        "2270803624,\"Lis; \"\"Ruda\"\"\",Ewa,02.07.2002\n"
        "90010112349,#N/A,Ola,\n");
  Sandbox box;
  CHECK(box.import("person", bytes).codes() == "pesel.lost_zero cell.spreadsheet_error ");
}

TEST_CASE("an error of the spreadsheet is one in a cell of any type") {
  Sandbox box;
  load_project(box);
  CHECK(box.put("recruitment_round", {{"project", "#REF!"}, {"number", "2"}}).told("cell.spreadsheet_error"));
  CHECK(box.put("recruitment_round", {{"project", "T"}, {"number", "#N/D!"}}).told("cell.spreadsheet_error"));
  CHECK(box.put("application", {{"round", "T/1"}, {"person.pesel", "Err:502"}}).told("cell.spreadsheet_error"));
  CHECK(box.put("application", {{"round", "T/1"}, {"person", "P-000001"}, {"premises", "#N/A"}})
            .told("cell.spreadsheet_error"));
}

TEST_CASE("a workbook and the CSV of its sheet say the same") {
  Sandbox box;
  const auto rows = row({"pesel", "surname", "given_names", "birth_date"}) +
                    row({"85020312340", "Nowak", "Anna", "<c s=\"1\"><v>31081</v></c>"});
  CHECK(box.import("person", pack(parts(rows))).committed);
  const auto again = box.import("person", "pesel,surname,given_names,birth_date\n85020312340,Nowak,Anna,1985-02-03\n");
  CHECK(again.committed);
  CHECK(again.result.unchanged == 1);
  CHECK_FALSE(again.result.op);
}

TEST_CASE("what ends the reading of a sheet belongs to no row") {
  Sandbox box;
  const auto done =
      box.import("person", pack(parts(row({"pesel", "surname"}) + "<row r=\"7\"><c r=\"B7\"><f>A1</f></c></row>")));
  CHECK(done.told("sheet.not_calculated"));
  CHECK(done.diagnostics.back().line == 7);
  CHECK(done.diagnostics.back().column_no == 2);
  CHECK_FALSE(done.committed);
}

TEST_CASE("who watches is told rows and bytes, up to the whole") {
  std::string csv = "pesel,surname,given_names\n", rows = row({"pesel", "surname", "given_names"});
  for (int i = 0; i < 2000; ++i) {
    csv += ",Kos,Jan\n";
    rows += row({"", "Kos", "Jan"});
  }
  for (const auto& bytes : {csv, pack(parts(rows))}) {
    const File file(bytes);
    auto source = change::SourceFile::open(file.path);
    std::vector<std::size_t> seen;
    std::int64_t last = 0, whole = 0;
    source.watch([&](const change::ReadingProgress& progress) {
      seen.push_back(progress.rows);
      CHECK(progress.file == file.path);
      CHECK(progress.bytes >= last);
      CHECK(progress.bytes <= progress.of_bytes);
      last = progress.bytes;
      whole = progress.of_bytes;
    });
    const auto reader = source.records();
    for (text::CsvRecord record; reader->next(record);) {
    }
    CHECK(seen.size() >= 7);
    CHECK(std::ranges::is_sorted(seen));
    CHECK(last > whole / 2);
  }
}

namespace {

// Style 1 is a day, 2 an hour, 3 a length of time, 4 a per cent.
std::string styled(const std::string& rows) {
  auto book = parts(rows);
  book["xl/styles.xml"] = styles({"hh:mm", "[h]:mm", "0%"});
  return pack(book);
}

std::string faults(const Done& done) {
  std::string text;
  for (const auto& one : done.diagnostics)
    text += one.code + '@' + std::to_string(one.line) + ':' + std::to_string(one.column_no) + ' ';
  return text;
}

}  // namespace

TEST_CASE("what a spreadsheet took for a day, an hour or a truth value is no text, code or key") {
  Sandbox box;
  const auto done = box.import(
      "person", styled(row({"PESEL", "Nazwisko", "Imię (imiona)", "Nr domu", "Nr lokalu", "Miejscowość", "Płeć"}) +
                       row({"85020312340", "<c t=\"b\"><v>1</v></c>", "Łucja", "<c s=\"1\"><v>43166</v></c>",
                            "<c s=\"2\"><v>0.30</v></c>", "Łąka", "<c s=\"1\"><v>43166</v></c>"})));
  CHECK(faults(done) == "text.truth@2:2 text.day@2:4 text.hour@2:5 text.day@2:7 ");
  // As text they are what was meant.
  CHECK(box.import("person", styled(row({"PESEL", "Nazwisko", "Imię (imiona)", "Nr domu"}) +
                                    row({"85020312340", "Prawda", "Łucja", "7/3"})))
            .committed);
  CHECK(box.value("SELECT surname || house_number FROM person") == "Prawda7/3");
}

TEST_CASE("a house number in text that reads as a day is one that a spreadsheet made") {
  Sandbox box;
  CHECK(
      faults(box.import(
          "person",
          "surname,given_names,house_number,flat_number,sex,birth_date\nKos,Jan,7.mar,2018-05-07,male,1980-01-01\n")) ==
      "text.day@2:3 text.day@2:4 ");
  CHECK(box.import("person",
                   "surname,given_names,house_number,street,sex,birth_date\nKos,Jan,7/3,3 Maja,male,1980-01-01\n")
            .committed);
}

TEST_CASE("a workbook and the text saved from it make the same record") {
  Sandbox by_book, by_text;
  load_project(by_book);
  load_project(by_text);
  const auto book = by_book.import(
      "application",
      styled(row({"round", "PESEL", "Nazwisko", "Imię (imiona)", "Data wpływu", "Godzina wpływu",
                  "Korzysta z pomocy społecznej", "Miesiące bez pracy"}) +
             row({"T/1", "90010112349", "Sum", "Ida", "<c s=\"1\"><v>42859.75</v></c>",
                  "<c s=\"2\"><v>0.385416666666667</v></c>", "<c t=\"b\"><v>0</v></c>", "1200", "<c s=\"1\"/>"})));
  const auto text = by_text.import("application",
                                   "round;PESEL;Nazwisko;Imię (imiona);Data wpływu;Godzina wpływu;"
                                   "Korzysta z pomocy społecznej;Miesiące bez pracy;;\n"
                                   "T/1;90010112349;Sum;Ida;04.05.2017;09:15;FAŁSZ;1\u00A0200;;\n");
  CHECK(book.committed == text.committed);
  CHECK(book.codes() == text.codes());
  CHECK(by_book.state() == by_text.state());
}

TEST_CASE("per cents are those of a field of per cents, and of no other") {
  Sandbox box;
  load_project(box);
  const auto threshold = [&](const std::string& cell) {
    return faults(
        box.import("effectiveness_threshold", styled(row({"project", "target_group", "kind", "valid_from", "percent"}) +
                                                     row({"T", "general", "social", "2017-01-01", cell}))));
  };
  CHECK(threshold("<c s=\"4\"><v>0.565</v></c>") == "integer.form@2:5 ");
  CHECK(threshold("<c><v>0.56</v></c>") == "integer.form@2:5 ");
  CHECK(threshold("<c s=\"4\"><v>0.56</v></c>").empty());
  CHECK(box.value("SELECT percent FROM effectiveness_threshold WHERE valid_from = '2017-01-01'") == "56");
  CHECK(
      faults(box.import("application", "round,person,received_on,months_out_of_work\nT/1,P-000001,2017-03-05,12%\n")) ==
      "integer.form@2:4 import.conflict@2:3 ");
}

TEST_CASE("lengths of time: hours are as long as those of the form, or as the words say") {
  Sandbox box;
  load_project(box);
  const auto read = [&](const std::string& heading, const std::string& text) {
    const auto done = box.run([&](change::Writer& writer) {
      change::RecordInput input("attendance");
      input.file = "lista.csv";
      input.line = 2;
      input.set("session", "T-SZK-01/2017-05-10/09:00").set("participation", "T-0001").set("presence", "O");
      input.cells.push_back({{nullptr, input.entity->find("minutes")}, text, heading, 4});
      writer.put(input);
    });
    return done.committed ? box.value("SELECT minutes FROM v1_attendance WHERE key LIKE 'T-SZK-01/2017-05-10%'")
                          : faults(done);
  };
  CHECK(read("minutes", "90") == "90");
  CHECK(read("minutes", "1:15") == "75");
  CHECK(read("minutes", "2 h") == "90");  // the form counts in 45 minutes
  CHECK(read("minutes", "2 godz. zegarowe") == "120");
  CHECK(read("Liczba godzin", "3") == "135");
  CHECK(read("minutes", "1,5") == "minutes.part@2:4 ");
  CHECK(read("minutes", "1,5 h") == "minutes.part@2:4 ");
  CHECK(read("minutes", "-5") == "number.too_small@2:4 ");
  CHECK(read("minutes", "9223372036854775808") == "number.too_large@2:4 ");
  CHECK(read("minutes", "dwie") == "minutes.form@2:4 ");
  // Longer than the session; the finding names the column.
  CHECK(read("Liczba godzin", "9") == "attendance.excess_minutes@2:4 ");

  REQUIRE(box.put("form_of_support", {{"key", "T-SZK-01"}, {"planned_minutes", "20 h"}}).committed);
  CHECK(box.value("SELECT planned_minutes FROM form_of_support WHERE key = 'T-SZK-01'") == "900");
  REQUIRE(box.put("form_of_support", {{"key", "T-SZK-01"}, {"planned_minutes", "8 h"}, {"hour_unit", "60"}}).committed);
  CHECK(box.value("SELECT planned_minutes FROM form_of_support WHERE key = 'T-SZK-01'") == "480");
  CHECK(box.put("path_item", {{"key", "KS/2017/001/1"}, {"planned_minutes", "8 h"}}).codes() ==
        "minutes.hour_unknown ");
}

TEST_CASE("a cell that is a length of time in a workbook is one") {
  Sandbox box;
  load_project(box);
  const auto done = box.import(
      "attendance", styled(row({"session", "participation", "presence", "minutes"}) +
                           row({"T-SZK-01/2017-05-10/09:00", "T-0001", "O", "<c s=\"3\"><v>0.0625</v></c>"}) +
                           row({"T-SZK-01/2017-05-11/09:00", "T-0001", "O", "<c><v>0.0625</v></c>"})));
  CHECK(faults(done) == "minutes.form@3:4 ");
}
