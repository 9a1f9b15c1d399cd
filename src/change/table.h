// table.h -- a file as a table: its headings, then its rows, for whoever imports rows.
//
// One place for what every reader of tables meets, so that each does it alike, in CSV and in workbooks, with a map and
// without: titles above the headings, a file without headings, headings that come again, cells of a spreadsheet
// (trim.h), rows that do not fit, columns with neither heading nor value, sums below a list.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "change/heading.h"
#include "change/source_file.h"
#include "text/csv.h"

namespace mops::change {

struct TableOptions {
  std::optional<char> delimiter = std::nullopt;
  std::size_t header_line = 1;                  // the row that starts there or next behind is the headings
  bool titles = false;                          // rows above the headings come out too, for a map to read
  const std::set<std::size_t>* skip = nullptr;  // lines of rows that are passed over, because they were rejected before
};

class Table {
 public:
  using Complain = std::function<void(Diagnostic)>;

  // KNOWS may be empty: then whoever reads judges the headings.  SOURCE must outlive the table.
  Table(SourceFile& source, TableOptions options, KnowsHeading knows, Complain complain);

  // The headings first (number 0), then rows with as many cells, each cleaned, at least one of them filled; a row at
  // fault is told and passed over.  False at the end, and after what ends the reading (told, too).  In a table with
  // titles the numbers are those of all rows.
  bool next(text::CsvRecord& record);

  std::size_t rows() const { return rows_; }  // rows of data met so far: given, at fault or passed over
  bool has_headings() const { return !headings_.empty(); }

 private:
  void clean(text::CsvRecord& record);
  bool read_headings(text::CsvRecord& record);
  bool fits(text::CsvRecord& record);
  bool is_heading_again(const text::CsvRecord& record) const;
  bool is_sum(const text::CsvRecord& record) const;
  void look_at_unnamed(const text::CsvRecord& record);
  bool is_named(std::size_t column) const { return column < headings_.size() && !headings_[column].empty(); }
  void complain(std::string_view code, const text::CsvRecord& record, Arguments arguments = {}, std::size_t column = 0);
  void end();

  SourceFile& source_;
  TableOptions options_;
  KnowsHeading knows_;
  Complain complain_;
  std::unique_ptr<text::RecordReader> reader_;
  std::vector<std::string> cleaned_;   // cells that differ from what stands in the file
  std::vector<std::string> headings_;  // folded
  std::set<std::size_t> told_unnamed_;
  std::size_t header_number_ = 0, header_at_ = 0, rows_ = 0;
  std::size_t width_ = 0;  // of the row of headings, with what stands behind the last of them
  bool ended_ = false;
};

}  // namespace mops::change
