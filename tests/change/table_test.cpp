#include "change/table.h"

#include "sandbox.h"

using namespace sandbox;

namespace {

struct Read {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> numbers;
  std::string codes, arguments;
  std::size_t count = 0;
};

Read read(const std::string& bytes, change::TableOptions options = {}) {
  const auto path = Sandbox::write_file(bytes);
  auto source = change::SourceFile::open(path);
  Read result;
  const auto knows = [](std::string_view word) { return word == "a" || word == "b" || word == "c"; };
  change::Table table(source, options, knows, [&](Diagnostic fault) {
    result.codes += fault.code + '@' + std::to_string(fault.line) + ' ';
    for (const auto& [name, value] : fault.arguments) result.arguments += name + '=' + value + ' ';
  });
  for (text::CsvRecord record; table.next(record);) {
    result.rows.emplace_back(record.cells.begin(), record.cells.end());
    result.numbers.push_back(record.number);
  }
  result.count = table.rows();
  std::remove(path.c_str());
  return result;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("rows come out cleaned, blank ones not at all, with the headings first") {
  const auto result = read(
      "a;b;c;;\n ;;\n\xC2\xA0"
      "1;=\"02\";'03;;\n4;5;6\n");
  CHECK(result.rows == Rows{{"a", "b", "c"}, {"1", "02", "03"}, {"4", "5", "6"}});
  CHECK(result.numbers == std::vector<std::size_t>{0, 2, 3});
  CHECK(result.count == 2);
  CHECK(result.codes.empty());
}

TEST_CASE("what is no row of headings is told without its words") {
  for (const auto* text : {"85020312340;Kruk;b\nx;y;z\n", "Kruk;Ala;Lis\n1;2;3\n"}) {
    const auto result = read(text);
    CHECK(result.rows.empty());
    CHECK(result.codes == "header.no_row@1 ");
    CHECK(result.arguments == "line=1 ");
  }
}

TEST_CASE("headings below titles are found, and read when their line is named") {
  const std::string text = "Lista, stan na dziś\n\nb\n;;\na;b;c\n1;2;3\n";
  CHECK(read(text).codes == "header.further_down@1 ");
  CHECK(read(text).arguments == "line=1 found=5 ");
  const auto named = read(text, {.header_line = 5});
  CHECK(named.rows == Rows{{"a", "b", "c"}, {"1", "2", "3"}});
  CHECK(named.numbers == std::vector<std::size_t>{0, 1});
  CHECK(read("b;;\nx;;\n").codes.empty());  // one heading may be all there is
  CHECK(read(text, {.header_line = 50}).codes == "header.too_low@0 ");
}

TEST_CASE("another delimiter is told where the headings would be known with it") {
  CHECK(read("a:b:c\n1:2:3\n").arguments == "line=1 delimiter=: ");
  CHECK(read("a;b;c\n1;2;3\n", {.delimiter = ','}).codes == "header.delimiter@1 ");
}

TEST_CASE("headings that come again, sums and rows that do not fit are told and passed over") {
  const auto result = read("a;b;c\n1;2;3\nA;b;C\n4;5\n1;2;3;4\nRazem: 2;;\nSuma;1 200,50;3\nRazem;x;3\n7;8;9;;;\n");
  CHECK(result.rows == Rows{{"a", "b", "c"}, {"1", "2", "3"}, {"Razem", "x", "3"}, {"7", "8", "9"}});
  CHECK(result.codes == "row.headings_again@3 row.too_few_cells@4 row.too_many_cells@5 row.sum@6 row.sum@7 ");
  CHECK(result.count == 8);
}

TEST_CASE("a column without a heading is nothing until a value stands in it, which is told once") {
  const auto result = read("a;;b;\n1;;2;\n3;x;4;\n5;y;6;\n");
  CHECK(result.codes == "header.empty@1 ");
  CHECK(result.arguments == "line=3 ");
  CHECK(result.rows.size() == 4);
}

TEST_CASE("headings without rows are told, without being a fault") {
  CHECK(read("a;b\n").codes == "file.no_rows@1 ");
  CHECK(read("a;b\n;\n").codes == "file.no_rows@1 ");
}

TEST_CASE("lines that were rejected before count and say nothing") {
  const std::set<std::size_t> skip{3};
  const auto result = read("a;b\n1;2\n3\n", {.skip = &skip});
  CHECK(result.codes.empty());
  CHECK(result.count == 2);
}

TEST_CASE("a heading in a message is neither long nor a number of somebody's") {
  CHECK(change::shown_heading("Imię (imiona)") == "Imię (imiona)");
  CHECK(change::shown_heading("tel. 601 100 200") == "tel. ### ### ###");
  CHECK(change::shown_heading(std::string(200, 'a')) == std::string(60, 'a') + "…");
}
