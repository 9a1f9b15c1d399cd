// small_paper.h -- a paper with two sections, values for it, and documents made of the XML of a body.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paper/fill.h"
#include "paper/template.h"

namespace small_paper {

using namespace mops;

inline constexpr std::string_view kNames =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" )"
    R"(xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")";

inline paper::Part part(std::string name, std::string bytes) {
  paper::Part made;
  made.name = std::move(name);
  made.bytes = std::move(bytes);
  return made;
}

// Types and relations of a document without anything else.
inline paper::Package empty_package() {
  paper::Package package;
  package.parts.push_back(part(
      "[Content_Types].xml",
      R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
      R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
      R"(<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" )"
      R"(ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)"));
  return package;
}

// A document with BODY, and other parts beside it.
inline std::string document(const std::string& body, std::vector<paper::Part> others = {}) {
  auto package = empty_package();
  for (auto& other : others) package.parts.push_back(std::move(other));
  package.parts.push_back(part("word/document.xml", "<w:document " + std::string(kNames) + "><w:body>" + body +
                                                        "<w:sectPr/></w:body></w:document>"));
  return paper::write_package(package);
}

inline std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
  return out;
}

inline std::string run(std::string_view text) {
  return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
}
inline std::string paragraph(std::string_view text) { return "<w:p>" + run(text) + "</w:p>"; }
inline std::string cell(std::string_view text) { return "<w:tc><w:tcPr/>" + paragraph(text) + "</w:tc>"; }

inline paper::Column column(std::string_view written, int at, paper::Shown shown = paper::Shown::text,
                            std::string dictionary = {}) {
  paper::Column made;
  made.written = written;
  made.name = paper::name_of(written);
  made.at = at;
  made.shown = shown;
  made.dictionary = std::move(dictionary);
  return made;
}

// osoba.nazwisko, osoba.płeć, osoba.status, osoba.uwagi (may be missing), osoba.dnia, osoba.kwota; list ścieżka.forma,
// ścieżka.godziny; list cele.cel.
inline const paper::Paper& sample() {
  static const paper::Paper made = [] {
    using paper::Shown;
    paper::Paper paper;
    paper.name = "sample";
    paper::Section person;
    person.name = person.written = "osoba";
    person.columns = {
        column("nazwisko", 0), column("płeć", 1, Shown::code, "sex"), column("status", 2, Shown::code, "yes_no"),
        column("uwagi", 3),    column("dnia", 4, Shown::date),        column("kwota", 5, Shown::money)};
    person.columns[3].optional = true;
    paper::Section path;
    path.written = "ścieżka";
    path.name = "sciezka";
    path.many = true;
    path.columns = {column("forma", 0), column("godziny", 1, Shown::minutes)};
    paper::Section goals;
    goals.name = goals.written = "cele";
    goals.many = true;
    goals.columns = {column("cel", 0)};
    paper.sections = {person, path, goals};
    return paper;
  }();
  return made;
}

using Cells = std::vector<std::optional<std::string>>;

inline paper::Values values(Cells person, std::vector<Cells> path = {}) {
  paper::Values made;
  for (const auto& section : sample().sections) made.sections.push_back({&section, {}});
  if (!person.empty()) made.sections[0].rows.push_back({std::move(person), {}});
  for (auto& row : path) made.sections[1].rows.push_back({std::move(row), {}});
  return made;
}

inline paper::Values woman() { return values({"Żółć", "female", "yes", std::nullopt, "2027-01-20", "169472"}); }

// The text of BODY filled with VALUES, without the line that names the part; the codes of the faults when there are
// any.
inline std::string filled_text(const std::string& body, const paper::Values& values) {
  const auto read = paper::read_template(document(body), "t.docx", sample());
  if (!read.ready) {
    std::string codes;
    for (const auto& fault : read.faults) codes += fault.code + '\n';
    return codes;
  }
  const auto text = paper::document_text(paper::fill(*read.ready, sample(), values).bytes, "t.docx");
  return text.empty() ? text : text.substr(text.find('\n') + 1);
}

}  // namespace small_paper
