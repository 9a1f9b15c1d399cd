#include "text/csv.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace mops::text;
using namespace std::string_literals;

namespace {
using Rows = std::vector<std::vector<std::string>>;

// Gives out `text` so many bytes at a time.
CsvReader::Source in_steps(std::string text, std::size_t step) {
  return [text = std::move(text), step, at = std::size_t{0}](char* bytes, std::size_t size) mutable {
    const auto count = std::min({step, size, text.size() - at});
    std::memcpy(bytes, text.data() + at, count);
    at += count;
    return count;
  };
}

struct Result {
  Rows rows;
  std::vector<std::size_t> lines;
  std::string raw;
  std::optional<CsvError> error;
  char delimiter = 0;
};

Result read(const std::string& text, CsvOptions options = {}, std::size_t step = 1 << 16) {
  CsvReader reader(in_steps(text, step), options);
  Result result;
  for (CsvRecord record; reader.next(record);) {
    result.rows.emplace_back(record.cells.begin(), record.cells.end());
    result.lines.push_back(record.line);
    result.raw += record.raw;
  }
  result.error = reader.error();
  result.delimiter = reader.delimiter();
  return result;
}

void check_error(const std::string& text, std::string_view code, std::size_t line, std::size_t column) {
  CAPTURE(text.substr(0, 60));
  const auto result = read(text);
  REQUIRE(result.error);
  CHECK(result.error->code == code);
  CHECK(result.error->line == line);
  CHECK(result.error->column == column);
}
}  // namespace

TEST_CASE("records are the same with CRLF, LF and CR, and with or without a last line end") {
  const Rows rows = {{"a", "b"}, {"1", "2"}, {"3", ""}};
  for (const auto* text : {"a,b\n1,2\n3,\n", "a,b\r\n1,2\r\n3,\r\n", "a,b\r1,2\r3,\r", "a,b\n1,2\n3,"}) {
    const auto result = read(text);
    CHECK(result.rows == rows);
    CHECK(result.lines == std::vector<std::size_t>{1, 2, 3});
    CHECK_FALSE(result.error);
  }
}

TEST_CASE("a quoted cell may hold delimiters, doubled quotes and line breaks") {
  const auto result = read("a,b\n\"x, \"\"y\"\"\",\"first\r\nsecond\"\n\"\",\"\"\"\"\nlast,1");
  CHECK(result.rows == Rows{{"a", "b"}, {"x, \"y\"", "first\r\nsecond"}, {"", "\""}, {"last", "1"}});
  CHECK(result.lines == std::vector<std::size_t>{1, 2, 4, 5});
}

TEST_CASE("a quote inside an unquoted cell is an ordinary character") {
  CHECK(read("a,b\n5\" pipe,y \"x\"\n").rows == Rows{{"a", "b"}, {"5\" pipe", "y \"x\""}});
}

TEST_CASE("records do not depend on how the input comes in pieces") {
  const std::string text =
      "\xEF\xBB\xBFimi\xC4\x99;opis\r\n\r\nAnna;\"a \"\"b\"\"\r\nc\"\r\n\n\rJan;\"\"\r\n\"Ewa\";x\rlast;\r\n";
  const auto whole = read(text);
  CHECK(whole.rows == Rows{{"imi\xC4\x99", "opis"}, {"Anna", "a \"b\"\r\nc"}, {"Jan", ""}, {"Ewa", "x"}, {"last", ""}});
  CHECK(whole.lines == std::vector<std::size_t>{1, 3, 7, 8, 9});
  for (const std::size_t step : {1U, 2U, 3U, 5U, 7U}) {
    const auto pieces = read(text, {}, step);
    CHECK(pieces.rows == whole.rows);
    CHECK(pieces.lines == whole.lines);
    CHECK(pieces.raw == whole.raw);
  }
}

TEST_CASE("the delimiter is what splits the header into most cells outside quotes") {
  CHECK(read("a;b;c,d\n").delimiter == ';');
  CHECK(read("a\tb,c\td\n1;2;3;4;5\n").delimiter == '\t');
  CHECK(read("\"a;b;c\",\"d;\"\"e\"\n").delimiter == ',');
  CHECK(read("one\n1;2\n").delimiter == ',');
  CHECK(read("\n\r\na;b\n").delimiter == ';');
  CHECK(read("").delimiter == ',');
}

TEST_CASE("a given delimiter is not questioned") {
  CHECK(read("a;b;c,d\n", {.delimiter = ','}).rows == Rows{{"a;b;c", "d"}});
  CHECK(read("a|b\n", {.delimiter = '|'}).rows == Rows{{"a", "b"}});
}

