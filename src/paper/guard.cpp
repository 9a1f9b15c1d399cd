#include "paper/guard.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace mops::paper {
namespace {

constexpr std::string_view kWordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](auto end) { return text.ends_with(end); });
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(parts, [&](auto part) { return text.find(part) != std::string_view::npos; });
}

std::string small_letters(std::string_view text) {
  std::string small(text);
  for (auto& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return small;
}

bool is_xml(std::string_view name) {
  const auto small = small_letters(name);
  return small.ends_with(".xml") || small.ends_with(".rels") || small.ends_with(".vml");
}

// A picture of lines may fetch others: every reference stays inside it.
bool fetches(std::string_view bytes) {
  const auto text = small_letters(bytes);
  if (holds_any(text, {"@import", "<script"})) return true;
  const auto inside = [&](std::size_t at) {
    while (at < text.size() &&
           (text[at] == ' ' || text[at] == '=' || text[at] == '(' || text[at] == '"' || text[at] == '\''))
      ++at;
    return text.compare(at, 1, "#") == 0 || text.compare(at, 5, "data:") == 0;
  };
  for (const std::string_view word : {"href", "url("})
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
      if (!inside(at + word.size())) return true;
  return false;
}

// A document type brings entities, and another encoding hides one from whoever looks for it.
bool hides_something(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos || holds_any(bytes, {"<!DOCTYPE", "<!ENTITY", "<!doctype"}))
    return true;
  const auto head = small_letters(bytes.substr(0, bytes.find("?>")).substr(0, 200));
  const auto encoding = head.find("encoding=");
  return head.starts_with("<?xml") && encoding != std::string::npos &&
         head.find("utf-8", encoding) == std::string::npos;
}

bool leads_outside(const pugi::xml_node& relation) {
  const std::string_view target = relation.attribute("Target").value();
  return std::string_view(relation.attribute("TargetMode").value()) == "External" ||
         target.find("://") != std::string_view::npos || target.starts_with("//") || target.starts_with("\\\\") ||
         small_letters(target).starts_with("file:");
}

// What is to be done with a relation.
enum class Relation { harmless, taken_out, refused };

Relation judge(const pugi::xml_node& relation) {
  const auto type = small_letters(relation.attribute("Type").value());
  if (holds_any(type, {"/mailmerge"})) return Relation::taken_out;
  if (ends_with_any(
          type, {"/attachedtemplate", "/afchunk", "/oleobject", "/package", "/subdocument", "/vbaproject", "/control",
                 "/activexcontrolbinary", "/frame", "/keymapcustomizations", "/attachedtoolbars"}))
    return Relation::refused;
  return leads_outside(relation) && !type.ends_with("/hyperlink") ? Relation::refused : Relation::harmless;
}

void guard_relations(Part& part, const Refusal& refuse) {
  pugi::xml_document document;
  if (!parse_xml(document, part.bytes)) return refuse("template.part", part.name, part.name);
  bool changed = false;
  auto root = document.document_element();
  for (auto relation = root.first_child(); relation;) {
    const auto next = relation.next_sibling();
    const auto judgement = judge(relation);
    if (judgement == Relation::refused) {
      refuse("template.outside", part.name, relation.attribute("Target").value());
    } else if (judgement == Relation::taken_out) {
      root.remove_child(relation);
      changed = true;
    }
    relation = next;
  }
  if (changed) part.change(print_xml(document));
}

void take_out_mail_merge(Part& part) {
  pugi::xml_document document;
  if (!parse_xml(document, part.bytes)) return;
  if (document.document_element().remove_child("w:mailMerge")) part.change(print_xml(document));
}

// Elements that no template may hold, each with the fault that says so.
constexpr std::array kForbidden = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"w:ins", "template.tracked"},         {"w:del", "template.tracked"},
    {"w:moveFrom", "template.tracked"},    {"w:moveTo", "template.tracked"},
    {"w:rPrChange", "template.tracked"},   {"w:pPrChange", "template.tracked"},
    {"w:tblPrChange", "template.tracked"}, {"w:trPrChange", "template.tracked"},
    {"w:tcPrChange", "template.tracked"},  {"w:sectPrChange", "template.tracked"},
    {"w:cellIns", "template.tracked"},     {"w:cellDel", "template.tracked"},
    {"w:comment", "template.tracked"},     {"w:commentReference", "template.tracked"},
    {"w:altChunk", "template.embedded"},   {"w:object", "template.embedded"},
    {"w:control", "template.embedded"},    {"o:OLEObject", "template.embedded"},
    {"w:subDoc", "template.embedded"},     {"w:movie", "template.embedded"},
    {"w14:checkbox", "template.checkbox"},
});

}  // namespace

