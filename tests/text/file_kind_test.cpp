#include "text/file_kind.h"

#include <doctest/doctest.h>

#include <string>

using namespace mops::text;
using namespace std::string_literals;

TEST_CASE("a file of another kind is known by how it begins") {
  CHECK(foreign_kind("%PDF-1.4") == "file.pdf");
  CHECK(foreign_kind("{\\rtf1\\ansi") == "file.rtf");
  CHECK(foreign_kind("\x1F\x8B\x08") == "file.archive");
  CHECK(foreign_kind("\xFF\xFEI\0m\0"s) == "file.utf16");
  CHECK(foreign_kind("I\0m\0i\0;\0"s) == "file.utf16");
  CHECK(foreign_kind("\0I\0m\0i\0;"s) == "file.utf16");
  CHECK(foreign_kind("a,b\n1,\0\n"s) == "file.binary");
  CHECK(foreign_kind("\r\n <!DOCTYPE HTML><html>") == "file.html");
  CHECK(foreign_kind("<meta charset=utf-8><table>") == "file.html");
  CHECK(foreign_kind("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">") ==
        "file.xml_workbook");
  CHECK(foreign_kind("<?xml version=\"1.0\"?><office:document xmlns:office=\"urn\">") == "file.xml_workbook");
  CHECK(foreign_kind("<?xml version=\"1.0\"?><osoby/>") == "file.xml");
}

TEST_CASE("text is text, whatever its letters") {
  for (const std::string_view text :
       {"", "PKS;linia\n", "za\xBF\xF3\xB3\xE6", "{\"pesel\":1}", "[project]\n", "<15;>20\n"})
    CHECK(foreign_kind(text).empty());
}
