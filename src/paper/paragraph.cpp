#include "paper/paragraph.h"

#include <algorithm>

namespace mops::paper {

void set_text(pugi::xml_node text_node, const std::string& text) {
  while (text_node.first_child()) text_node.remove_child(text_node.first_child());
  if (!text.empty()) text_node.append_child(pugi::node_pcdata).set_value(text.c_str());
  auto space = text_node.attribute("xml:space");
  if (!space) space = text_node.append_attribute("xml:space");
  space.set_value("preserve");
}

Paragraph::Paragraph(const pugi::xml_node& node) : node_(node) {
  for (const auto& child : node.children()) collect(child);
}

void Paragraph::collect(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  if (name == "w:p" || name == "w:instrText" || name == "w:pPr" || name == "w:rPr") return;
  std::string_view text;
  if (name == "w:t") text = node.text().get();
  if (name == "w:tab" || name == "w:ptab") text = "\t";
  if (name == "w:br" || name == "w:cr") text = "\n";
  if (name == "w:noBreakHyphen") text = "-";
  if (!text.empty()) {
    spans_.push_back({node, text_.size(), text.size(), name == "w:t"});
    text_ += text;
    return;
  }
  for (const auto& child : node.children()) collect(child);
}

// What stands from BEGIN to END goes; the element after which something may stand in its place comes back.
pugi::xml_node Paragraph::cut(std::size_t begin, std::size_t end) {
  pugi::xml_node place;
  for (auto& span : spans_) {
    const auto span_end = span.begin + span.length;
    if (span.length == 0 || span_end <= begin || span.begin >= end) continue;
    if (!span.is_text) {  // a break inside a field
      if (!place) place = span.node.parent().insert_child_before("w:t", span.node);
      span.node.parent().remove_child(span.node);
      span.length = 0;
      continue;
    }
    const std::string text = span.node.text().get();
    const auto from = std::max(begin, span.begin) - span.begin, to = std::min(end, span_end) - span.begin;
    const auto before = text.substr(0, from);
    auto behind = text.substr(std::min(to, text.size()));
    if (place) {  // the field began in an earlier run
      set_text(span.node, behind);
      span.begin = end;
      span.length = behind.size();
      continue;
    }
    set_text(span.node, before);
    place = span.node;
    if (!behind.empty()) {
      auto rest = span.node.parent().insert_child_after("w:t", span.node);
      set_text(rest, behind);
    }
    span.length = before.size();
  }
  return place;
}

void Paragraph::replace(std::size_t begin, std::size_t end, const std::string& inserted) {
  auto place = cut(begin, end);
  if (!place || inserted.empty()) return;
  auto mark = place.parent().insert_child_after(pugi::node_pi, place);
  mark.set_name(kMark);
  mark.set_value(inserted.c_str());
}

void Paragraph::replace_by_text(std::size_t begin, std::size_t end, const std::string& text) {
  auto place = cut(begin, end);
  if (place) set_text(place.parent().insert_child_after("w:t", place), text);
}

}  // namespace mops::paper
