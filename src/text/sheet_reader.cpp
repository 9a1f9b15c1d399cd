#include "text/sheet_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace mops::text {
namespace {

constexpr std::size_t kLetters = 26;

template <typename Number>
bool parse(std::string_view text, Number& number) {
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  return status == std::errc() && end == text.data() + text.size();
}

struct Place {
  std::size_t column = 0, row = 0;  // from 1
};

// "AB12"; nothing for what is no name of a cell.
std::optional<Place> parse_cell_name(std::string_view name) {
  Place place;
  std::size_t i = 0;
  for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z'; ++i) {
    if (i == 4) return std::nullopt;
    place.column = place.column * kLetters + static_cast<std::size_t>(name[i] - 'A') + 1;
  }
  if (i == 0 || !parse(name.substr(i), place.row)) return std::nullopt;
  return place;
}

}  // namespace

std::string cell_name(std::size_t column, std::size_t row) {
  std::string name = std::to_string(row);
  for (; column > 0; column = (column - 1) / kLetters)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % kLetters));
  return name;
}

SheetReader::SheetReader(std::unique_ptr<ZipArchive> archive, const std::string& part, CellMeaning meaning,
                         Arguments place, std::size_t header_line)
    : meaning_(std::move(meaning)),
      archive_(std::move(archive)),
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
  const auto last = filled_.back().column + 1;
  if (header_width_ == 0 && row_ >= header_line_) header_width_ = last;
  record.cells.resize(std::max(header_width_, last));
  for (const auto& cell : filled_)
    record.cells[cell.column] = std::string_view(row_text_).substr(cell.begin, cell.size);
  return true;
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
  Place place{column_ + 1, row_};
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
  append_value();
  if (row_text_.size() > CsvReader::kRecordLimit) return fail("sheet.row_too_long");
  if (row_text_.size() > begin) filled_.push_back({column_ - 1, begin, row_text_.size() - begin});
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
  } else if (type_ == "str" || type_ == "inlineStr" || type_ == "e") {
    decode_escapes(value_);
    row_text_ += value_;
  } else if (type_ == "b" && (value_ == "0" || value_ == "1")) {
    row_text_ += value_ == "1" ? "yes" : "no";
  } else if (type_ == "d") {
    row_text_ += moment_text(value_);
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
