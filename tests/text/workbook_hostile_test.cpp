// What somebody may send instead of a workbook: every case is refused with a code, and memory does not grow with it.
#include <sstream>

#include "text/sheet_reader.h"
#include "text/workbook_builder.h"

using namespace workbook_builder;

namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string result;
  result.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

// The part of BOOK with every occurrence of FROM replaced.
std::string refusal_with(const std::string& part, const std::string& from, const std::string& to) {
  auto book = parts("<row><c t=\"s\"><v>1</v></c></row>");
  auto& text = book[part];
  REQUIRE(text.find(from) != std::string::npos);
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return refusal(book);
}

}  // namespace

TEST_CASE("a workbook that is cut short anywhere is refused") {
  const auto whole = pack(parts("<row><c t=\"s\"><v>1</v></c></row>"));
  REQUIRE(refusal(whole) == "read");
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    CAPTURE(size);
    CHECK(refusal(whole.substr(0, size)) == "workbook.damaged");
  }
}

TEST_CASE("a changed byte never crashes, and a changed value is found by its check sum") {
  std::string rows;
  for (int i = 0; i < 400; ++i) rows += "<row><c><v>" + std::to_string(i * 7919) + "</v></c></row>";
  const auto whole = pack(parts(rows));
  std::size_t read_on = 0;
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    auto bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    CAPTURE(at);
    const auto result = refusal(bytes);
    if (result == "read") ++read_on;  // a byte of no meaning: a date, a permission
  }
  CHECK(read_on < whole.size() / 3 / 4);
}

