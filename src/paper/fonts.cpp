#include "paper/fonts.h"

#include <set>

#include "paper/guard.h"
#include "registry/embedded_table.h"

namespace mops::paper {

std::vector<std::string> fonts_of(std::string_view bytes, const std::string& path) {
  std::set<std::string> names;
  for (const auto& part : read_package(bytes, path).parts) {
    pugi::xml_document document;
    if (!part.name.starts_with("word/") || !part.name.ends_with(".xml") || !parse_xml(document, part.bytes)) continue;
    for (const auto& one : document.select_nodes("//w:rFonts"))
      for (const auto* attribute : {"w:ascii", "w:hAnsi"})
        if (const std::string name = one.node().attribute(attribute).value(); !name.empty()) names.insert(name);
  }
  return {names.begin(), names.end()};
}

StandIn stand_in_for(std::string_view font) {
  auto table = registry::EmbeddedTable::file("fonts.csv");
  while (table.next())
    if (table[0] == font) return {table.text(1), table.text(2)};
  return {};
}

}  // namespace mops::paper
