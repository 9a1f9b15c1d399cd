// template.h -- a .docx with fields, checked and made ready for filling.
//
// A field is found in the text of a whole paragraph, however a word processor has cut it into runs.  What is ready is
// no document any more but its parts as texts with marks between them, so that a paper is made by putting texts
// together.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.h"
#include "paper/field.h"
#include "paper/package.h"
#include "paper/paper.h"

namespace mops::paper {

enum class Mark {
  text,     // as it is
  field,    // a text of a run
  list,     // what is up to `partner` stands once for each row
  when,     // what is up to `partner` stands if the field says so
  cell,     // a cell keeps a paragraph
  table,    // a table without rows goes
  drawing,  // a number of its own for a drawing
  end,
};

struct Piece {
  Mark mark = Mark::text;
  std::string text;
  std::size_t field = 0;    // of field and when
  std::size_t section = 0;  // of list
  std::size_t partner = 0;  // where what is opened ends
};

// A field with its place in the paper.
struct KnownField {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  Field field;
  std::size_t section = kNone;
  std::size_t column = kNone;  // of the section; none for {list.lp}, {liczba …} and the like
};

struct FilledPart {
  std::size_t part = 0;  // of the package
  std::vector<Piece> pieces;
};

struct Template {
  Package package;
  std::vector<KnownField> fields;  // in order, each once for each place
  std::vector<FilledPart> parts;
  std::map<std::size_t, int> at_least;  // rows by section
};

struct ReadTemplate {
  std::optional<Template> ready;  // nothing when there are faults
  std::vector<Diagnostic> faults;
};

// PATH is for messages, PAPER has its columns.  What does not fit the paper, or does what a template must not do, is a
// fault.  Throws Error(rejected) as read_package() does, for what is no document at all.
ReadTemplate read_template(std::string_view bytes, const std::string& path, const Paper& paper);

// The text of all parts, a paragraph a line and a row of a table in one: what a review compares.
std::string document_text(std::string_view bytes, const std::string& path);

}  // namespace mops::paper
