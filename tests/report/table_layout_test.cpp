#include "report/table_layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "report/rows.h"
#include "text/fold.h"

using namespace mops;
using report::Cell;
using report::Kind;

namespace {

const std::vector<report::Column> kIndicator{{"indicator", "Wskaźnik", Kind::text},
                                             {"women", "Kobiety", Kind::number, {}, "Cel", "K"},
                                             {"men", "Mężczyźni", Kind::number, {}, "Cel", "M"},
                                             {"total", "Razem", Kind::number, {}, "Cel", "Razem"},
                                             {"percent", "Realizacja %", Kind::number, {}, "", "%"}};
const std::string kLong = "Liczba osób zagrożonych ubóstwem, które uzyskały kwalifikacje po opuszczeniu programu";

std::string table(std::size_t width, const std::vector<report::Column>& columns,
                  const std::vector<std::vector<Cell>>& rows) {
  report::StringOutput out;
  report::Format format;
  format.width = width;
  const auto renderer = report::make_renderer(format, out);
  renderer->begin(columns);
  for (const auto& row : rows) renderer->row(row);
  renderer->end();
  return out.text();
}

std::string indicator_at(std::size_t width) {
  return table(width, kIndicator, {{kLong, "126", "84", "210", "66.7"}, {"bezrobotni", "1000000", {}, "7", "0.0"}});
}

std::size_t widest(const std::string& text) {
  std::size_t most = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) most = std::max(most, text::display_width(line));
  return most;
}

}  // namespace

TEST_CASE("a table that fits is printed as it is, columns of a group under its name") {
  CHECK(table(80, kIndicator, {{"bezrobotni", "126", "84", "210", "66.7"}}) ==
        "            Cel\n"
        "            -------------------------\n"
        "Wskaźnik    Kobiety  Mężczyźni  Razem  Realizacja %\n"
        "----------  -------  ---------  -----  ------------\n"
        "bezrobotni      126         84    210          66.7\n");
}

TEST_CASE("long text gives way to numbers, at words") {
  CHECK(indicator_at(60) ==
        "                       Cel\n"
        "                       -------------------------\n"
        "                                                  Realizacja\n"
        "Wskaźnik               Kobiety  Mężczyźni  Razem           %\n"
        "---------------------  -------  ---------  -----  ----------\n"
        "Liczba osób                126         84    210        66.7\n"
        "zagrożonych ubóstwem,\n"
        "które uzyskały\n"
        "kwalifikacje po\n"
        "opuszczeniu programu\n"
        "bezrobotni             1000000                 7         0.0\n");
}

TEST_CASE("no number is lost and no line is wider than the screen") {
  for (std::size_t width = 24; width < 200; ++width) {
    const auto text = indicator_at(width);
    CHECK(widest(text) <= width);
    for (const char* number : {" 126", " 84", " 210", " 66.7", " 1000000", " 7", " 0.0"})
      CHECK(text.find(number) != std::string::npos);
  }
}

TEST_CASE("what fits in no way stands in blocks under each other, each with the column that names a row") {
  std::vector<report::Column> columns{{"form", "Forma", Kind::text}};
  std::vector<Cell> row{"WSS-SZK-01"};
  for (int i = 0; i < 12; ++i) {
    columns.push_back({"n" + std::to_string(i), "Liczba", Kind::number});
    row.emplace_back("1234567");
  }
  columns.push_back({"empty", "Uwagi", Kind::text});
  row.emplace_back();
  const auto text = table(60, columns, {row});
  CHECK(widest(text) <= 60);
  std::size_t names = 0, numbers = 0;
  for (auto at = text.find("WSS-SZK-01"); at != std::string::npos; at = text.find("WSS-SZK-01", at + 1)) ++names;
  for (auto at = text.find("1234567"); at != std::string::npos; at = text.find("1234567", at + 1)) ++numbers;
  CHECK(names == 3);
  CHECK(numbers == 12);
  // A column that says nothing gives its room away.
  CHECK(text.find("Uwagi") == std::string::npos);
}

TEST_CASE("a column for machines is in a table only when it is asked for") {
  const std::vector<report::Column> columns{{"text", "Tekst"}, {"code", "Kod", Kind::text, {}, {}, {}, true}};
  CHECK(table(80, columns, {{"a", "b"}}) == "Tekst\n-----\na\n");
  report::StringOutput out;
  report::Format format;
  format.fields = {"code"};
  const auto renderer = report::make_renderer(format, out);
  renderer->begin(columns);
  renderer->row(std::vector<Cell>{"a", "b"});
  renderer->end();
  CHECK(out.text() == "Kod\n---\nb\n");
}
