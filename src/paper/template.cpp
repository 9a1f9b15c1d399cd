#include "paper/template.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <set>

#include "error.h"
#include "paper/guard.h"
#include "paper/paragraph.h"
#include "paper/template_check.h"
#include "paper/word_fields.h"

namespace mops::paper {
namespace {

constexpr std::size_t kNone = KnownField::kNone;

pugi::xml_node enclosing(pugi::xml_node node, std::string_view name) {
  for (auto parent = node.parent(); parent; parent = parent.parent())
    if (parent.name() == name) return parent;
  return {};
}

bool is_first_of_row(const pugi::xml_node& paragraph, const pugi::xml_node& row) {
  return row && paragraph.parent() == row.child("w:tc") && paragraph == row.child("w:tc").child("w:p");
}

// One part that carries text, on its way from a document to pieces.
class PartReader {
 public:
  PartReader(const std::string& name, const Paper& paper, Template& into, const TellFault& tell)
      : name_(name), paper_(paper), into_(into), tell_(tell) {}

  // The part with marks in it.
  void read(pugi::xml_document& document) {
    clean(document);
    std::vector<pugi::xml_node> paragraphs;
    for (const auto& one : document.select_nodes("//w:p")) paragraphs.push_back(one.node());
    for (std::size_t i = 0; i < paragraphs.size(); ++i) read_paragraph(paragraphs[i], i + 1);
    for (const auto& block : blocks_) wrap(block);
    guard_cells(document);
  }

 private:
  // A row or paragraph that repeats, or stands under a condition.
  struct Block {
    pugi::xml_node node;
    std::size_t section = kNone;
    std::vector<std::size_t> conditions;  // fields
  };

  // What word processors leave behind and copies must not hold twice.
  static void clean(pugi::xml_document& document) {
    constexpr const char* kNoise[] = {"w:proofErr", "w:lastRenderedPageBreak", "w:permStart", "w:permEnd"};
    for (const auto* noise : kNoise)
      for (const auto& one : document.select_nodes((std::string("//") + noise).c_str()))
        one.node().parent().remove_child(one.node());
    for (const auto& one : document.select_nodes("//w:p | //w:tr | //w:r | //w:sectPr | //w:tbl")) {
      auto node = one.node();
      for (const auto* attribute : {"w14:paraId", "w14:textId", "w:rsidR", "w:rsidRPr", "w:rsidRDefault", "w:rsidP",
                                    "w:rsidTr", "w:rsidSect", "w:rsidDel"})
        node.remove_attribute(attribute);
    }
  }

  void read_paragraph(pugi::xml_node node, std::size_t number) {
    Paragraph paragraph(node);
    if (paragraph.text().find_first_of("{\\}") == std::string::npos) return;
    const TextPlace place{name_, number, paragraph.text()};
    const auto read = read_fields(paragraph.text());
    if (!read.error.empty()) return tell_(read.error, place, read.field, {});
    if (const auto least = alone_at_least(read, paragraph)) return note_at_least(*least, node, place);
    std::vector<std::optional<std::size_t>> known;
    for (const auto& stretch : read.stretches)
      known.push_back(stretch.field ? keep(*stretch.field, place) : std::nullopt);
    // From the last: what stands before keeps its place.
    for (auto at = read.stretches.size(); at-- > 0;) {
      const auto& stretch = read.stretches[at];
      if (!stretch.field)
        paragraph.replace_by_text(stretch.begin, stretch.end, stretch.literal);
      else if (known[at])
        mark_field(stretch, *known[at], paragraph, place);
    }
  }

  // The number of the field in the template; nothing when it is none of the paper.
  std::optional<std::size_t> keep(const Field& field, const TextPlace& place) {
    auto known = know_field(field, paper_, place, tell_);
    if (!known) return std::nullopt;
    into_.fields.push_back(std::move(*known));
    return into_.fields.size() - 1;
  }

  void mark_field(const Stretch& stretch, std::size_t number, Paragraph& paragraph, const TextPlace& place) {
    const auto& known = into_.fields[number];
    const auto kind = known.field.kind;
    const auto node = paragraph.node();
    const auto row = enclosing(node, "w:tr");
    const bool at_start = place.text.find_first_not_of(" \t\n") == stretch.begin;
    if (kind == FieldKind::at_least || (kind == FieldKind::when && !at_start))
      return tell_("template.field.place", place, known.field.written, {});
    if (kind == FieldKind::when) {
      block(is_first_of_row(node, row) ? row : node).conditions.push_back(number);
      paragraph.replace(stretch.begin, stretch.end, "");
    } else {
      paragraph.replace(stretch.begin, stretch.end, "f " + std::to_string(number));
    }
    // Room for marks is none where there are no marks.
    if (kind == FieldKind::marks && at_start && place.text.find_first_not_of(" \t\n", stretch.end) == std::string::npos)
      block(node).conditions.push_back(number);
    const bool counts = kind == FieldKind::sum || kind == FieldKind::count;
    const bool asks_list = kind == FieldKind::when && known.column == kNone;
    if (known.section != kNone && paper_.sections[known.section].many && !counts && !asks_list)
      repeat(row ? row : node, known.section, place);
  }

