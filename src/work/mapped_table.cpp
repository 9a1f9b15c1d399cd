#include "work/mapped_table.h"

#include <algorithm>

#include "change/heading.h"
#include "change/shown_value.h"
#include "registry/synonyms.h"
#include "text/fold.h"
#include "text/suggest.h"
#include "text/trim.h"
#include "work/mapped_rows.h"
#include "work/month_grid.h"

namespace mops::work {
namespace {

void add_missing(std::vector<std::string>& missing, const std::string& header) {
  const auto same = [&](const std::string& met) { return same_header(met, header); };
  if (std::ranges::none_of(missing, same)) missing.push_back(header);
}

}  // namespace

MappedTable::MappedTable(const ImportMap& map, change::Records source, change::RecordStore& records, Complain complain,
                         std::string file)
    : map_(map),
      entity_(registry::registry().at(map.target)),
      records_(records),
      file_(std::move(file)),
      source_(std::move(source)),
      tell_(std::move(complain)) {}

bool MappedTable::next(text::CsvRecord& record) {
  if (!header_read_) return read_header(record);
  while (lines_given_ == lines_made_)
    if (!take_row()) return false;
  const auto& line = lines_[lines_given_++];
  record.cells.assign(line.cells.begin(), line.cells.end());
  record.origins = line.origins;
  record.kinds.clear();
  record.line = raw_.line;
  record.number = raw_.number - header_number_;
  return true;
}

bool MappedTable::read_header(text::CsvRecord& record) {
  header_read_ = true;
  bool found = false;
  while (!found && source_(raw_)) {
    found = raw_.line >= map_.header_line;
    if (found) continue;
    for (const auto cell : raw_.cells) read_title(text::spreadsheet_cell(cell, scratch_));
  }
  if (!found) {
    complain("header.line", nullptr, {{"map", map_.key}, {"line", std::to_string(map_.header_line)}});
    return false;
  }
  header_number_ = raw_.number;
  header_at_ = raw_.line;
  for (std::size_t i = 0; i < raw_.cells.size(); ++i)
    columns_.push_back({std::string(text::spreadsheet_cell(raw_.cells[i], scratch_)), i + 1, {}, true, ""});
  if (!match_columns() || !lay_out()) {
    source_ = [](text::CsvRecord&) { return false; };
    return false;
  }
  record.cells.assign(words_.begin(), words_.end());
  record.origins = word_origins_;
  record.kinds.clear();
  record.line = raw_.line;
  record.number = 0;
  return true;
}

// False when the line has none of the headings that the map names: it is no header, and says nothing worth telling.
bool MappedTable::match_columns() {
  std::vector<std::string> missing;
  bool any_named = false, any_met = false;
  for (const auto& meaning : map_.columns) {
    if (meaning.header == kDays) continue;
    bool met = false;
    for (auto& column : columns_) {
      if (!same_header(column.header, meaning.header)) continue;
      met = true;
      column.meanings.push_back(&meaning);
      column.meaning += (column.meaning.empty() ? "" : ", ") + meaning.field;
    }
    any_named = true;
    any_met = any_met || met;
    const bool needed = !meaning.optional && meaning.field != kIgnored;
    if (!met && needed) add_missing(missing, meaning.header);
  }
  find_skips(missing);
  if (any_named && !any_met) {
    complain("header.none", nullptr, {{"map", map_.key}, {"line", std::to_string(raw_.line)}});
    return false;
  }
  for (auto& column : columns_)
    if (column.meanings.empty()) match_unlisted(column, missing);
  for (const auto& header : missing) complain("header.mapped", nullptr, {{"header", header}, {"map", map_.key}});
  return true;
}

std::optional<std::string> MappedTable::meaning_of(const std::string& header, std::string& guess) const {
  const auto target = change::find_target(entity_, header, guess);
  if (target.field != nullptr) return (target.via != nullptr ? target.via->name + '.' : "") + target.field->name;
  // Questions of a survey are no fields: its import knows them.
  if (entity_.name == "survey_response" && !map_.ignores_others) return header;
  return std::nullopt;
}

// A column that the map does not name may still have a name of ours.  A slip in the name of a missing one is told as
// that.
void MappedTable::match_unlisted(Column& column, std::vector<std::string>& missing) {
  std::string suggestion;
  if (auto meaning = meaning_of(column.header, suggestion)) {
    column.meaning = std::move(*meaning);
    return;
  }
  column.known = false;
  if (registry::says_nothing(text::fold(column.header))) return;
  if (column.header.empty()) return;  // a value below is told by whoever reads the table
  if (const auto near = text::closest(column.header, missing)) {
    suggestion = *near;
    std::erase(missing, *near);
  } else if (map_.ignores_others) {
    return;
  }
  const auto code = suggestion.empty() ? "header.unmapped" : "header.unmapped.suggest";
  complain(code, &column,
           {{"header", change::shown_heading(column.header)}, {"suggestion", suggestion}, {"map", map_.key}});
}

void MappedTable::find_skips(std::vector<std::string>& missing) {
  for (const auto& skip : map_.skips) {
    const auto found =
        std::ranges::find_if(columns_, [&](const Column& column) { return same_header(column.header, skip.header); });
    if (found == columns_.end()) {
      add_missing(missing, skip.header);
    } else {
      skips_.push_back({static_cast<std::size_t>(found - columns_.begin()), skip.test, text::fold(skip.value)});
    }
  }
}

bool MappedTable::is_skipped() const {
  return std::ranges::any_of(skips_, [&](const Skip& skip) {
    const auto cell = text::fold(cells_[skip.column]);
    if (skip.test == "blank") return cell.empty();
    if (skip.test == "filled") return !cell.empty();
    if (skip.value.empty() && skip.test != "is") return false;  // everything begins with nothing
    if (skip.test == "begins") return cell.starts_with(skip.value);
    if (skip.test == "contains") return cell.find(skip.value) != std::string::npos;
    return cell == skip.value;
  });
}

// The next row of the file that is a record; false at the end.
bool MappedTable::take_row() {
  lines_made_ = lines_given_ = 0;
  if (!source_(raw_)) return false;
  // The last cells of a sheet's row are not there when they are blank.
  const bool of_sheet = raw_.raw.empty();
  if (raw_.cells.size() > columns_.size() || (raw_.cells.size() < columns_.size() && !of_sheet)) {
    complain(raw_.cells.size() > columns_.size() ? "row.too_many_cells" : "row.too_few_cells", nullptr,
             {{"found", std::to_string(raw_.cells.size())}, {"expected", std::to_string(columns_.size())}});
    return true;
  }
  raw_.cells.resize(columns_.size());
  cells_.resize(columns_.size());
  for (std::size_t i = 0; i < columns_.size(); ++i) cells_[i].assign(text::spreadsheet_cell(raw_.cells[i], scratch_));
  const bool blank = std::ranges::all_of(cells_, [](const std::string& cell) { return cell.empty(); });
  if (blank || is_skipped()) return true;
  if (repeats_headings()) {
    complain("row.headings_again", nullptr, {{"line", std::to_string(header_at_)}});
  } else {
    read_row(cells_);
  }
  return true;
}

bool MappedTable::repeats_headings() const {
  std::size_t filled = 0;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (cells_[i].empty()) continue;
    if (!same_header(cells_[i], columns_[i].header)) return false;
    ++filled;
  }
  return filled > 1;
}

