// What a template must not do is refused when it is read, so at check and at fill alike.
#include "paper/guard.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "error.h"
#include "paper/small_paper.h"

using namespace small_paper;

namespace {

std::string faults_of(const std::string& bytes) {
  try {
    std::string codes;
    for (const auto& fault : paper::read_template(bytes, "t.docx", sample()).faults)
      codes += (codes.empty() ? "" : " ") + fault.code;
    return codes;
  } catch (const Error& error) {
    return error.id();
  }
}
std::string faults_of_body(const std::string& body) { return faults_of(document(body)); }

std::string with_relation(const std::string& type, const std::string& target, bool external) {
  return document(
      paragraph("a"),
      {part("word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
            "Id=\"rId1\" "
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
                type + "\" Target=\"" + target + "\"" + (external ? " TargetMode=\"External\"" : "") +
                "/></Relationships>")});
}

}  // namespace

TEST_CASE("nothing outside the document is reached") {
  CHECK(faults_of(with_relation("image", "http://127.0.0.1/a.png", true)) == "template.outside");
  CHECK(faults_of(with_relation("image", "file:///etc/passwd", true)) == "template.outside");
  CHECK(faults_of(with_relation("image", "file:///etc/passwd", false)) == "template.outside");
  CHECK(faults_of(with_relation("image", "\\\\host\\a.png", false)) == "template.outside");
  CHECK(faults_of(with_relation("attachedTemplate", "file:///n.dotm", true)) == "template.outside");
  CHECK(faults_of(with_relation("aFChunk", "a.html", false)) == "template.outside");
  CHECK(faults_of(with_relation("oleObject", "embeddings/a.bin", false)) == "template.outside");
  CHECK(faults_of(with_relation("hyperlink", "https://example.org", true)).empty());
  CHECK(faults_of(with_relation("image", "media/a.png", false)).empty());
  for (const auto* code :
       {"INCLUDEPICTURE \"http://a/b\"", "INCLUDETEXT a", "DDEAUTO cmd", "LINK Excel.Sheet", "DATE", "IMPORT x"})
    CHECK(faults_of_body(std::string("<w:p><w:fldSimple w:instr='") + code + "'>" + run("x") +
                         "</w:fldSimple></w:p>") == "template.code");
}

