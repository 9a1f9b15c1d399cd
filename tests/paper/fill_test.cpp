#include "paper/fill.h"

#include <doctest/doctest.h>

#include "paper/small_paper.h"

using namespace small_paper;

namespace {

std::string line(const std::string& text) { return filled_text(paragraph(text), woman()); }

}  // namespace

TEST_CASE("every kind of field prints its value") {
  CHECK(line("Ala {osoba.nazwisko}!") == "Ala Żółć!\n");
  CHECK(line("{OSOBA.Nazwisko} { osoba.nazwisko }") == "Żółć Żółć\n");
  CHECK(line("{osoba.plec} {osoba.Płeć}") == "kobieta kobieta\n");
  CHECK(line("{Panią/Panem} {zamieszkałą/zamieszkałym}") == "Panią zamieszkałą\n");
  CHECK(line("{x osoba.status=tak} tak {x osoba.status=nie} nie") == "☒ tak ☐ nie\n");
  CHECK(line("{x osoba.status=yes} {x osoba.płeć=kobieta|mężczyzna}") == "☒ ☒\n");
  CHECK(line("{osoba.dnia}, {osoba.dnia słownie}") == "20.01.2027, 20 stycznia 2027 r.\n");
  CHECK(line("{osoba.kwota} zł ({osoba.kwota słownie})") ==
        "1\u00a0694,72 zł (tysiąc sześćset dziewięćdziesiąt cztery złote 72/100)\n");
  CHECK(line("{{osoba.nazwisko}} \\{a\\} }") == "{osoba.nazwisko} {a} }\n");
}

TEST_CASE("a row or a paragraph that names a list repeats itself") {
  const auto who = values({}, {{"kurs", "270"}, {"staż", std::nullopt}});
  const auto table = "<w:tbl><w:tr>" + cell("Forma") + cell("Godziny") + "</w:tr><w:tr>" +
                     cell("{ścieżka.lp}. {ścieżka.forma}") + cell("{ścieżka.godziny}") + "</w:tr><w:tr>" +
                     cell("Razem") + cell("{suma ścieżka.godziny} w {liczba ścieżka}") + "</w:tr></w:tbl>";
  CHECK(filled_text(table, who) == "| Forma | Godziny\n| 1. kurs | 4,5\n| 2. staż | …………\n| Razem | 4,5 w 2\n");
  CHECK(filled_text(paragraph("– {ścieżka.forma}"), who) == "– kurs\n– staż\n");
  CHECK(filled_text(table + paragraph("{ścieżka|najmniej 3}"), who) ==
        "| Forma | Godziny\n| 1. kurs | 4,5\n| 2. staż | …………\n| 3.  | \n| Razem | 4,5 w 2\n");
}

TEST_CASE("what has no rows leaves a document that can be opened") {
  const auto only = "<w:tbl><w:tr>" + cell("{ścieżka.forma}") + "</w:tr></w:tbl>" + paragraph("dalej");
  CHECK(filled_text(only, woman()) == "dalej\n");
  // A cell keeps a paragraph.
  const auto inside = "<w:tbl><w:tr>" + cell("a") + cell("{gdy osoba.uwagi}{osoba.uwagi}") + "</w:tr></w:tbl>";
  const auto read = paper::read_template(document(inside), "t.docx", sample());
  REQUIRE(read.ready);
  const auto package = paper::read_package(paper::fill(*read.ready, sample(), woman()).bytes, "t.docx");
  CHECK(package.find("word/document.xml")->bytes.find("<w:tcPr/><w:p/></w:tc>") != std::string::npos);
}

TEST_CASE("what is asked about is left out when it is empty") {
  CHECK(filled_text(paragraph("{gdy osoba.uwagi}Uwagi: {osoba.uwagi}") + paragraph("{gdy osoba.dnia} Dnia"), woman()) ==
        " Dnia\n");
  CHECK(filled_text(paragraph("{gdy osoba.status=tak}Tak") + paragraph("{gdy osoba.status=nie}Nie"), woman()) ==
        "Tak\n");
  CHECK(filled_text(paragraph("{gdy ścieżka}Ścieżka:"), woman()).empty());
  const auto row = "<w:tbl><w:tr>" + cell("{gdy osoba.uwagi}Uwagi") + cell("{osoba.uwagi}") + "</w:tr><w:tr>" +
                   cell("a") + cell("b") + "</w:tr></w:tbl>";
  CHECK(filled_text(row, woman()) == "| a | b\n");
}