TEST_CASE("missing parts are named") {
  for (const char* part : {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"}) {
    auto book = parts("<row><c t=\"s\"><v>1</v></c></row>");
    book.erase(part);
    CHECK(refusal(book) == "workbook.part_missing");
  }
  auto book = parts("");
  book.erase("_rels/.rels");
  CHECK(refusal(book) == "workbook.none");
  book = parts("");
  book.erase("xl/_rels/workbook.xml.rels");
  CHECK(refusal(book) == "workbook.no_sheet");
}

TEST_CASE("other things in an archive are told by their kind") {
  CHECK(refusal(Parts{{"list.csv", "pesel\n"}}) == "workbook.none");
  CHECK(refusal(Parts{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}) ==
        "workbook.open_document");
  auto document = parts("");
  document["xl/workbook.xml"] = "<w:document xmlns:w=\"w\"/>";
  CHECK(refusal(document) == "workbook.none");
  CHECK(refusal_with("_rels/.rels", "xl/workbook.xml", "xl/workbook.bin") == "workbook.binary");
}

TEST_CASE("relations that lead nowhere, outside or in circles are refused") {
  const std::string list = "xl/_rels/workbook.xml.rels";
  CHECK(refusal_with(list, "worksheets/sheet1.xml", "worksheets/sheet9.xml") == "workbook.part_missing");
  CHECK(refusal_with(list, "worksheets/sheet1.xml", "../../../../etc/passwd") == "workbook.part_missing");
  CHECK(refusal_with(list, "worksheets/sheet1.xml", "") == "workbook.part_missing");
  CHECK(refusal_with(list, "worksheets/sheet1.xml", std::string(70000, 'x')) == "workbook.part_missing");
  CHECK(refusal_with(list, "worksheets/sheet1.xml", "workbook.xml") == "sheet.empty");
  CHECK(refusal_with(list, "/worksheet\"", "/chartsheet\"") == "workbook.no_sheet");
  CHECK(refusal_with(list, "Target=\"worksheets/", "TargetMode=\"External\" Target=\"worksheets/") ==
        "workbook.no_sheet");
  CHECK(refusal_with("xl/workbook.xml", "r:id=\"rId1\"", "r:id=\"rId7\"") == "workbook.no_sheet");
}

TEST_CASE("parts behind a password are refused") {
  CHECK(refusal(pack(parts("<row><c><v>1</v></c></row>"), "secret")) == "workbook.encrypted");
}

TEST_CASE("what expands to far more than its size is refused before it is read") {
  auto book = parts("");
  book["xl/worksheets/sheet1.xml"] = sheet(times(12'000'000, "<row/>"));  // 72 MB from 70 KB
  CHECK(refusal(book) == "workbook.bomb");
}

TEST_CASE("a document type, and so every entity, is refused") {
  const std::string laughs =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c "
      "\"&b;&b;&b;&b;\">]><sst><si><t>&c;</t></si></sst>";
  for (const char* part : {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
                           "_rels/.rels", "xl/_rels/workbook.xml.rels"}) {
    auto book = parts("");
    book[part] = laughs;
    CHECK(refusal(book) == "workbook.document_type");
  }
  auto book = parts("");
  book["xl/worksheets/sheet1.xml"] = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>";
  CHECK(refusal(book) == "workbook.document_type");
}

TEST_CASE("XML that is none, too deep, or one endless tag is refused") {
  for (const std::string& xml :
       {std::string(), std::string("no xml"), std::string("<worksheet><sheetData>"), std::string("<a></b>"),
        "<worksheet>" + times(100, "<x>"), "<worksheet " + std::string(3 << 20, 'a'),
        "<worksheet><!--" + std::string(3 << 20, '-'), std::string("<worksheet>\xFF\xFE</worksheet>"),
        std::string("<?xml version=\"1.0\" encoding=\"ebcdic-cp-pl\"?><worksheet/>"),
        std::string("<worksheet>&none;</worksheet>")}) {
    auto book = parts("");
    book["xl/worksheets/sheet1.xml"] = xml;
    CAPTURE(xml.substr(0, 40));
    CHECK(refusal(book) == "workbook.damaged");
  }
}

TEST_CASE("cells that nobody can understand are refused with their place") {
  CHECK(refusal_of_rows("<row><c t=\"s\"><v>3</v></c></row>") == "sheet.cell");  // there are three texts, from 0
  CHECK(refusal_of_rows("<row><c t=\"s\"><v>-1</v></c></row>") == "sheet.cell");
  CHECK(refusal_of_rows("<row><c t=\"s\"><v>99999999999999999999</v></c></row>") == "sheet.cell");
  CHECK(refusal_of_rows("<row><c t=\"s\"><v>x</v></c></row>") == "sheet.cell");
  CHECK(refusal_of_rows("<row><c t=\"b\"><v>2</v></c></row>") == "sheet.cell");
  CHECK(refusal_of_rows("<row><c t=\"z\"><v>2</v></c></row>") == "sheet.cell");
  CHECK(refusal_of_rows("<row><c s=\"-1\"><v>2</v></c></row>") == "sheet.cell");
  for (const char* name : {"1A", "A", "1", "A1B", "ABCDE1", "A99999999999999999999", "a1", "A-1", " A1"})
    CHECK_MESSAGE(refusal_of_rows("<row><c r=\"" + std::string(name) + "\"><v>2</v></c></row>") == "sheet.cell", name);
}

TEST_CASE("rows and cells out of order, or twice, are refused") {
  for (const char* rows :
       {"<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>",
        "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>", "<row r=\"0\"><c><v>1</v></c></row>",
        "<row r=\"-1\"/>", "<row r=\"x\"/>", "<row r=\"99999999999999999999\"/>",
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>"})
    CHECK_MESSAGE(refusal_of_rows(rows) == "sheet.order", rows);
}

TEST_CASE("a row with twenty thousand columns is refused") {
  CHECK(refusal_of_rows("<row>" + times(20000, "<c><v>1</v></c>") + "</row>") == "sheet.too_many_columns");
  CHECK(refusal_of_rows("<row><c r=\"XFE1\"><v>1</v></c></row>") == "sheet.too_many_columns");
  CHECK(refusal_of_rows("<row><c r=\"ZZZZ1\"><v>1</v></c></row>") == "sheet.too_many_columns");
  CHECK(refusal_of_rows("<row>" + times(16384, "<c><v>1</v></c>") + "</row>") == "read");
}

TEST_CASE("a cell above 1 MiB and a row above 16 MiB are refused") {
  const std::string longest(mops::text::CsvReader::kFieldLimit, 'x');
  CHECK(refusal_of_rows("<row><c t=\"str\"><v>" + longest + "</v></c></row>") == "read");
  CHECK(refusal_of_rows("<row><c t=\"str\"><v>" + longest + "x</v></c></row>") == "sheet.cell_too_long");
  auto book = parts("<row>" + times(17, "<c t=\"s\"><v>0</v></c>") + "</row>");
  book["xl/sharedStrings.xml"] = shared("<si><t>" + longest + "</t></si>");
  CHECK(refusal(book) == "sheet.row_too_long");
  book["xl/sharedStrings.xml"] = shared("<si><t>" + longest + "x</t></si>");
  CHECK(refusal(book) == "workbook.texts_too_large");
}

TEST_CASE("the texts of a workbook have a limit in all") {
  const auto items = shared(times(1000, "<si><t>0123456789</t></si>"));
  const auto read_below = [&](std::size_t limit) {
    mops::text::SharedStrings texts;
    std::istringstream input(items);
    texts.read(
        [&](char* bytes, std::size_t size) {
          input.read(bytes, static_cast<std::streamsize>(size));
          return static_cast<std::size_t>(input.gcount());
        },
        {}, limit);
    return texts.size();
  };
  CHECK(read_below(1000 * (10 + sizeof(std::string_view))) == 1000);
  CHECK_THROWS_AS(read_below(1000 * (10 + sizeof(std::string_view)) - 1), mops::Error);
}

TEST_CASE("lists without end in the small parts are refused") {
  auto book = parts("");
  book["xl/styles.xml"] = "<styleSheet><cellXfs>" + times(70000, "<xf/>") + "</cellXfs></styleSheet>";
  CHECK(refusal(book) == "workbook.damaged");
}

TEST_CASE("an empty sheet is told, not taken for nothing to do") {
  CHECK(refusal_of_rows("") == "sheet.empty");
  CHECK(refusal_of_rows("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>") == "sheet.empty");
}
