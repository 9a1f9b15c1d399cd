// Word cuts a field into runs as it likes: every way to cut it must be read alike.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "paper/small_paper.h"

using namespace small_paper;

namespace {

const std::string kText = "Ala {osoba.nazwisko} i {Pani/Pan}, {x osoba.status=tak}{{!";
const std::string kRead = "Ala Żółć i Pani, ☒{!\n";

// What Word puts between runs.
constexpr std::string_view kBetween =
    "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>";

std::string cut_at(const std::vector<std::size_t>& places) {
  std::string body = "<w:p>";
  std::size_t from = 0;
  for (const auto place : places) {
    body += run(std::string_view(kText).substr(from, place - from)) + std::string(kBetween);
    from = place;
  }
  return body + run(std::string_view(kText).substr(from)) + "</w:p>";
}

}  // namespace

TEST_CASE("a field is read wherever runs cut it: every pair of places, and a run for each letter") {
  std::size_t wrong = 0;
  std::vector<std::size_t> all;
  for (std::size_t first = 0; first <= kText.size(); ++first) {
    if (first > 0 && first < kText.size()) all.push_back(first);
    for (auto second = first; second <= kText.size(); ++second)
      wrong += filled_text(cut_at({first, second}), woman()) == kRead ? 0 : 1;
  }
  CHECK(wrong == 0);
  CHECK(filled_text(cut_at(all), woman()) == kRead);
}

TEST_CASE("a field keeps the letters of the run of its brace, and a break in it is no harm") {
  const auto body =
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{osoba.</w:t></w:r><w:r><w:br/><w:t>nazwisko} dalej</w:t></w:r></w:p>";
  CHECK(filled_text(body, woman()) == "Żółć dalej\n");
  const auto two = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{osoba.naz</w:t></w:r><w:r><w:t>wisko} dalej</w:t></w:r></w:p>";
  const auto good = paper::read_template(document(two), "t.docx", sample());
  REQUIRE(good.ready);
  const auto text =
      paper::read_package(paper::fill(*good.ready, sample(), woman()).bytes, "t").find("word/document.xml")->bytes;
  CHECK(text.find("<w:b/></w:rPr><w:t xml:space=\"preserve\"/><w:t xml:space=\"preserve\">Żółć</w:t>") !=
        std::string::npos);
}

TEST_CASE("merge fields and named controls are fields") {
  const auto complex =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MERGEFIELD osoba.naz</w:instrText></w:r>"
      "<w:r><w:instrText>wisko \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
      "<w:r><w:t>«osoba.</w:t></w:r><w:r><w:t>nazwisko»</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
  CHECK(filled_text(complex, woman()) == "Żółć\n");
  CHECK(filled_text("<w:p><w:fldSimple w:instr=\" MERGEFIELD osoba.nazwisko \">" + run("«x»") + "</w:fldSimple></w:p>",
                    woman()) == "Żółć\n");
  CHECK(filled_text("<w:p><w:sdt><w:sdtPr><w:alias w:val=\"osoba.nazwisko\"/></w:sdtPr><w:sdtContent>" + run("tekst") +
                        "</w:sdtContent></w:sdt></w:p>",
                    woman()) == "Żółć\n");
  // Page numbers stay.
  CHECK(filled_text("<w:p><w:fldSimple w:instr=\" PAGE \">" + run("7") + "</w:fldSimple></w:p>", woman()) == "7\n");
}