TEST_CASE("a gap is a dotted line and is told once") {
  const auto read = paper::read_template(
      document(paragraph("{osoba.nazwisko} {osoba.nazwisko} {osoba.uwagi} {Pani/Pan} {x osoba.status=tak}")), "t.docx",
      sample());
  REQUIRE(read.ready);
  const auto filled = paper::fill(*read.ready, sample(), values({}));
  const std::vector<paper::Gap> gaps{{0, 0}, {0, 2}};
  CHECK(filled.gaps == gaps);
  const auto text = paper::document_text(filled.bytes, "t.docx");
  CHECK(text.find("…………………………………… …………………………………… …………………………………… Pani/Pan ☐") != std::string::npos);
  auto blank = values({});
  blank.blank = true;
  CHECK(paper::fill(*read.ready, sample(), blank).gaps.empty());
}

TEST_CASE("a value is text, whatever it looks like") {
  const std::string hostile = "{osoba.pesel} =cmd|'/c calc'!A1 <w:p> {{ «osoba» & ]]> \x01\x02 <?mops f 1?> \u202eabc";
  auto who = woman();
  who.sections[0].rows[0].cells[0] = hostile;
  CHECK(filled_text(paragraph("{osoba.nazwisko}"), who) ==
        "{osoba.pesel} =cmd|'/c calc'!A1 <w:p> {{ «osoba» & ]]>  <?mops f 1?> abc\n");
  who.sections[0].rows[0].cells[0] = "a\nb\tc";
  CHECK(filled_text(paragraph("{osoba.nazwisko}"), who) == "a b c\n");
  who.sections[0].rows[0].cells[0] = std::string(10000, 'x');
  CHECK(filled_text(paragraph("{osoba.nazwisko}"), who) == std::string(10000, 'x') + "\n");
}

TEST_CASE("the same template and values give the same bytes") {
  const auto body = paragraph("{osoba.nazwisko}") + paragraph("{ścieżka.forma}");
  const auto read = paper::read_template(document(body), "t.docx", sample());
  REQUIRE(read.ready);
  CHECK(paper::fill(*read.ready, sample(), woman()).bytes == paper::fill(*read.ready, sample(), woman()).bytes);
  // What is filled is a document again, without fields.
  CHECK(paper::read_template(paper::fill(*read.ready, sample(), woman()).bytes, "t.docx", sample()).ready);
}

TEST_CASE("drawings in copies get numbers of their own, bookmarks go") {
  const auto body = "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"_GoBack\"/>" + run("{ścieżka.forma}") +
                    "<w:r><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"a\"/></wp:inline></w:drawing></w:r>"
                    "<w:bookmarkEnd w:id=\"3\"/></w:p>";
  const auto read = paper::read_template(document(body), "t.docx", sample());
  REQUIRE(read.ready);
  const auto filled = paper::fill(*read.ready, sample(), values({}, {{"a", "1"}, {"b", "2"}}));
  const auto text = paper::read_package(filled.bytes, "t.docx").find("word/document.xml")->bytes;
  CHECK(text.find("docPr id=\"10001\"") != std::string::npos);
  CHECK(text.find("docPr id=\"10002\"") != std::string::npos);
  CHECK(text.find("bookmark") == std::string::npos);
}

TEST_CASE("the marks of a project are a picture, and room for them only where there is one") {
  const auto read = paper::read_template(document(paragraph("{znaki projektu}") + paragraph("a")), "t.docx", sample());
  REQUIRE(read.ready);
  const auto none = paper::read_package(paper::fill(*read.ready, sample(), woman()).bytes, "t");
  CHECK(none.find("word/document.xml")->bytes.find("<w:drawing>") == std::string::npos);
  CHECK(paper::document_text(paper::write_package(none), "t") == "== word/document.xml\na\n");
  using std::string_literals::operator""s;
  const auto png = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x06\x40\0\0\0\xa0"s;
  const auto picture = paper::read_picture(png, "marks.png");
  CHECK(picture.width == 1600);
  CHECK(picture.height == 160);
  const auto filled = paper::fill(*read.ready, sample(), woman(), &picture);
  const auto whole = paper::read_package(filled.bytes, "t");
  REQUIRE(whole.find("word/media/marks.png") != nullptr);
  CHECK(whole.find("word/media/marks.png")->bytes == png);
  CHECK(whole.find("word/_rels/document.xml.rels")->bytes.find("Target=\"media/marks.png\"") != std::string::npos);
  CHECK(whole.find("[Content_Types].xml")->bytes.find("image/png") != std::string::npos);
  CHECK(whole.find("word/document.xml")->bytes.find("cx=\"5400000\" cy=\"540000\"") != std::string::npos);
  CHECK(paper::read_template(filled.bytes, "t", sample()).ready);
  CHECK(paper::read_picture("\xff\xd8\xff\xe0\0\x04"
                            "ab\xff\xc0\0\x11\x08\0\x64\0\xc8\3"s,
                            "a.jpg")
            .width == 200);
  for (const auto& bad : {""s, "GIF89a"s, png.substr(0, 20), "\xff\xd8\xff\xe0\0\0"s})
    CHECK_THROWS(paper::read_picture(bad, "a"));
}
