#include "text/workbook.h"

#include "text/sheet_reader.h"
#include "text/workbook_builder.h"

using namespace workbook_builder;
using mops::text::cell_name;
using Rows = std::vector<std::vector<std::string>>;

TEST_CASE("a sheet is read as if it had been saved as CSV") {
  const auto reading = read_rows(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>2</v></c><c r=\"C1\" "
      "t=\"s\"><v>0</v></c></row>"
      "<row r=\"2\"><c r=\"A2\"><v>85020312340</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>Bąk</t></is></c></row>");
  CHECK(reading.rows == Rows{{"one", "two", "zero"}, {"85020312340", "", "Bąk"}});
  CHECK_FALSE(reading.error);
}

TEST_CASE("a record's line is its row in the sheet; empty rows are passed over") {
  const auto reading = read_rows(
      "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c></row>"
      "<row r=\"4\" hidden=\"1\"><c r=\"A4\"><v>4</v></c></row>"
      "<row r=\"5\"><c r=\"A5\" s=\"1\"/></row>"
      "<row r=\"6\"/>"
      "<row r=\"9\"><c r=\"A9\"><v>9</v></c></row>");
  CHECK(reading.rows == Rows{{"one"}, {"4"}, {"9"}});
  CHECK(reading.lines == std::vector<std::size_t>{3, 4, 9});
}

TEST_CASE("rows and cells may stand without their names, one after another") {
  const auto reading =
      read_rows("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row><row><c/><c><v>2</v></c></row>");
  CHECK(reading.rows == Rows{{"one", "two"}, {"", "2"}});
  CHECK(reading.lines == std::vector<std::size_t>{1, 2});
}

TEST_CASE("empty cells behind the last value do not count, and a longer row shows") {
  const auto reading = read_rows(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\" s=\"1\"/></row>"
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"
      "<row r=\"3\"><c r=\"AB3\"><v>28</v></c></row>");
  CHECK(reading.rows[0].size() == 2);
  CHECK(reading.rows[1] == std::vector<std::string>{"1", ""});
  REQUIRE(reading.rows[2].size() == 28);
  CHECK(reading.rows[2][27] == "28");
}

TEST_CASE("the header, wherever it stands, says how wide the table is") {
  const auto book =
      pack(parts("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                 "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"C4\"><v>3</v></c></row>"
                 "<row r=\"5\"><c r=\"A5\"><v>5</v></c></row>"));
  const auto widths = [&](std::size_t header_line) {
    const mops::text::Workbook workbook(store_of(book), "a.xlsx");
    const auto reader = workbook.records(0, header_line);
    std::string text;
    for (mops::text::CsvRecord record; reader->next(record);) text += std::to_string(record.cells.size()) + ' ';
    return text;
  };
  CHECK(widths(1) == "1 3 1 ");
  CHECK(widths(2) == "1 3 3 ");
  CHECK(widths(4) == "1 3 3 ");
  CHECK(widths(5) == "1 3 1 ");
}

TEST_CASE("formulas give their stored value, whatever its type") {
  const auto reading = read_rows(
      "<row><c t=\"str\"><f>A1&amp;B1</f><v>Anna Nowak</v></c><c><f>1+1</f><v>2</v></c><c "
      "t=\"b\"><f>TRUE()</f><v>1</v></c>"
      "<c t=\"b\"><v>0</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"str\"><f>\"\"</f><v></v></c>"
      "<c s=\"1\"><f>TODAY()</f><v>42454</v></c></row>");
  CHECK(reading.rows == Rows{{"Anna Nowak", "2", "PRAWDA", "FAŁSZ", "#DIV/0!", "", "2016-03-25"}});
}

TEST_CASE("a formula that was never calculated is no blank") {
  const auto reading =
      read_rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><f>A1+1</f><v></v></c></row>");
  CHECK(reading.rows.size() == 1);
  REQUIRE(reading.error);
  CHECK(reading.error->code == "sheet.not_calculated");
  CHECK(cell_name(reading.error->column, reading.error->line) == "B2");
}

TEST_CASE("cells with a date format are dates, by style and by the workbook's calendar") {
  auto book = parts(
      "<row><c s=\"1\"><v>42454</v></c><c s=\"2\"><v>0.25</v></c><c s=\"3\"><v>950</v></c><c s=\"0\"><v>42454</v></c>"
      "<c s=\"99\"><v>5</v></c><c s=\"1\" t=\"s\"><v>1</v></c><c t=\"d\"><v>2016-03-25T00:00:00</v></c></row>");
  book["xl/styles.xml"] = styles({"hh:mm", "00\\-000"});
  CHECK(read(book).rows == Rows{{"2016-03-25", "06:00", "00-950", "42454", "5", "one", "2016-03-25"}});
  book["xl/workbook.xml"].insert(book["xl/workbook.xml"].find("<sheets>"), "<workbookPr date1904=\"1\"/>");
  CHECK(read(book).rows[0][0] == "2020-03-26");
}

