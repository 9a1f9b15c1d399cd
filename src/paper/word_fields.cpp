#include "paper/word_fields.h"

#include <string_view>
#include <vector>

#include "paper/field.h"
#include "paper/paragraph.h"
#include "registry/header.h"

namespace mops::paper {
namespace {

// What Word keeps between the marks of a complex field.
struct OpenField {
  std::string instruction;
  std::vector<pugi::xml_node> machinery;  // marks and instructions
  std::vector<pugi::xml_node> results;    // its w:t
  bool separated = false;
};

// "osoba.nazwisko" of ` MERGEFIELD "osoba.nazwisko" \* MERGEFORMAT `; empty for other fields.
std::string merged_name(std::string_view instruction) {
  const auto words = registry::split(instruction, ' ');
  if (words.empty() || name_of(words[0]) != "mergefield" || words.size() < 2) return {};
  if (!words[1].starts_with('"')) return words[1];
  const auto from = instruction.find('"') + 1;
  return std::string(instruction.substr(from, instruction.find('"', from) - from));
}

// The first of TEXTS says {NAME}, the others nothing.
void say_field(const std::vector<pugi::xml_node>& texts, const std::string& name) {
  for (std::size_t i = 0; i < texts.size(); ++i) set_text(texts[i], i == 0 ? '{' + name + '}' : std::string());
}

class WordFields {
 public:
  WordFields(const std::string& part, const Refusal& refuse) : part_(part), refuse_(refuse) {}

  void read(pugi::xml_node node) {
    for (auto child = node.first_child(); child;) {
      const auto next = child.next_sibling();
      const std::string_view name = child.name();
      if (name == "w:fldChar") {
        field_mark(child);
      } else if (name == "w:instrText") {
        if (!open_.empty()) {
          open_.back().instruction += child.text().get();
          open_.back().machinery.push_back(child);
        }
      } else if (name == "w:t") {
        if (!open_.empty() && open_.back().separated) open_.back().results.push_back(child);
      } else {
        read(child);
        if (name == "w:fldSimple") simple(child);
        if (name == "w:sdt") control(child);
      }
      child = next;
    }
  }

 private:
  void field_mark(pugi::xml_node mark) {
    const std::string_view kind = mark.attribute("w:fldCharType").value();
    if (kind == "begin") open_.emplace_back();
    if (open_.empty()) return;
    open_.back().machinery.push_back(mark);
    if (kind == "separate") open_.back().separated = true;
    if (kind == "end") {
      close(open_.back());
      open_.pop_back();
    }
  }

  void close(OpenField& field) {
    check(field.instruction);
    const auto name = merged_name(field.instruction);
    if (name.empty()) return;
    if (field.results.empty()) {
      auto begin = field.machinery.front();
      field.results.push_back(begin.parent().insert_child_before("w:t", begin));
    }
    say_field(field.results, name);
    for (auto& node : field.machinery) node.parent().remove_child(node);
  }

  void check(const std::string& instruction) {
    if (!is_harmless_code(instruction)) refuse_("template.code", part_, instruction);
  }

  void simple(pugi::xml_node field) {
    const std::string instruction = field.attribute("w:instr").value();
    check(instruction);
    const auto name = merged_name(instruction);
    if (name.empty()) return;
    say_field(texts_of(field, "w:r"), name);
    unwrap(field, field);
  }

  // A control named after a field.
  void control(pugi::xml_node control) {
    auto properties = control.child("w:sdtPr");
    properties.remove_child("w:id");
    for (const auto* named : {"w:alias", "w:tag"}) {
      const std::string name = properties.child(named).attribute("w:val").value();
      if (name.find('.') == std::string::npos || !read_field(name)) continue;
      auto content = control.child("w:sdtContent");
      say_field(texts_of(content, content.child("w:p") ? "w:p" : "w:r"), name);
      return unwrap(control, content);
    }
  }

  // The w:t below NODE; one is made when there is none.
  static std::vector<pugi::xml_node> texts_of(pugi::xml_node node, const char* around) {
    std::vector<pugi::xml_node> found;
    for (const auto& one : node.select_nodes(".//w:t")) found.push_back(one.node());
    if (found.empty()) {
      auto outer = node.child(around) ? node.child(around) : node.append_child(around);
      auto run = std::string_view(around) == "w:r" ? outer : outer.append_child("w:r");
      found.push_back(run.append_child("w:t"));
    }
    return found;
  }

  // The children of CONTENT take the place of OUTER.
  static void unwrap(pugi::xml_node outer, pugi::xml_node content) {
    auto parent = outer.parent();
    while (content.first_child()) parent.insert_move_before(content.first_child(), outer);
    parent.remove_child(outer);
  }

  const std::string& part_;
  const Refusal& refuse_;
  std::vector<OpenField> open_;
};

}  // namespace

void type_word_fields(pugi::xml_node root, const std::string& part, const Refusal& refuse) {
  WordFields(part, refuse).read(root);
}

}  // namespace mops::paper
