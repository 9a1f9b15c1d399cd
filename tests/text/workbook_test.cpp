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
  CHECK(reading.rows == Rows{{"Anna Nowak", "2", "yes", "no", "#DIV/0!", "", "2016-03-25"}});
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

TEST_CASE("the first sheet with rows is read, also when hidden; a name or number chooses another") {
  const auto bytes = pack(three_sheets());
  CHECK(read(bytes).rows == Rows{{"1"}});
  CHECK(read(bytes, "Osoby").rows == Rows{{"1"}});
  CHECK(read(bytes, "1").rows == Rows{{"2"}});  // a name before a number
  CHECK(read(bytes, "3").rows == Rows{{"3"}});
  CHECK(read(bytes, "żółte").rows == Rows{{"3"}});
  for (const char* wrong : {"0", "4", "-1", "01", "1x", "Wykres"}) CHECK(refusal(bytes, wrong) == "sheet.unknown");
}

TEST_CASE("columns are named as spreadsheets name them") {
  CHECK(cell_name(1, 1) == "A1");
  CHECK(cell_name(26, 2) == "Z2");
  CHECK(cell_name(27, 3) == "AA3");
  CHECK(cell_name(16384, 1048576) == "XFD1048576");
}