TEST_CASE("a text may come in runs; how it is read aloud is not a part of it") {
  auto book = parts(
      "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
      "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> "
      "b</t></r><rPh><t>x</t></rPh></is></c></row>");
  book["xl/sharedStrings.xml"] = shared(
      "<si><r><rPr><b/></rPr><t>Nowak</t></r><r><t xml:space=\"preserve\"> Anna</t></r><rPh sb=\"0\" "
      "eb=\"1\"><t>x</t></rPh>"
      "<phoneticPr fontId=\"1\"/></si><si><t>a_x000D_\nb _x005F_x000D_ _xZZZZ_ _x12</t></si>");
  CHECK(read(book).rows == Rows{{"Nowak Anna", "a\r\nb _x000D_ _xZZZZ_ _x12", "a b"}});
}

TEST_CASE("names of elements may have a prefix, and rows outside the data are no rows") {
  auto book = parts("");
  book["xl/worksheets/sheet1.xml"] =
      "<x:worksheet xmlns:x=\"x\" xmlns:xdr=\"d\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row>"
      "</x:sheetData><controls><xdr:from><xdr:row>5</xdr:row></xdr:from><row><c><v>2</v></c></row></controls></"
      "x:worksheet>";
  CHECK(read(book).rows == Rows{{"1"}});
}

namespace {

Parts three_sheets() {
  auto book = parts("<row><c><v>1</v></c></row>");
  book["xl/workbook.xml"] =
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Wykres\" r:id=\"rId4\"/><sheet name=\"Osoby\" state=\"hidden\" "
      "r:id=\"rId1\"/>"
      "<sheet name=\"1\" r:id=\"rId5\"/><sheet name=\"Żółte\" r:id=\"rId6\"/></sheets></workbook>";
  auto& list = book["xl/_rels/workbook.xml.rels"];
  list.insert(list.find("</Relationships>"), relation("rId4", "chartsheet", "chartsheets/sheet1.xml") +
                                                 relation("rId5", "worksheet", "worksheets/sheet2.xml") +
                                                 relation("rId6", "worksheet", "worksheets/sheet3.xml"));
  book["xl/worksheets/sheet2.xml"] = sheet("<row><c><v>2</v></c></row>");
  book["xl/worksheets/sheet3.xml"] = sheet("<row><c><v>3</v></c></row>");
  return book;
}

}  // namespace

TEST_CASE("the first sheet that can be seen is read; a name or the number of a tab chooses another") {
  auto book = three_sheets();
  const auto bytes = pack(book);
  CHECK(read(bytes).rows == Rows{{"2"}});
  CHECK(read(bytes, "Osoby").rows == Rows{{"1"}});
  CHECK(read(bytes, "1").rows == Rows{{"2"}});
  CHECK(read(bytes, "2").rows == Rows{{"3"}});
  CHECK(read(bytes, "żółte").rows == Rows{{"3"}});
  for (const char* wrong : {"0", "3", "-1", "01", "1x", "Wykres"}) CHECK(refusal(bytes, wrong) == "sheet.unknown");
  auto& list = book["xl/workbook.xml"];
  const std::string hidden = "state=\"veryHidden\" ";
  list.replace(list.find("state=\"hidden\" "), 15, "");
  for (auto at = list.find("r:id"); at != list.npos; at = list.find("r:id", at + hidden.size() + 4))
    list.insert(at, hidden);
  CHECK(read(pack(book)).rows == Rows{{"1"}});  // none can be seen
}

TEST_CASE("names of parts may be written with backslashes") {
  Parts book;
  for (const auto& [name, bytes] : parts("<row><c t=\"s\"><v>1</v></c></row>")) {
    auto written = name;
    std::ranges::replace(written, '/', '\\');
    book[(name == "xl/workbook.xml" ? "\\" : "") + written] = bytes;
  }
  auto& list = book["xl\\_rels\\workbook.xml.rels"];
  list.replace(list.find("worksheets/"), 11, "worksheets\\");
  CHECK(read(book).rows == Rows{{"one"}});
}

namespace {

std::string merging(const std::string& rows, const std::vector<std::string>& ranges) {
  auto book = parts(rows);
  std::string cells;
  for (const auto& range : ranges) cells += "<mergeCell ref=\"" + range + "\"/>";
  auto& part = book["xl/worksheets/sheet1.xml"];
  part.replace(part.find("<mergeCell ref=\"A1:B1\"/>"), 24, cells);
  return pack(book);
}

// The cells, those that are covered as "<".
Rows merged(const std::string& bytes, std::size_t header_line = 1) {
  const mops::text::Workbook workbook(store_of(bytes), "a.xlsx");
  const auto reader = workbook.records(0, header_line);
  Rows rows;
  for (mops::text::CsvRecord record; reader->next(record);) {
    auto& row = rows.emplace_back(record.cells.begin(), record.cells.end());
    for (std::size_t i = 0; i < row.size(); ++i)
      if (record.kind(i) == mops::text::CellKind::covered) row[i] += '<';
  }
  return rows;
}

std::string row_of(int number, const std::vector<std::string>& cells) {
  std::string xml = "<row r=\"" + std::to_string(number) + "\">";
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!cells[i].empty())
      xml += "<c r=\"" + cell_name(i + 1, static_cast<std::size_t>(number)) + "\" t=\"inlineStr\"><is><t>" + cells[i] +
             "</t></is></c>";
  return xml + "</row>";
}

}  // namespace

