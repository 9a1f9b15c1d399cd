#include "change/table.h"

#include <algorithm>

#include "registry/embedded_table.h"
#include "text/fold.h"
#include "text/sheet_reader.h"
#include "text/trim.h"

namespace mops::change {
namespace {

// Words by which the line below a list says that it sums up, folded.
const std::vector<std::string>& words_of_sums() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> all;
    for (auto row = registry::EmbeddedTable::file("sum_words.csv"); row.next();) all.push_back(text::fold(row[0]));
    return all;
  }();
  return words;
}

bool is_number(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == ' ' || c == ',' || c == '.'; });
}

}  // namespace

Table::Table(SourceFile& source, TableOptions options, KnowsHeading knows, Complain complain)
    : source_(source),
      options_(options),
      knows_(std::move(knows)),
      complain_(std::move(complain)),
      reader_(source.records(options.delimiter, options.header_line)) {}

bool Table::next(text::CsvRecord& record) {
  while (!ended_ && reader_->next(record)) {
    const bool above = headings_.empty() && record.line < options_.header_line;
    if (above && !options_.titles) continue;
    if (!above && headings_.empty()) return read_headings(record);
    if (!above && options_.skip != nullptr && options_.skip->contains(record.line)) {
      ++rows_;
      continue;
    }
    clean(record);
    if (above) return true;
    if (std::ranges::all_of(record.cells, &std::string_view::empty)) continue;
    ++rows_;
    if (!fits(record)) continue;
    if (!options_.titles) record.number -= header_number_;
    return true;
  }
  end();
  return false;
}

void Table::clean(text::CsvRecord& record) {
  if (cleaned_.size() < record.cells.size()) cleaned_.resize(record.cells.size());
  for (std::size_t i = 0; i < record.cells.size(); ++i) {
    source_.note_invisible(record.cells[i], record.line, i + 1);
    record.cells[i] = text::spreadsheet_cell(record.cells[i], cleaned_[i]);
  }
}

bool Table::read_headings(text::CsvRecord& record) {
  header_at_ = record.line;
  header_number_ = record.number;
  if (auto fault = judge_heading(source_, record, knows_)) {
    complain_(std::move(*fault));
    ended_ = true;
    return false;
  }
  clean(record);
  width_ = record.cells.size();
  while (record.cells.size() > 1 && record.cells.back().empty()) record.cells.pop_back();
  for (const auto cell : record.cells) headings_.push_back(text::fold(cell));
  if (!options_.titles) record.number = 0;
  return true;
}

// Blank cells beyond the headings are none; in a sheet blank cells at the end are not there.
bool Table::fits(text::CsvRecord& record) {
  auto& cells = record.cells;
  look_at_unnamed(record);
  if (cells.size() <= width_) cells.resize(std::min(cells.size(), headings_.size()));
  while (cells.size() > headings_.size() && cells.back().empty()) cells.pop_back();
  if (source_.workbook() != nullptr && cells.size() < headings_.size()) cells.resize(headings_.size());
  if (cells.size() != headings_.size()) {
    complain(cells.size() > headings_.size() ? "row.too_many_cells" : "row.too_few_cells", record,
             {{"found", std::to_string(cells.size())}, {"expected", std::to_string(headings_.size())}});
    return false;
  }
  if (options_.titles) return true;
  if (is_heading_again(record)) {
    complain("row.headings_again", record, {{"line", std::to_string(header_at_)}});
    return false;
  }
  if (is_sum(record)) {
    complain("row.sum", record);
    return false;
  }
  return true;
}

bool Table::is_heading_again(const text::CsvRecord& record) const {
  std::size_t same = 0, filled = 0;
  for (std::size_t i = 0; i < record.cells.size(); ++i) {
    if (record.cells[i].empty()) continue;
    ++filled;
    if (text::fold(record.cells[i]) == headings_[i]) ++same;
    if (same == 0 && filled == 2) return false;
  }
  return same == filled && (filled > 1 || headings_.size() == 1);
}

// "Razem: 12" with nothing else beside but numbers.
bool Table::is_sum(const text::CsvRecord& record) const {
  const auto first = std::ranges::find_if(record.cells, [](std::string_view cell) { return !cell.empty(); });
  if (headings_.size() < 2 || first->size() > 60 || !std::all_of(first + 1, record.cells.end(), is_number))
    return false;
  const auto folded = text::fold(*first);
  return std::ranges::any_of(words_of_sums(), [&](const std::string& word) {
    if (!folded.starts_with(word)) return false;
    const auto rest = std::string_view(folded).substr(word.size());
    return rest.empty() || rest.front() == ':' || (rest.front() == ' ' && is_number(rest));
  });
}

void Table::look_at_unnamed(const text::CsvRecord& record) {
  for (std::size_t i = 0; i < std::min(record.cells.size(), width_); ++i)
    if (!is_named(i) && !record.cells[i].empty() && told_unnamed_.insert(i).second)
      complain("header.empty", record, {{"line", std::to_string(record.line)}}, i + 1);
}

void Table::complain(std::string_view code, const text::CsvRecord& record, Arguments arguments, std::size_t column) {
  Diagnostic fault;
  fault.code = code;
  fault.file = source_.name();
  fault.line = column == 0 ? record.line : header_at_;
  fault.record = column == 0 ? record.number - header_number_ : 0;
  fault.column_no = column;
  fault.arguments = std::move(arguments);
  complain_(std::move(fault));
}

void Table::end() {
  if (ended_) return;
  ended_ = true;
  Diagnostic fault;
  fault.file = source_.name();
  if (const auto& error = reader_->error()) {
    fault.code = error->code;
    fault.line = error->line;
    fault.column_no = error->column;
    fault.arguments = {{"cell", text::cell_name(error->column, error->line)}};
  } else if (headings_.empty()) {
    if (options_.titles) return;  // the map tells what it wanted
    fault.code = "header.too_low";
    fault.arguments = {{"line", std::to_string(options_.header_line)}};
  } else if (rows_ == 0) {
    fault.code = "file.no_rows";
    fault.severity = Severity::warning;
    fault.line = header_at_;
  } else {
    return;
  }
  complain_(std::move(fault));
}

}  // namespace mops::change
