// rows.h -- results as rows, and what takes them.
//
// A query or a report yields rows of text cells; a renderer takes them one by one.  A report knows no format, a
// renderer knows no report.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registry/messages.h"

namespace mops::report {

// Numbers are written bare in JSON and to the right in tables; flags are "yes" and "no", in JSON true and false.
enum class Kind { text, number, flag };

// How people read the values of a column where the row says WHEN in its first column (empty: in every row): TYPE is one
// of those that worded.h knows.
struct Reading {
  std::string when, type;
};

struct Column {
  std::string name;
  std::string label;  // heading in the reader's language
  Kind kind = Kind::text;
  std::vector<Reading> reads = {};
  std::string group = {};  // columns of one group stand under its name
  std::string brief = {};  // heading where there is little room
  bool machine = false;    // says in a code what other columns say; tables show it when it is asked for by name
  bool share = false;      // of a hundred: a table with room to spare draws it too
};

using Cell = std::optional<std::string_view>;  // nothing = NULL

// Where bytes go.
class Output {
 public:
  virtual ~Output() = default;
  virtual void write(std::string_view bytes) = 0;
};

class StringOutput : public Output {
 public:
  void write(std::string_view bytes) override { text_ += bytes; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

class Renderer {
 public:
  virtual ~Renderer() = default;
  virtual void begin(std::span<const Column> columns) = 0;
  virtual void row(std::span<const Cell> cells) = 0;
  virtual void end() = 0;
};

// What records are called that people know by a name rather than by their code.
class Names {
 public:
  virtual ~Names() = default;
  // Of the record of ENTITY with this key, or with this code in the project that is spoken of.
  virtual std::optional<std::string> name(std::string_view entity, std::string_view key) const = 0;
};

struct Format {
  std::string name = "table";  // table csv tsv json jsonl porcelain, or a template with %(field)
  bool header = true;
  bool nul = false;                                           // records end with NUL (tsv, porcelain, templates)
  std::size_t width = 0;                                      // of a table; 0 = as wide as it is
  std::vector<std::string> fields = {};                       // only these columns, in this order; empty: as they come
  registry::Language language = registry::Language::english;  // of words
  bool labels = false;                                        // words in the place of codes also for machines
  std::shared_ptr<const Names> names = {};
  bool color = false;  // headings of tables stand out
};

// Throws Error(usage): "format.unknown", "format.nul", "format.template", "field.unknown" (from begin()).
std::unique_ptr<Renderer> make_renderer(const Format& format, Output& output);

}  // namespace mops::report
