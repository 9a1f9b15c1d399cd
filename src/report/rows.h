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

namespace mops::report {

// Numbers are written bare in JSON and to the right in tables; flags are "yes" and "no", in JSON true and false.
enum class Kind { text, number, flag };

struct Column {
  std::string name;
  std::string label;  // heading in the reader's language
  Kind kind = Kind::text;
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

struct Format {
  std::string name = "table";  // table csv tsv json jsonl porcelain, or a template with %(field)
  bool header = true;
  bool nul = false;                      // records end with NUL (tsv, porcelain, templates)
  std::size_t width = 0;                 // tables are cut to it; 0 = never
  std::vector<std::string> fields = {};  // only these columns, in this order; empty: as they come
};

// Throws Error(usage): "format.unknown", "format.nul", "format.template", "field.unknown" (from begin()).
std::unique_ptr<Renderer> make_renderer(const Format& format, Output& output);

}  // namespace mops::report
