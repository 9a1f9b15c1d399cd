// paragraph.h -- the text of a paragraph as people see it, whatever runs it is cut into.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace mops::paper {

class Paragraph {
 public:
  // Texts of NODE, a w:p; those of paragraphs inside it (text boxes) are not its own.
  explicit Paragraph(const pugi::xml_node& node);

  const std::string& text() const { return text_; }
  const pugi::xml_node& node() const { return node_; }

  // Takes the bytes from BEGIN to END away and puts INSERTED, the value of a mark, where they began; with nothing to
  // insert they only go.  From the last stretch to the first: what stands before BEGIN keeps its place.
  void replace(std::size_t begin, std::size_t end, const std::string& inserted);
  // The same by text.
  void replace_by_text(std::size_t begin, std::size_t end, const std::string& text);

 private:
  struct Span {
    pugi::xml_node node;  // a w:t, or what stands for one character
    std::size_t begin = 0, length = 0;
    bool is_text = false;
  };
  void collect(const pugi::xml_node& node);
  pugi::xml_node cut(std::size_t begin, std::size_t end);

  pugi::xml_node node_;
  std::string text_;
  std::vector<Span> spans_;
};

// A w:t keeps its blanks.
void set_text(pugi::xml_node text_node, const std::string& text);

// The name of the instruction that marks places in a part.
inline constexpr const char* kMark = "mops";

}  // namespace mops::paper