TEST_CASE("no macros, objects, tracked changes, comments, document types") {
  CHECK(faults_of(document(paragraph("a"), {part("word/vbaProject.bin", "x")})) == "template.embedded");
  CHECK(faults_of(document(paragraph("a"), {part("word/embeddings/oleObject1.bin", "x")})) == "template.embedded");
  CHECK(faults_of_body("<w:altChunk/>") == "template.embedded");
  CHECK(faults_of_body("<w:p><w:r><w:object/></w:r></w:p>") == "template.embedded");
  CHECK(faults_of_body("<w:p><w:ins w:id=\"1\">" + run("a") + "</w:ins></w:p>") == "template.tracked");
  CHECK(faults_of_body("<w:p><w:del w:id=\"1\"/></w:p>") == "template.tracked");
  CHECK(faults_of_body("<w:p><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>") == "template.tracked");
  CHECK(faults_of_body("<w:p><w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent/></w:sdt></w:p>") ==
        "template.checkbox");
  CHECK(faults_of(document(paragraph("a"), {part("word/styles.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>")})) ==
        "template.doctype");
  CHECK(faults_of(
            document(paragraph("a"), {part("word/styles.xml", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>")})) ==
        "template.doctype");
}

TEST_CASE("what is no document is refused with words") {
  CHECK(faults_of("") == "template.no_docx");
  CHECK(faults_of("a text that is called .docx") == "template.no_docx");
  auto whole = document(paragraph("{osoba.nazwisko}"));
  for (std::size_t length = 0; length < whole.size(); length += 7) CHECK(!faults_of(whole.substr(0, length)).empty());
  CHECK(faults_of_body("<w:p>") == "template.part");
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<w:sdt>";
  for (int i = 0; i < 1000; ++i) deep += "</w:sdt>";
  CHECK(faults_of_body(deep) == "template.part");
  auto package = empty_package();
  for (int i = 0; i < 2100; ++i) package.parts.push_back(part("a" + std::to_string(i) + ".bin", "x"));
  CHECK(faults_of(paper::write_package(package)) == "template.too_large");
  package.parts.resize(1);
  package.parts.push_back(part("big.bin", std::string((64U << 20) + 1, 'x')));
  CHECK(faults_of(paper::write_package(package)) == "template.too_large");
}

TEST_CASE("a faulty field is told with its place and what it may mean") {
  CHECK(faults_of_body(paragraph("{osoba.nazwisko")) == "template.brace");
  CHECK(faults_of_body(paragraph("{osoba.nazwisko {Pani/Pan}")) == "template.brace");
  CHECK(faults_of_body(paragraph("{1}")) == "template.field.form");
  CHECK(faults_of_body(paragraph("{osoba.ulica/nr}")) == "template.field.form");
  CHECK(faults_of_body(paragraph("{osoba.nazwiska}")) == "template.field.unknown.suggest");
  CHECK(faults_of_body(paragraph("{dom.numer}")) == "template.field.unknown");
  CHECK(faults_of_body(paragraph("{x osoba.status=może}")) == "template.answer.unknown");
  CHECK(faults_of_body(paragraph("{suma ścieżka.forma}")) == "template.field.no_sum");
  CHECK(faults_of_body(paragraph("a {gdy osoba.uwagi} b")) == "template.field.place");
  CHECK(faults_of_body(paragraph("a {ścieżka|najmniej 3} b")) == "template.field.place");
  CHECK(faults_of_body("<w:tbl><w:tr>" + cell("{ścieżka.forma}") + cell("{cele.cel}") + "</w:tr></w:tbl>") ==
        "template.two_lists");
  const auto read = paper::read_template(document(paragraph("Pierwszy") + paragraph("Nazwisko: {osoba.nazwiska}")),
                                         "k.docx", sample());
  REQUIRE(read.faults.size() == 1);
  const auto& fault = read.faults.front();
  CHECK(fault.file == "k.docx");
  const Arguments told{{"part", "word/document.xml"},          {"paragraph", "2"},
                       {"text", "Nazwisko: {osoba.nazwiska}"}, {"field", "osoba.nazwiska"},
                       {"suggestion", "osoba.nazwisko"},       {"paper", "sample"}};
  CHECK(fault.arguments == told);
}

TEST_CASE("what binds a letter to a source of data is taken out") {
  const auto bytes = document(paragraph("a"), {part("word/settings.xml", "<w:settings " + std::string(kNames) +
                                                                             "><w:mailMerge/><w:zoom/></w:settings>")});
  const auto read = paper::read_template(bytes, "t.docx", sample());
  REQUIRE(read.ready);
  const auto filled = paper::fill(*read.ready, sample(), woman()).bytes;
  CHECK(paper::read_package(filled, "t").find("word/settings.xml")->bytes.find("mailMerge") == std::string::npos);
}

TEST_CASE("what claims to be something else is looked into as well") {
  const std::string fetching =
      "<w:hdr " + std::string(kNames) + "><w:p><w:fldSimple w:instr=\"INCLUDETEXT a\"/></w:p></w:hdr>";
  CHECK(faults_of(document(paragraph("a"), {part("word/header9.bin", fetching)})) == "template.code");
  CHECK(faults_of(document(paragraph("a"), {part("word/header9.bin", "\n\t" + fetching)})) == "template.code");
  CHECK(faults_of(document(paragraph("a"), {part("word/header9.bin", std::string("\xFF\xFE<\0", 4))})) ==
        "template.doctype template.part");
  auto package = empty_package();
  package.parts.push_back(part("_rels/.rels",
                               "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                               "Target=\"word/other.xml\"/></Relationships>"));
  package.parts.push_back(part("word/document.xml", "<w:document " + std::string(kNames) + "><w:body/></w:document>"));
  package.parts.push_back(part("word/other.xml", "<w:document " + std::string(kNames) + "><w:body/></w:document>"));
  CHECK(faults_of(paper::write_package(package)) == "template.no_docx");
  const auto drawn = [](const std::string& inside) {
    return faults_of(document(
        paragraph("a"), {part("word/media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>")}));
  };
  CHECK(drawn("<use href=\"#a\"/><image xlink:href='data:image/png;base64,AA'/>").empty());
  CHECK(drawn("<image xlink:href=\"http://127.0.0.1/a.png\"/>") == "template.outside");
  CHECK(drawn("<image href = 'file:///etc/passwd'/>") == "template.outside");
  CHECK(drawn("<style>@import 'a.css'</style>") == "template.outside");
  CHECK(drawn("<rect fill=\"url(http://a/b#c)\"/>") == "template.outside");
  std::string locked = "\xD0\xCF\x11\xE0";
  for (const char c : std::string_view("EncryptedPackage")) locked += std::string{c, '\0'};
  CHECK(faults_of(locked) == "template.encrypted");
}
