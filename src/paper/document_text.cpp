// document_text.cpp -- what a person reads in a .docx, as lines.
#include <algorithm>

#include "error.h"
#include "paper/guard.h"
#include "paper/paragraph.h"
#include "paper/template.h"

namespace mops::paper {
namespace {

class Lines {
 public:
  // Paragraphs and rows below NODE, in order.
  void read(const pugi::xml_node& node) {
    for (const auto& child : node.children()) {
      const std::string_view name = child.name();
      if (name == "w:p") {
        add(flat(Paragraph(child).text()));
        for (const auto& box : child.select_nodes(".//w:txbxContent")) read(box.node());
      } else if (name == "w:tr") {
        add(row(child));
      } else {
        read(child);
      }
    }
  }
  const std::string& text() const { return text_; }

 private:
  static std::string flat(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    std::ranges::replace(text, '\t', ' ');
    return text;
  }
  static std::string row(const pugi::xml_node& node) {
    std::string line;
    for (const auto& cell : node.children("w:tc")) {
      std::string text;
      for (const auto& paragraph : cell.select_nodes(".//w:p")) {
        const auto one = flat(Paragraph(paragraph.node()).text());
        if (!one.empty()) text += (text.empty() ? "" : " / ") + one;
      }
      line += (line.empty() ? "| " : " | ") + text;
    }
    return line;
  }
  void add(const std::string& line) {
    if (!line.empty()) text_ += line + '\n';
  }
  std::string text_;
};

}  // namespace

std::string document_text(std::string_view bytes, const std::string& path) {
  const auto package = read_package(bytes, path);
  const auto* list = package.find("[Content_Types].xml");
  pugi::xml_document types;
  if (list == nullptr || !parse_xml(types, list->bytes))
    throw Error(ErrorKind::rejected, "template.no_docx", {{"path", path}});
  std::string text;
  for (const auto& part : package.parts) {
    pugi::xml_document document;
    if (!carries_text(content_type_of(types, part.name)) || !parse_xml(document, part.bytes)) continue;
    Lines lines;
    lines.read(document);
    if (!lines.text().empty()) text += "== " + part.name + '\n' + lines.text();
  }
  return text;
}

}  // namespace mops::paper
