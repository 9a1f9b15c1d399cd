#include "change/heading.h"

#include <algorithm>

#include "domain/pesel.h"
#include "text/encoding.h"
#include "text/trim.h"

namespace mops::change {
namespace {

constexpr std::size_t kRowsToLookAt = 30, kCellsToLookAt = 256;

// How a row does as a row of headings.
struct Score {
  std::size_t known = 0, filled = 0;
  bool personal = false;  // holds what may be a PESEL

  bool hopeless() const { return personal || known == 0; }
  // One heading alone may as well be a title.
  bool convincing() const { return !personal && (known > 1 || (known == 1 && filled == 1)); }
};

Score score_of(const text::CsvRecord& record, const KnowsHeading& knows) {
  Score score;
  std::string scratch;
  for (std::size_t i = 0; i < std::min(record.cells.size(), kCellsToLookAt); ++i) {
    const auto word = text::spreadsheet_cell(record.cells[i], scratch);
    if (word.empty()) continue;
    ++score.filled;
    score.personal = score.personal || domain::holds_pesel(word);
    if (!knows || knows(word)) ++score.known;
  }
  return score;
}

// The row that starts on LINE or behind it, read with the delimiter that it would have as a header.
bool read_row(SourceFile& source, std::size_t line, std::optional<char> delimiter, text::CsvRecord& record,
              std::unique_ptr<text::RecordReader>& reader) {
  reader = source.records(delimiter, line);
  while (reader->next(record))
    if (record.line >= line) return true;
  return false;
}

std::optional<std::size_t> find_below(SourceFile& source, std::size_t line, const KnowsHeading& knows) {
  std::unique_ptr<text::RecordReader> reader;
  text::CsvRecord record;
  for (std::size_t next = line + 1; next <= line + kRowsToLookAt; next = record.line + 1) {
    if (!read_row(source, next, std::nullopt, record, reader)) break;
    if (const auto score = score_of(record, knows); score.convincing() && score.known > 1) return record.line;
  }
  return std::nullopt;
}

std::optional<char> find_delimiter(SourceFile& source, std::size_t line, const KnowsHeading& knows) {
  if (source.workbook() != nullptr) return std::nullopt;
  std::unique_ptr<text::RecordReader> reader;
  text::CsvRecord record;
  for (const char delimiter : {';', ',', '\t', '|', ':', '^', '~', '#', '!'})
    if (read_row(source, line, delimiter, record, reader) && score_of(record, knows).known > 1) return delimiter;
  return std::nullopt;
}

}  // namespace

std::optional<Diagnostic> judge_heading(SourceFile& source, const text::CsvRecord& record, const KnowsHeading& knows) {
  const auto score = score_of(record, knows);
  const bool title = score.known == 1 && score.filled == 1 && record.cells.size() > 1;
  if (!score.hopeless() && !title) return std::nullopt;
  Diagnostic fault;
  fault.code = "header.no_row";
  fault.file = source.name();
  fault.line = record.line;
  fault.arguments = {{"line", std::to_string(record.line)}};
  if (!knows) return fault;
  if (const auto delimiter = title ? std::nullopt : find_delimiter(source, record.line, knows)) {
    fault.code = "header.delimiter";
    fault.arguments.emplace_back("delimiter", *delimiter == '\t' ? "tab" : std::string(1, *delimiter));
  } else if (const auto below = find_below(source, fault.line, knows)) {
    fault.code = "header.further_down";
    fault.arguments.emplace_back("found", std::to_string(*below));
  } else if (!score.hopeless()) {
    return std::nullopt;
  }
  return fault;
}

std::string shown_heading(std::string_view heading) {
  constexpr std::size_t kLongest = 60, kFewDigits = 5;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::string shown;
  std::size_t letters = 0, at = 0;
  while (at < heading.size() && letters++ < kLongest) text::next_code_point(heading, at);
  shown = heading.substr(0, at);
  if (at < heading.size()) shown += "…";
  if (std::ranges::count_if(shown, is_digit) >= static_cast<std::ptrdiff_t>(kFewDigits))
    std::ranges::replace_if(shown, is_digit, '#');
  return shown;
}

}  // namespace mops::change