TEST_CASE("data records are numbered from 1, the header is 0") {
  std::istringstream input("h\n\na\nb\n");
  CsvReader reader(input);
  CsvRecord record;
  REQUIRE(reader.next(record));
  CHECK(record.number == 0);
  REQUIRE(reader.next(record));
  CHECK(record.number == 1);
  CHECK(record.line == 3);
  CHECK(record.raw == "a\n");
  REQUIRE(reader.next(record));
  CHECK(record.number == 2);
  CHECK_FALSE(reader.next(record));
  CHECK_FALSE(reader.next(record));
  CHECK_FALSE(reader.error());
}

TEST_CASE("without a header the first record is number 1") {
  CsvReader reader(in_steps("a\n", 9), {.header = false});
  CsvRecord record;
  REQUIRE(reader.next(record));
  CHECK(record.number == 1);
}

TEST_CASE("a file that is empty, or nothing but line ends and a byte-order mark, has no records") {
  for (const auto* text : {"", "\n", "\r\n\r\n\r", "\xEF\xBB\xBF", "\xEF\xBB\xBF\n"}) {
    CHECK(read(text).rows.empty());
    CHECK_FALSE(read(text).error);
  }
}

TEST_CASE("a line of blanks or of delimiters is not empty") {
  CHECK(read("a,b\n \n,\n\"\"\n").rows == Rows{{"a", "b"}, {" "}, {"", ""}, {""}});
}

TEST_CASE("cells of a single-byte encoding are given as UTF-8, the raw bytes stay") {
  const std::string text = "imi\xEA;uwagi\n\"\x9Awiat \"\"\xB9\"\"\";\x80\nplain;x\n";
  const auto result = read(text, {.encoding = Encoding::windows_1250});
  CHECK(result.rows == Rows{{"imię", "uwagi"}, {"šwiat \"ą\"", "€"}, {"plain", "x"}});
  CHECK(result.raw == text);
}

TEST_CASE("an unfinished quote is told with the line where it began") {
  check_error("a,b\n1,2\n3,\"open\n4,5\n", "csv.unfinished_quote", 3, 2);
  check_error("\"", "csv.unfinished_quote", 1, 1);
}

TEST_CASE("text after a closing quote is refused") {
  check_error("a,b\n\"Jan\" Kowalski,2\n", "csv.text_after_quote", 2, 1);
  check_error("a,b\n1,\"x\"y\"\n", "csv.text_after_quote", 2, 2);
}

TEST_CASE("a NUL byte is refused inside and outside quotes") {
  check_error("a,b\n1,x\0y\n"s, "csv.nul_byte", 2, 2);
  check_error("a,b\n\"x\0y\",1\n"s, "csv.nul_byte", 2, 1);
  check_error("\0"s, "csv.nul_byte", 1, 1);
}

TEST_CASE("records before an error are given, records after it are not") {
  const auto result = read("a\n1\n\"x\"y\n3\n");
  CHECK(result.rows == Rows{{"a"}, {"1"}});
  CHECK(result.error);
}

TEST_CASE("a field may have one mebibyte and not a byte more, quoted or not") {
  const std::string longest(CsvReader::kFieldLimit, 'x');
  for (const auto& text : {"a,b\n1," + longest + "\r\n", "a,b\n1,\"" + longest + "\"\r\n"}) {
    const auto result = read(text);
    CHECK_FALSE(result.error);
    REQUIRE(result.rows.size() == 2);
    CHECK(result.rows[1][1] == longest);
  }
  check_error("a,b\n1," + longest + "x\n", "csv.field_too_long", 2, 2);
  check_error("a,b\n1,\"" + longest + "x\"\n", "csv.field_too_long", 2, 2);
  check_error("a,b\n1,\"" + longest + longest, "csv.field_too_long", 2, 2);
}

TEST_CASE("an endless line does not fill the memory") {
  std::size_t given = 0;
  CsvReader reader([&given](char* bytes, std::size_t size) {
    std::memset(bytes, 'x', size);
    given += size;
    return size;
  });
  CsvRecord record;
  CHECK_FALSE(reader.next(record));
  REQUIRE(reader.error());
  CHECK(reader.error()->code == "csv.field_too_long");
  CHECK(given < 4 * CsvReader::kFieldLimit);
}

TEST_CASE("a record of more than sixteen mebibytes is refused") {
  std::string text = "a\n";
  for (int i = 0; i < 17; ++i) text += std::string(CsvReader::kFieldLimit - 1, 'x') + ",";
  const auto result = read(text);
  REQUIRE(result.error);
  CHECK(result.error->code == "csv.record_too_long");
  CHECK(result.error->line == 2);
}