std::string print_xml(const pugi::xml_document& document) {
  struct Writer : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
  } writer;
  writer.text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  document.print(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return writer.text;
}

bool parse_xml(pugi::xml_document& document, std::string_view bytes) {
  constexpr unsigned kHow = pugi::parse_default | pugi::parse_ws_pcdata_single;
  return document.load_buffer(bytes.data(), bytes.size(), kHow, pugi::encoding_utf8).status == pugi::status_ok &&
         document.document_element();
}

bool looks_like_xml(std::string_view bytes) {
  constexpr std::string_view kWide[] = {{"\xFF\xFE", 2}, {"\xFE\xFF", 2}, {"<\0", 2}, {"\0<", 2}, {"\0\0", 2}};
  for (const auto start : kWide)
    if (bytes.starts_with(start)) return true;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty() &&
         (bytes.front() == ' ' || bytes.front() == '\n' || bytes.front() == '\r' || bytes.front() == '\t'))
    bytes.remove_prefix(1);
  return bytes.starts_with('<');
}

bool carries_text(std::string_view content_type) {
  if (!content_type.starts_with(kWordTypes)) return false;
  return ends_with_any(content_type, {".document.main+xml", ".header+xml", ".footer+xml", ".footnotes+xml",
                                      ".endnotes+xml", ".comments+xml"});
}

std::string content_type_of(const pugi::xml_document& types, std::string_view name) {
  const auto path = '/' + small_letters(name);
  const auto ending = path.substr(std::min(path.rfind('.'), path.size() - 1) + 1);
  std::string by_ending;
  for (const auto& one : types.document_element().children()) {
    const std::string_view kind = one.name();
    if (kind == "Override" && small_letters(one.attribute("PartName").value()) == path)
      return one.attribute("ContentType").value();
    if (kind == "Default" && small_letters(one.attribute("Extension").value()) == ending)
      by_ending = one.attribute("ContentType").value();
  }
  return by_ending;
}

void guard_package(Package& package, const Refusal& refuse) {
  for (auto& part : package.parts) {
    const auto name = small_letters(part.name);
    if (holds_any(name, {"vbaproject", "vbadata", "/embeddings/", "/activex/", "/afchunk", ".exe", ".js", ".bat"}))
      refuse("template.embedded", part.name, part.name);
    if (name.ends_with(".svg") && fetches(part.bytes)) refuse("template.outside", part.name, part.name);
    if (!is_xml(name) && !looks_like_xml(part.bytes)) continue;
    if (!name.ends_with(".svg") && hides_something(part.bytes)) {
      refuse("template.doctype", part.name, part.name);
      continue;
    }
    if (name.ends_with(".rels")) guard_relations(part, refuse);
    if (name.ends_with("settings.xml")) take_out_mail_merge(part);
  }
}

bool is_harmless_code(std::string_view instruction) {
  constexpr std::string_view kHarmless[] = {
      "page", "numpages", "sectionpages", "section", "mergefield", "hyperlink", "ref",      "pageref",     "noteref",
      "toc",  "seq",      "styleref",     "symbol",  "title",      "tc",        "formtext", "formcheckbox"};
  while (instruction.starts_with(' ')) instruction.remove_prefix(1);
  const auto word = small_letters(instruction.substr(0, instruction.find_first_of(" \\\"")));
  return std::ranges::find(kHarmless, word) != std::end(kHarmless);
}

void guard_text(const pugi::xml_node& root, const std::string& part, const Refusal& refuse) {
  struct Walker : pugi::xml_tree_walker {
    const std::string& name;
    const Refusal& tell;
    bool deep = false;
    Walker(const std::string& where, const Refusal& teller) : name(where), tell(teller) {}
    bool for_each(pugi::xml_node& node) override {
      constexpr int kDeepest = 250;
      if (depth() > kDeepest) {
        deep = true;
        tell("template.part", name, name);
        return false;
      }
      const std::string_view element = node.name();
      const auto* found = std::ranges::find(kForbidden, element, [](const auto& one) { return one.first; });
      if (found != kForbidden.end()) tell(found->second, name, element);
      // A link in a drawing of the old kind stands in the element itself.
      for (const auto* attribute : {"src", "o:href", "o:althref"})
        if (std::string_view(node.attribute(attribute).value()).find(':') != std::string_view::npos)
          tell("template.outside", name, node.attribute(attribute).value());
      return true;
    }
  } walker(part, refuse);
  auto start = root;
  start.traverse(walker);
}

}  // namespace mops::paper
