// csv.h -- bytes to records with line numbers, and values to cells.
//
// A RecordReader gives records one by one, whatever they are kept in; a sheet of a workbook is another (workbook.h).
// The CSV reader makes one pass in blocks, so memory does not grow with the file.  It takes what spreadsheets write: a
// byte-order mark, a first line "sep=;", CRLF, LF or CR, semicolon, comma, tab or vertical bar, quoted cells with
// doubled quotes and line breaks.  Blanks may stand around a quoted cell; any other quote inside a cell is an ordinary
// character.  Completely empty lines are skipped.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/cell_kind.h"
#include "text/encoding.h"

namespace mops::text {

// Where a cell came from, when a map has moved, split or translated it.
struct CellOrigin {
  std::string_view header;  // as it stands in the file; empty when no column gives the value
  std::size_t column = 0;   // 1-based; 0 = none
  bool wrong = false;       // a fault of the cell has been told
  CellKind kind = CellKind::plain;
};

// The views are valid until the next call of next().
struct CsvRecord {
  std::vector<std::string_view> cells;  // UTF-8, without quotes
  std::size_t line = 0;                 // physical line where the record starts, or row of the sheet, from 1
  std::size_t number = 0;               // data records from 1; the header line is 0
  std::string_view raw;                 // original bytes, line end included; empty for a row of a sheet
  std::span<const CellOrigin> origins;  // of the cells, in their order; empty: each is the cell of its column
  std::vector<CellKind> kinds;          // of the cells of a sheet's row; empty: all are plain

  CellKind kind(std::size_t cell) const {
    if (!origins.empty()) return origins[cell].kind;
    return cell < kinds.size() ? kinds[cell] : CellKind::plain;
  }
};

// `code` is one of csv.unfinished_quote, csv.text_after_quote, csv.field_too_long, csv.record_too_long, csv.nul_byte,
// csv.too_many_cells, or one of a sheet's (sheet_reader.h).
struct CsvError {
  std::string_view code;
  std::size_t line = 0;    // for a quoted cell the line where its quote began
  std::size_t column = 0;  // cell of the record, from 1
};

struct CsvOptions {
  Encoding encoding = Encoding::utf8;
  std::optional<char> delimiter = std::nullopt;  // none: what sep= says, else what splits header and rows alike
  std::size_t header_line = 1;                   // where that line is; what stands above may have other commas
  bool header = true;                            // whether the first record is a header, numbered 0
};

class RecordReader {
 public:
  virtual ~RecordReader() = default;
  // False at the end and at the first error, after which there is nothing more to read.
  virtual bool next(CsvRecord& record) = 0;
  virtual const std::optional<CsvError>& error() const = 0;
};

class CsvReader final : public RecordReader {
 public:
  // Fills at most `size` bytes and says how many; 0 means the end.
  using Source = std::function<std::size_t(char* bytes, std::size_t size)>;

  static constexpr std::size_t kFieldLimit = std::size_t{1} << 20;
  static constexpr std::size_t kRecordLimit = std::size_t{16} << 20;
  static constexpr std::size_t kCells = 16384;  // of a record, as in a sheet

  explicit CsvReader(Source source, CsvOptions options = {});
  // `input` must outlive the reader.  Throws std::ios_base::failure from next() if it cannot be read.
  explicit CsvReader(std::istream& input, CsvOptions options = {});

  bool next(CsvRecord& record) override;
  const std::optional<CsvError>& error() const override { return error_; }

  // The delimiter in use; known after the first next().
  char delimiter() const { return delimiter_; }

 private:
  // Offsets from the start of the record; `doubled` cells hold doubled quotes.
  struct Span {
    std::uint32_t begin;
    std::uint32_t end;
    bool doubled;
  };

  void start();
  void take_delimiter_line();
  std::string_view line_at(std::size_t at);
  std::size_t header_at();
  char detect_delimiter();
  char choose_delimiter(std::size_t header);
  bool refill();
  bool available(std::size_t at) { return begin_ + at < end_ || refill_to(at); }
  bool refill_to(std::size_t at);
  char byte(std::size_t at) const { return buffer_[begin_ + at]; }
  std::size_t find(std::size_t at, unsigned char kinds);
  std::size_t skip_line_end(std::size_t at);
  void skip_empty_lines();
  bool read_cell(std::size_t& at);
  bool read_blank_and_quoted(std::size_t& at);
  bool read_quoted(std::size_t& at);
  bool read_plain(std::size_t& at);
  bool read_spans(std::size_t& at);
  void fill_cells(CsvRecord& record);
  bool fail(std::string_view code);

  Source source_;
  CsvOptions options_;
  char delimiter_ = ',';
  std::array<unsigned char, 256> kinds_{};  // which bytes end a plain cell, which need a look inside quotes
  std::vector<char> buffer_;
  std::size_t begin_ = 0, end_ = 0;  // the unread bytes in buffer_
  bool started_ = false, at_end_ = false;
  std::size_t line_ = 1, number_ = 0;
  std::size_t cell_begin_ = 0, cell_line_ = 1;
  std::vector<Span> spans_;
  std::string scratch_;  // cells that differ from their bytes
  std::optional<CsvError> error_;
};

// Quotes only when needed: delimiter, quote, line end, blank at either end.
void append_csv_cell(std::string& out, std::string_view value, char delimiter = ',');

// The cells with commas between them; the line end is the caller's.
void append_csv_record(std::string& out, const std::vector<std::string_view>& cells);

// Writes tab, line feed, carriage return and backslash as \t \n \r \\.
void append_tsv_cell(std::string& out, std::string_view value);

}  // namespace mops::text