TEST_CASE("a stream is read to its end across many blocks") {
  std::string text = "number;text\n";
  for (int i = 1; i <= 100000; ++i) text += std::to_string(i) + ";\"wiersz \"\"" + std::to_string(i) + "\"\"\"\n";
  std::istringstream input(text);
  CsvReader reader(input);
  CsvRecord record;
  REQUIRE(reader.next(record));
  bool all_right = true;
  while (reader.next(record)) {
    const auto expected = std::to_string(record.number);
    all_right = all_right && record.cells.size() == 2 && record.cells[0] == expected &&
                record.cells[1] == "wiersz \"" + expected + "\"" && record.line == record.number + 1;
  }
  CHECK(all_right);
  CHECK(record.number == 100000);
}

TEST_CASE("a cell is quoted only when it must be") {
  const auto cell = [](std::string_view value, char delimiter = ',') {
    std::string out;
    append_csv_cell(out, value, delimiter);
    return out;
  };
  CHECK(cell("") == "");
  CHECK(cell("zażółć gęślą") == "zażółć gęślą");
  CHECK(cell("a,b") == "\"a,b\"");
  CHECK(cell("a,b", ';') == "a,b");
  CHECK(cell("a;b", ';') == "\"a;b\"");
  CHECK(cell("say \"x\"") == "\"say \"\"x\"\"\"");
  CHECK(cell("a\nb") == "\"a\nb\"");
  CHECK(cell("a\r") == "\"a\r\"");
  CHECK(cell(" a") == "\" a\"");
  CHECK(cell("a ") == "\"a \"");
  CHECK(cell(" ") == "\" \"");
}

TEST_CASE("what is written is read back the same") {
  const Rows rows = {{"a", "b"}, {"x\"y", "\r\n"}, {" ", ",;\t"}, {"\"\"", "ż"}};
  std::string text;
  for (const auto& row : rows) {
    append_csv_cell(text, row[0]);
    text += ',';
    append_csv_cell(text, row[1]);
    text += '\n';
  }
  CHECK(read(text).rows == rows);
}

TEST_CASE("a TSV cell has its tabs, line ends and backslashes escaped") {
  std::string out = "x";
  append_tsv_cell(out, "a\tb\nc\rd\\e\"");
  CHECK(out == "xa\\tb\\nc\\rd\\\\e\"");
}

TEST_CASE("the delimiter is that of the header's line, whatever commas the titles above it have") {
  std::istringstream input("Lista, maj 2017, KIS, grupa 1\r\n\r\nMiasto, ulica\r\na;b;c\r\n1;2;3\r\n");
  CsvReader reader(input, {.header_line = 4});
  CsvRecord record;
  std::size_t width = 0;
  while (reader.next(record)) width = record.cells.size();
  CHECK(reader.delimiter() == ';');
  CHECK(width == 3);
}

TEST_CASE("a first line sep= says what parts the cells, and is no row") {
  for (const auto* text : {"sep=;\r\na;b,c\r\n1;2\r\n", "\xEF\xBB\xBF\"SEP=;\"\na;b,c\n1;2\n"}) {
    const auto result = read(text, {}, 3);
    CHECK(result.delimiter == ';');
    CHECK(result.rows == Rows{{"a", "b,c"}, {"1", "2"}});
    CHECK(result.lines == std::vector<std::size_t>{2, 3});
  }
  CHECK(read("sep=;\na,b\n", {.delimiter = ','}).rows == Rows{{"a", "b"}});
  CHECK(read("sep=ator,b\n1,2\n").rows.size() == 2);
}

TEST_CASE("the delimiter is what parts header and rows alike") {
  CHECK(read("a|b|c\n1|2|3\n").delimiter == '|');
  CHECK(read("Nazwisko, imię, ojciec;PESEL\nKruk, Ala;1\n").delimiter == ';');
  CHECK(read("PESEL,Uwagi (a; b)\n1,x\n").delimiter == ',');
  CHECK(read("a;b;c\n").delimiter == ';');
  CHECK(read("one\n1,5\n").rows == Rows{{"one"}, {"1", "5"}});
  CHECK(read("a;\"b\";c\n1;\"x;\ny\";3\n").delimiter == ';');
}

TEST_CASE("a quote behind blanks opens a cell if its other end closes one") {
  CHECK(read("a; b; c\n1; \"x; y\" ;2\n").rows == Rows{{"a", " b", " c"}, {"1", "x; y", "2"}});
  CHECK(read("a;b\n1; \"Promyk\" sp. z o.o.\n").rows == Rows{{"a", "b"}, {"1", " \"Promyk\" sp. z o.o."}});
  CHECK(read("a;b\n1; \"x\n2;3\n").rows == Rows{{"a", "b"}, {"1", " \"x"}, {"2", "3"}});
}

TEST_CASE("a record has no more cells than a sheet has columns") {
  const std::string many(CsvReader::kCells - 1, ',');
  CHECK_FALSE(read(many + "\n").error);
  const auto result = read("a,b\n" + many + ",\n");
  REQUIRE(result.error);
  CHECK(result.error->code == "csv.too_many_cells");
  CHECK(result.error->line == 2);
}