  static const Field* alone_at_least(const ReadText& read, const Paragraph& paragraph) {
    if (read.stretches.size() != 1 || !read.stretches[0].field) return nullptr;
    const auto& stretch = read.stretches[0];
    const auto& text = paragraph.text();
    const bool alone = text.find_first_not_of(" \t\n") == stretch.begin &&
                       text.find_first_not_of(" \t\n", stretch.end) == std::string::npos;
    return alone && stretch.field->kind == FieldKind::at_least ? &*stretch.field : nullptr;
  }

  void note_at_least(const Field& field, pugi::xml_node node, const TextPlace& place) {
    const auto known = know_field(field, paper_, place, tell_);
    if (!known) return;
    into_.at_least[known->section] = field.at_least;
    // A cell keeps a paragraph, and without one between them two tables would be one.
    const auto before = node.previous_sibling(), behind = node.next_sibling();
    const bool needed =
        std::string_view(before.name()) == "w:tbl" && (!behind || std::string_view(behind.name()) == "w:tbl");
    const bool only = std::string_view(node.parent().name()) == "w:tc" && !behind &&
                      (!before || std::string_view(before.name()) == "w:tcPr");
    if (needed || only) {
      while (node.child("w:r")) node.remove_child("w:r");
    } else {
      node.parent().remove_child(node);
    }
  }

  Block& block(const pugi::xml_node& node) {
    const auto found = std::ranges::find(blocks_, node, &Block::node);
    return found != blocks_.end() ? *found : blocks_.emplace_back(Block{node, kNone, {}});
  }

  void repeat(const pugi::xml_node& node, std::size_t section, const TextPlace& place) {
    auto& one = block(node);
    if (one.section != kNone && one.section != section)
      return tell_("template.two_lists", place, paper_.sections[one.section].written, paper_.sections[section].written);
    one.section = section;
  }

  static void put_mark(pugi::xml_node beside, bool before, const std::string& value) {
    auto parent = beside.parent();
    auto mark =
        before ? parent.insert_child_before(pugi::node_pi, beside) : parent.insert_child_after(pugi::node_pi, beside);
    mark.set_name(kMark);
    mark.set_value(value.c_str());
  }

  static void wrap(const Block& one) {
    for (const auto field : one.conditions) {
      put_mark(one.node, true, "w " + std::to_string(field));
      put_mark(one.node, false, "e");
    }
    if (one.section == kNone) return;
    // The condition of a row asks the row: the list goes around it.
    auto first = one.node, last = one.node;
    for (std::size_t i = 0; i < one.conditions.size(); ++i) {
      first = first.previous_sibling();
      last = last.next_sibling();
    }
    put_mark(first, true, "l " + std::to_string(one.section));
    put_mark(last, false, "e");
    renumber(one.node);
  }

  // Drawings in copies get numbers of their own; bookmarks are for one place.
  static void renumber(pugi::xml_node node) {
    for (const auto* name : {"w:bookmarkStart", "w:bookmarkEnd"})
      for (const auto& one : node.select_nodes((std::string(".//") + name).c_str()))
        one.node().parent().remove_child(one.node());
    for (const auto& one : node.select_nodes(".//wp:docPr")) {
      auto drawing = one.node();
      drawing.remove_attribute("id");
      drawing.prepend_attribute("id").set_value(1);
    }
  }

  void guard_cells(const pugi::xml_document&) {
    std::set<pugi::xml_node> cells, tables;
    for (const auto& one : blocks_) {
      const auto parent = one.node.parent();
      if (std::string_view(parent.name()) == "w:tc") cells.insert(parent);
      if (std::string_view(one.node.name()) == "w:tr" && std::string_view(parent.name()) == "w:tbl")
        tables.insert(parent);
    }
    for (auto cell : cells) {
      auto first = cell.child("w:tcPr");
      auto open = first ? cell.insert_child_after(pugi::node_pi, first) : cell.prepend_child(pugi::node_pi);
      open.set_name(kMark);
      open.set_value("c");
      auto close = cell.append_child(pugi::node_pi);
      close.set_name(kMark);
      close.set_value("e");
    }
    for (auto table : tables) {
      put_mark(table, true, "t");
      put_mark(table, false, "e");
    }
  }

