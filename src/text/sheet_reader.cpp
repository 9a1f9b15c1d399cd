#include "text/sheet_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace mops::text {
namespace {

template <typename Number>
bool parse(std::string_view text, Number& number) {
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  return status == std::errc() && end == text.data() + text.size();
}

}  // namespace

SheetReader::SheetReader(std::unique_ptr<ZipArchive> archive, const std::string& part, CellMeaning meaning,
                         Arguments place, std::size_t header_line)
    : meaning_(std::move(meaning)),
      archive_(std::move(archive)),
      merged_(merged_cells(*archive_, part, place)),
      xml_(archive_->open(part), *this, std::move(place)),
      header_line_(header_line) {}

bool SheetReader::next(CsvRecord& record) {
  record.cells.clear();
  if (ended_ || !xml_.read() || error_) {
    ended_ = true;
    if (number_ == 0 && !error_) error_ = CsvError{"sheet.empty", 1, 0};
    return false;
  }
  record.line = row_;
  record.number = number_++;
  record.raw = {};
  record.kinds.clear();
  if (header_row_ == 0 && row_ >= header_line_) header_row_ = row_;
  spread();
  if (error_) return false;
  const auto last = filled_.back().column + 1;
  if (header_row_ == row_) header_width_ = last;
  record.cells.resize(std::max(header_width_, last));
  for (const auto& cell : filled_) {
    record.cells[cell.column] = std::string_view(row_text_).substr(cell.begin, cell.size);
    if (cell.kind != CellKind::plain) record.kinds.resize(record.cells.size());
    if (cell.kind != CellKind::plain) record.kinds[cell.column] = cell.kind;
  }
  return true;
}

// Gives the row what stands above its cells in cells that are one with them; those to the right of such a cell are
// covered.  Headings are not spread over the rows below them.
void SheetReader::spread() {
  for (; next_merged_ < merged_.size() && merged_[next_merged_].first_row <= row_; ++next_merged_) {
    const auto& merged = merged_[next_merged_];
    if (merged.last_row < row_ || merged.last_column > kColumns) continue;
    auto& open = open_[merged.first_column - 1];
    open = {merged, {}, CellKind::plain};
    const auto cell = std::ranges::find(filled_, merged.first_column - 1, &Filled::column);
    if (merged.first_row != row_ || cell == filled_.end()) continue;
    open.text = row_text_.substr(cell->begin, cell->size);
    open.kind = cell->kind;
  }
  const auto own = filled_.size(), own_text = row_text_.size();
  for (auto one = open_.begin(); one != open_.end();) {
    const auto& [column, merged] = *one;
    const bool heading = merged.cells.first_row <= header_row_ && header_row_ < row_;
    if (merged.cells.last_row < row_ || heading) {
      one = open_.erase(one);
      continue;
    }
    if (merged.cells.first_row < row_ && !merged.text.empty()) {
      filled_.push_back({column, row_text_.size(), merged.text.size(), merged.kind});
      row_text_ += merged.text;
      if (row_text_.size() - own_text > kSpread) return fail("sheet.row_too_long");
    }
    for (auto covered = column + 1; covered < std::min(merged.cells.last_column, header_width_); ++covered)
      filled_.push_back({covered, 0, 0, CellKind::covered});
    ++one;
  }
  if (filled_.size() == own) return;
  std::ranges::stable_sort(filled_, {}, &Filled::column);
  const auto doubled = std::ranges::unique(filled_, {}, &Filled::column);
  filled_.erase(doubled.begin(), doubled.end());
}

void SheetReader::begin(std::string_view name, const XmlAttributes& attributes) {
  if (in_cell_) {
    // Both forms of a value: <v>, and <is><t> or <is><r><t>.
    if (name == "v" || name == "t") {
      collecting_ = !phonetic_;
    } else if (name == "f") {
      formula_ = true;
    } else if (name == "rPh") {
      phonetic_ = true;
    }
  } else if (in_row_) {
    if (name == "c") begin_cell(attributes);
  } else if (in_data_) {
    if (name == "row") begin_row(attributes);
  } else if (name == "sheetData") {
    in_data_ = true;
  }
}

