#include <algorithm>

#include "error.h"
#include "report/buffered.h"
#include "report/rows.h"
#include "report/table_renderer.h"
#include "report/template.h"
#include "report/worded.h"
#include "text/csv.h"
#include "text/json.h"

namespace mops::report {
namespace {

class CsvRenderer : public Renderer {
 public:
  CsvRenderer(Output& output, bool header) : out_(output), header_(header) {}
  void begin(std::span<const Column> columns) override {
    if (!header_) return;
    for (std::size_t i = 0; i < columns.size(); ++i) append(i, columns[i].name);
    out_.text() += '\n';
  }
  void row(std::span<const Cell> cells) override {
    for (std::size_t i = 0; i < cells.size(); ++i) append(i, cells[i].value_or(""));
    // A record of one empty cell would be an empty line, which readers skip.
    if (cells.size() == 1 && cells[0].value_or("").empty()) out_.text() += "\"\"";
    out_.text() += '\n';
    out_.pass_on(false);
  }
  void end() override { out_.pass_on(true); }

 private:
  void append(std::size_t at, std::string_view text) {
    if (at > 0) out_.text() += ',';
    text::append_csv_cell(out_.text(), text);
  }
  Buffered out_;
  bool header_;
};

class TsvRenderer : public Renderer {
 public:
  TsvRenderer(Output& output, const Format& format, bool porcelain)
      : out_(output), header_(format.header && !porcelain), porcelain_(porcelain), nul_(format.nul) {}
  void begin(std::span<const Column> columns) override {
    if (porcelain_) out_.text() += "# porcelain 1\n";
    if (!header_) return;
    for (std::size_t i = 0; i < columns.size(); ++i) append(i, columns[i].name);
    finish();
  }
  void row(std::span<const Cell> cells) override {
    for (std::size_t i = 0; i < cells.size(); ++i) append(i, cells[i].value_or(""));
    finish();
  }
  void end() override { out_.pass_on(true); }

 private:
  void append(std::size_t at, std::string_view text) {
    if (at > 0) out_.text() += '\t';
    if (nul_) {
      out_.text() += text;
    } else {
      text::append_tsv_cell(out_.text(), text);
    }
  }
  void finish() {
    out_.text() += nul_ ? '\0' : '\n';
    out_.pass_on(false);
  }
  Buffered out_;
  bool header_, porcelain_, nul_;
};

class JsonRenderer : public Renderer {
 public:
  JsonRenderer(Output& output, bool lines) : out_(output), lines_(lines) {}
  void begin(std::span<const Column> columns) override {
    columns_.assign(columns.begin(), columns.end());
    if (!lines_) out_.text() += '[';
  }
  void row(std::span<const Cell> cells) override {
    auto& text = out_.text();
    if (!lines_) text += any_ ? ",\n " : "\n ";
    any_ = true;
    text += '{';
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text += ',';
      text::append_json_name(text, columns_[i].name);
      if (!cells[i]) {
        text += "null";
      } else if (columns_[i].kind == Kind::number && is_number(*cells[i])) {
        text += *cells[i];
      } else if (columns_[i].kind == Kind::flag) {
        text += *cells[i] == "yes" ? "true" : "false";
      } else {
        text::append_json_string(text, *cells[i]);
      }
    }
    text += '}';
    if (lines_) text += '\n';
    out_.pass_on(false);
  }
  void end() override {
    if (!lines_) out_.text() += any_ ? "\n]\n" : "]\n";
    out_.pass_on(true);
  }

 private:
  static bool is_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.empty() || text.front() == '.' || text.back() == '.' || std::ranges::count(text, '.') > 1) return false;
    if (text.size() > 1 && text[0] == '0' && text[1] != '.') return false;
    return text.find_first_not_of("0123456789.") == std::string_view::npos;
  }
  Buffered out_;
  bool lines_, any_ = false;
  std::vector<Column> columns_;
};

class TemplateRenderer : public Renderer {
 public:
  TemplateRenderer(Output& output, const Format& format)
      : out_(output), template_(parse_template(format.name)), end_(format.nul ? '\0' : '\n') {}
  void begin(std::span<const Column> columns) override { template_.bind(columns); }
  void row(std::span<const Cell> cells) override {
    template_.append(out_.text(), cells);
    out_.text() += end_;
    out_.pass_on(false);
  }
  void end() override { out_.pass_on(true); }

 private:
  Buffered out_;
  RowTemplate template_;
  char end_;
};

// Passes on the columns that were asked for, in the order asked for.
class ChosenColumns : public Renderer {
 public:
  ChosenColumns(std::unique_ptr<Renderer> inner, std::vector<std::string> fields)
      : inner_(std::move(inner)), fields_(std::move(fields)) {}
  void begin(std::span<const Column> columns) override {
    std::vector<Column> chosen;
    for (const auto& field : fields_) {
      const auto found = std::ranges::find(columns, field, &Column::name);
      if (found == columns.end())
        throw Error(ErrorKind::usage, "field.unknown", {{"name", field}, {"entity", "result"}});
      places_.push_back(static_cast<std::size_t>(found - columns.begin()));
      chosen.push_back(*found);
      chosen.back().machine = false;
    }
    cells_.resize(chosen.size());
    inner_->begin(chosen);
  }
  void row(std::span<const Cell> cells) override {
    for (std::size_t i = 0; i < places_.size(); ++i) cells_[i] = cells[places_[i]];
    inner_->row(cells_);
  }
  void end() override { inner_->end(); }

 private:
  std::unique_ptr<Renderer> inner_;
  std::vector<std::string> fields_;
  std::vector<std::size_t> places_;
  std::vector<Cell> cells_;
};

std::unique_ptr<Renderer> make_plain(const Format& format, Output& output) {
  if (!format.fields.empty()) {
    auto all = format;
    all.fields.clear();
    return std::make_unique<ChosenColumns>(make_plain(all, output), format.fields);
  }
  const auto& name = format.name;
  const bool is_template = name.find("%(") != std::string::npos;
  if (format.nul && !(is_template || name == "tsv" || name == "porcelain"))
    throw Error(ErrorKind::usage, "format.nul", {{"format", name}});
  if (is_template) return std::make_unique<TemplateRenderer>(output, format);
  if (name == "table") return make_table(format, output);
  if (name == "csv") return std::make_unique<CsvRenderer>(output, format.header);
  if (name == "tsv" || name == "porcelain") return std::make_unique<TsvRenderer>(output, format, name == "porcelain");
  if (name == "json" || name == "jsonl") return std::make_unique<JsonRenderer>(output, name == "jsonl");
  throw Error(ErrorKind::usage, "format.unknown", {{"format", name}});
}

}  // namespace

std::unique_ptr<Renderer> make_renderer(const Format& format, Output& output) {
  auto plain = make_plain(format, output);
  return format.name == "table" || format.labels ? make_worded(std::move(plain), format) : std::move(plain);
}

}  // namespace mops::report