  const std::string& name_;
  const Paper& paper_;
  Template& into_;
  const TellFault& tell_;
  std::vector<Block> blocks_;
};

std::size_t number_in(std::string_view text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

void cut_drawings(std::string_view text, std::vector<Piece>& pieces) {
  constexpr std::string_view kDrawing = "<wp:docPr id=\"1\"";
  constexpr std::string_view kBefore = "<wp:docPr id=\"";
  for (auto at = text.find(kDrawing); at != std::string_view::npos; at = text.find(kDrawing)) {
    pieces.push_back({Mark::text, std::string(text.substr(0, at + kBefore.size()))});
    pieces.push_back({Mark::drawing, {}});
    text.remove_prefix(at + kDrawing.size() - 1);
  }
  if (!text.empty()) pieces.push_back({Mark::text, std::string(text)});
}

// TEXT between and around marks.
std::vector<Piece> pieces_of(std::string_view text) {
  static const std::string opening = std::string("<?") + kMark + ' ';
  std::vector<Piece> pieces;
  std::vector<std::size_t> open;
  while (!text.empty()) {
    const auto at = text.find(opening);
    cut_drawings(text.substr(0, at), pieces);
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + opening.size());
    const auto value = text.substr(0, text.find("?>"));
    text.remove_prefix(value.size() + 2);
    Piece piece;
    const char kind = value.front();
    if (kind == 'f' || kind == 'w') piece.field = number_in(value.substr(2));
    if (kind == 'l') piece.section = number_in(value.substr(2));
    piece.mark = kind == 'f'   ? Mark::field
                 : kind == 'w' ? Mark::when
                 : kind == 'l' ? Mark::list
                 : kind == 'c' ? Mark::cell
                 : kind == 't' ? Mark::table
                               : Mark::end;
    if (piece.mark == Mark::end) {
      pieces[open.back()].partner = pieces.size();
      open.pop_back();
    } else if (piece.mark != Mark::field) {
      open.push_back(pieces.size());
    }
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

// Whether the part that readers begin with is one that we read: what the package says of itself.
bool begins_with_text(const Package& package, const pugi::xml_document& types) {
  const auto* relations = package.find("_rels/.rels");
  if (relations == nullptr) return true;
  pugi::xml_document document;
  if (!parse_xml(document, relations->bytes)) return false;
  for (const auto& one : document.document_element().children()) {
    if (!std::string_view(one.attribute("Type").value()).ends_with("/officeDocument")) continue;
    std::string_view target = one.attribute("Target").value();
    while (target.starts_with('/') || target.starts_with("./")) target.remove_prefix(target.starts_with('/') ? 1 : 2);
    if (package.find(target) == nullptr || !content_type_of(types, target).ends_with(".document.main+xml"))
      return false;
  }
  return true;
}

// Reads the list of types; throws when BYTES are no Word document.
void read_types(const Package& package, const std::string& path, pugi::xml_document& types) {
  const auto* list = package.find("[Content_Types].xml");
  if (list == nullptr || !parse_xml(types, list->bytes))
    throw Error(ErrorKind::rejected, "template.no_docx", {{"path", path}});
  const auto is_main = [&](const Part& part) {
    return content_type_of(types, part.name).ends_with(".document.main+xml");
  };
  if (std::ranges::none_of(package.parts, is_main) || !begins_with_text(package, types))
    throw Error(ErrorKind::rejected, "template.no_docx", {{"path", path}});
}

}  // namespace

ReadTemplate read_template(std::string_view bytes, const std::string& path, const Paper& paper) {
  Template made;
  made.package = read_package(bytes, path);
  FaultList faults(path, paper);
  pugi::xml_document types;
  guard_package(made.package, faults.refusal());
  read_types(made.package, path, types);
  for (std::size_t i = 0; i < made.package.parts.size() && !faults.deep(); ++i) {
    const auto& part = made.package.parts[i];
    const bool text = carries_text(content_type_of(types, part.name));
    if (!text && (!looks_like_xml(part.bytes) || part.name.ends_with(".svg"))) continue;
    pugi::xml_document document;
    if (!parse_xml(document, part.bytes)) {
      faults.refusal()("template.part", part.name, part.name);
      continue;
    }
    // Also what claims to be something else: readers go by relations.
    guard_text(document, part.name, faults.refusal());
    if (faults.deep()) break;
    type_word_fields(document, part.name, faults.refusal());
    if (!text) continue;
    PartReader(part.name, paper, made, faults.teller()).read(document);
    if (faults.all().empty()) made.parts.push_back({i, pieces_of(print_xml(document))});
  }
  ReadTemplate read;
  read.faults = faults.take();
  if (read.faults.empty()) read.ready = std::move(made);
  return read;
}

}  // namespace mops::paper
