// paper -- any bytes as a template of a paper, and any text as the parts of one that is packed rightly: refused with
// words, or filled twice alike into a document that is read again.
#include "fuzz/archive.h"
#include "fuzz/fuzz.h"
#include "paper/fill.h"
#include "paper/guard.h"
#include "paper/template.h"
#include "registry/messages.h"

using namespace mops;

namespace {

const paper::Paper& contract() {
  static const auto full = paper::with_columns(*paper::find_paper("contract"), fuzz::centre());
  return full;
}

// One row in each section, two in each list; every third value is missing.
paper::Values some_values() {
  paper::Values values;
  std::size_t count = 0;
  for (const auto& section : contract().sections) {
    auto& filled = values.sections.emplace_back(paper::SectionValues{&section, {}});
    for (int row = 0; row < (section.many ? 2 : 1); ++row) {
      auto& cells = filled.rows.emplace_back().cells;
      for (std::size_t at = 0; at < section.columns.size(); ++at)
        cells.push_back(++count % 3 == 0 ? std::nullopt : std::optional<std::string>("2016-01-31 {<w:p>} & ]]>\n\x01"));
    }
  }
  return values;
}

void require_whole(const std::string& bytes) {
  const auto package = paper::read_package(bytes, "filled.docx");
  pugi::xml_document types;
  fuzz::require(paper::parse_xml(types, package.find("[Content_Types].xml")->bytes), "the list of types is XML");
  for (const auto& part : package.parts) {
    pugi::xml_document document;
    if (paper::carries_text(paper::content_type_of(types, part.name)))
      fuzz::require(paper::parse_xml(document, part.bytes), "a filled part is XML");
  }
  paper::document_text(bytes, "filled.docx");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text_of(data, size);
  const std::string bytes = text.starts_with("@@ ") ? fuzz::packed(text) : std::string(text);
  paper::ReadTemplate read;
  if (!fuzz::tolerates([&] { read = paper::read_template(bytes, "a.docx", contract()); })) return 0;
  for (const auto& fault : read.faults)
    fuzz::require(registry::find_message(registry::Language::polish, fault.code, fault.arguments).has_value(),
                  "every fault has words");
  if (!read.ready) return 0;
  const auto values = some_values();
  const auto filled = paper::fill(*read.ready, contract(), values);
  fuzz::require(paper::fill(*read.ready, contract(), values).bytes == filled.bytes, "the same paper is the same bytes");
  require_whole(filled.bytes);
  return 0;
}