void SheetReader::end(std::string_view name) {
  if (in_cell_) {
    if (name == "v" || name == "t") {
      collecting_ = false;
    } else if (name == "rPh") {
      phonetic_ = false;
    } else if (name == "c") {
      end_cell();
    }
  } else if (in_row_) {
    if (name != "row") return;
    in_row_ = false;
    if (!filled_.empty()) xml_.pause();
  } else if (name == "sheetData") {
    in_data_ = false;
  }
}

void SheetReader::text(std::string_view piece) {
  if (!collecting_) return;
  if (value_.size() + piece.size() > CsvReader::kFieldLimit) return fail("sheet.cell_too_long");
  value_ += piece;
}

void SheetReader::begin_row(const XmlAttributes& attributes) {
  auto row = row_ + 1;
  const auto given = attributes["r"];
  const bool good = given.empty() || (parse(given, row) && row > row_ && row <= kRows);
  in_row_ = true;
  column_ = 0;
  row_text_.clear();
  filled_.clear();
  if (!good) return fail("sheet.order");
  row_ = row;
}

void SheetReader::begin_cell(const XmlAttributes& attributes) {
  in_cell_ = true;
  collecting_ = phonetic_ = formula_ = false;
  value_.clear();
  type_ = attributes["t"];
  style_ = 0;
  if (const auto style = attributes["s"]; !style.empty() && !parse(style, style_)) return fail("sheet.cell");
  CellPlace place{column_ + 1, row_};
  if (const auto name = attributes["r"]; !name.empty()) {
    const auto named = parse_cell_name(name);
    if (!named) return fail("sheet.cell");
    if (named->row != row_ || named->column <= column_) return fail("sheet.order");
    place = *named;
  }
  column_ = place.column;
  if (column_ > kColumns) fail("sheet.too_many_columns");
}

void SheetReader::end_cell() {
  in_cell_ = false;
  const auto begin = row_text_.size();
  kind_ = CellKind::plain;
  append_value();
  if (row_text_.size() > CsvReader::kRecordLimit) return fail("sheet.row_too_long");
  if (row_text_.size() > begin) filled_.push_back({column_ - 1, begin, row_text_.size() - begin, kind_});
}

void SheetReader::append_value() {
  if (value_.empty()) {
    // Programs that write workbooks without counting leave the value out.
    if (formula_ && (type_.empty() || type_ == "n")) fail("sheet.not_calculated");
    return;
  }
  if (type_ == "s") return append_shared();
  if (type_.empty() || type_ == "n") {
    const NumberFormat plain;
    const auto& format = style_ < meaning_.formats.size() ? meaning_.formats[style_] : plain;
    row_text_ += number_text(value_, format, meaning_.from_1904);
    kind_ = cell_kind(format);
  } else if (type_ == "str" || type_ == "inlineStr" || type_ == "e") {
    decode_escapes(value_);
    row_text_ += value_;
  } else if (type_ == "b" && (value_ == "0" || value_ == "1")) {
    row_text_ += value_ == "1" ? "PRAWDA" : "FAŁSZ";
    kind_ = CellKind::truth;
  } else if (type_ == "d") {
    row_text_ += moment_text(value_);
    kind_ = CellKind::day;
  } else {
    fail("sheet.cell");
  }
}

void SheetReader::append_shared() {
  std::size_t number = 0;
  if (!parse(value_, number) || number >= meaning_.texts.size()) return fail("sheet.cell");
  row_text_ += meaning_.texts[number];
}

// The reading ends here; XML behind it is of no interest.
void SheetReader::fail(std::string_view code) {
  if (!error_) error_ = CsvError{code, std::max<std::size_t>(row_, 1), column_};
  xml_.pause();
}

}  // namespace mops::text
