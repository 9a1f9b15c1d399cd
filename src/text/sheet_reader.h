// sheet_reader.h -- the rows of a sheet as records, as if it had been saved as CSV.
//
// The line of a record is its row in the sheet.  Rows without any value are passed over.  The header, the first row
// with a value from its line on, says how wide the table is: below it a cell that is not there is blank, and a record
// has a cell for each column of the header and up to the last of its own.  What stands in merged cells is said of each
// row of them that has a value of its own; of the columns, of the first.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "text/cell_name.h"
#include "text/merged_cells.h"
#include "text/number_format.h"
#include "text/shared_strings.h"
#include "text/workbook_xml.h"
#include "text/zip_archive.h"

namespace mops::text {

// What the rest of the workbook says about cells.
struct CellMeaning {
  SharedStrings texts;
  std::vector<NumberFormat> formats;  // by style of a cell
  bool from_1904 = false;             // how days are counted
};

// Errors, beside those thrown by the archive and the XML reader: sheet.cell (a cell that cannot be understood),
// sheet.cell_too_long, sheet.empty, sheet.not_calculated (a formula without its value), sheet.order (rows or cells
// stand twice or in the wrong order), sheet.row_too_long, sheet.too_many_columns.
class SheetReader final : public RecordReader, private XmlHandler {
 public:
  static constexpr std::size_t kColumns = 16384;  // A to XFD
  static constexpr std::size_t kRows = std::size_t{1} << 31;
  static constexpr std::size_t kSpread = std::size_t{32} << 10;  // bytes that merged cells may add to a row

  SheetReader(std::unique_ptr<ZipArchive> archive, const std::string& part, CellMeaning meaning, Arguments place,
              std::size_t header_line = 1);

  bool next(CsvRecord& record) override;
  const std::optional<CsvError>& error() const override { return error_; }

 private:
  struct Filled {
    std::size_t column;       // from 0
    std::size_t begin, size;  // in row_text_
    CellKind kind = CellKind::plain;
  };

  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;
  void spread();
  void begin_row(const XmlAttributes& attributes);
  void begin_cell(const XmlAttributes& attributes);
  void end_cell();
  void append_value();
  void append_shared();
  void fail(std::string_view code);

  CellMeaning meaning_;
  std::unique_ptr<ZipArchive> archive_;
  std::vector<MergedCells> merged_;
  XmlReader xml_;
  std::optional<CsvError> error_;
  std::size_t header_line_, header_row_ = 0, header_width_ = 0, number_ = 0;

  // Merged cells that the row at hand may be in, by their first column from 0.
  struct Open {
    MergedCells cells;
    std::string text;
    CellKind kind = CellKind::plain;
  };
  std::map<std::size_t, Open> open_;
  std::size_t next_merged_ = 0;

  bool in_data_ = false, in_row_ = false, in_cell_ = false;
  std::size_t row_ = 0;  // from 1
  std::string row_text_;
  std::vector<Filled> filled_;

  std::size_t column_ = 0;  // of the cell, from 1; 0 before the first of a row
  std::string type_, value_;
  std::size_t style_ = 0;
  CellKind kind_ = CellKind::plain;
  bool formula_ = false, collecting_ = false, phonetic_ = false, ended_ = false;
};

}  // namespace mops::text
