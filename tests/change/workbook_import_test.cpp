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
  CHECK(refused(File(std::string("%PDF-1.5"))) == "file.binary");
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