MappedTable::Line& MappedTable::add_line() {
  if (lines_made_ == lines_.size()) lines_.emplace_back();
  auto& line = lines_[lines_made_++];
  line.cells.resize(words_.size());
  line.origins = word_origins_;
  return line;
}

void MappedTable::complain(std::string_view code, const Column* column, Arguments arguments, Severity severity) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = code;
  diagnostic.file = file_;
  diagnostic.line = raw_.line;
  diagnostic.record = raw_.number - header_number_;
  if (column != nullptr) {
    diagnostic.column = change::shown_heading(column->header);
    diagnostic.column_no = column->number;
  }
  diagnostic.arguments = std::move(arguments);
  tell_(std::move(diagnostic));
}

void MappedTable::complain(std::string_view code, const Column& column, const change::Target& target,
                           const std::string& found, Arguments arguments) {
  change::RecordInput place;
  place.entity = &entity_;
  place.file = file_;
  place.line = raw_.line;
  place.record = raw_.number - header_number_;
  const change::Cell cell{target, target.field == nullptr ? "" : found, column.header, column.number};
  auto diagnostic = place.diagnostic(code, target.field == nullptr ? nullptr : &cell);
  diagnostic.column = column.header;
  diagnostic.column_no = column.number;
  diagnostic.arguments = std::move(arguments);
  if (diagnostic.value && !change::may_be_shown(cell, entity_)) diagnostic.value.reset();
  tell_(std::move(diagnostic));
}

std::unique_ptr<MappedTable> lay_over(const ImportMap& map, const GridWords& words, change::Records source,
                                      change::RecordStore& records, Complain complain, const std::string& file) {
  if (map.grid) return std::make_unique<MonthGrid>(map, words, std::move(source), records, std::move(complain), file);
  return std::make_unique<MappedRows>(map, std::move(source), records, std::move(complain), file);
}

}  // namespace mops::work