TEST_CASE("what stands in merged cells is said of each row of them") {
  const auto rows = row_of(1, {"u", "n", "d"}) + row_of(2, {"KIS", "a", "4"}) + row_of(3, {"", "b"}) +
                    row_of(4, {"CWS", "c", "5"}) + row_of(6, {"", "d"}) + row_of(7, {"", "e"});
  CHECK(
      merged(merging(rows, {"C2:C3", "A4:A6", "A2:A3"})) ==
      Rows{{"u", "n", "d"}, {"KIS", "a", "4"}, {"KIS", "b", "4"}, {"CWS", "c", "5"}, {"CWS", "d", ""}, {"", "e", ""}});
  // Rows without a value of their own stay nothing; a merged cell without a value says nothing.
  CHECK(merged(merging(row_of(1, {"a", "b"}) + row_of(2, {"", "x"}) + "<row r=\"3\"/>" + row_of(4, {"", "y"}),
                       {"A2:A4", "B4:B9"})) == Rows{{"a", "b"}, {"", "x"}, {"", "y"}});
}

TEST_CASE("headings over two rows: merged cells reach down to the line of the headings and no further") {
  const auto rows = row_of(1, {"Lp", "Osoba"}) + row_of(2, {"", "Nazwisko", "Imię"}) + row_of(3, {"1", "Kruk", "Ala"}) +
                    row_of(4, {"", "Bąk", "Ola"});
  const auto bytes = merging(rows, {"A1:A2", "B1:C1"});
  CHECK(merged(bytes, 2) ==
        Rows{{"Lp", "Osoba"}, {"Lp", "Nazwisko", "Imię"}, {"1", "Kruk", "Ala"}, {"", "Bąk", "Ola"}});
  CHECK(merged(merging(rows, {"A1:A4"}), 1)[3] == std::vector<std::string>{"", "Bąk", "Ola"});
}

TEST_CASE("cells to the right of a merged one are covered, down to its last row") {
  const auto rows = row_of(1, {"a", "b", "c", "d"}) + row_of(2, {"x", "U"}) + row_of(3, {"y"}) + row_of(4, {"z"});
  CHECK(merged(merging(rows, {"B2:C3"})) ==
        Rows{{"a", "b", "c", "d"}, {"x", "U", "<", ""}, {"y", "U", "<", ""}, {"z", "", "", ""}});
}

TEST_CASE("merged cells that nobody can understand, or that would fill memory, do no harm") {
  const auto rows = row_of(1, {"a", "b"}) + row_of(2, {"x", "U"}) + row_of(3, {"y"});
  CHECK(merged(merging(rows, {"", "B2", "B3:A2", "B2:", "ZZZZZ1:A2", "B2:XFE3"}))[2] ==
        std::vector<std::string>{"y", ""});
  const auto long_text = row_of(1, {"a", "b"}) + row_of(2, {"x", std::string(40000, 'u')}) + row_of(3, {"y"});
  CHECK(refusal(merging(long_text, {"B2:B3"})) == "sheet.row_too_long");
  CHECK(refusal(merging(long_text, {"C2:C3"})) == "read");
}

TEST_CASE("a cell tells what the spreadsheet holds it for") {
  using mops::text::CellKind;
  auto book = parts(
      "<row><c t=\"s\"><v>1</v></c><c><v>2</v></c><c s=\"1\"><v>43166</v></c><c s=\"2\"><v>0.25</v></c>"
      "<c t=\"b\"><v>1</v></c><c s=\"3\"><v>0.56</v></c><c t=\"d\"><v>2016-03-25</v></c></row>");
  book["xl/styles.xml"] = styles({"hh:mm", "0%"});
  const auto bytes = pack(book);
  const mops::text::Workbook workbook(store_of(bytes), "a.xlsx");
  const auto reader = workbook.records(0);
  mops::text::CsvRecord record;
  REQUIRE(reader->next(record));
  const std::vector<CellKind> expected{CellKind::plain, CellKind::plain, CellKind::day, CellKind::clock,
                                       CellKind::truth, CellKind::plain, CellKind::day};
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK(record.kind(i) == expected[i]);
  CHECK(record.cells[5] == "56%");
}

TEST_CASE("columns are named as spreadsheets name them") {
  CHECK(cell_name(1, 1) == "A1");
  CHECK(cell_name(26, 2) == "Z2");
  CHECK(cell_name(27, 3) == "AA3");
  CHECK(cell_name(16384, 1048576) == "XFD1048576");
}
