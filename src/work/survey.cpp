#include "work/survey.h"

#include <algorithm>

#include "change/reading_notes.h"
#include "change/table.h"
#include "change/value.h"
#include "registry/synonyms.h"
#include "text/fold.h"
#include "text/suggest.h"
#include "text/trim.h"

namespace mops::work {
namespace {

using change::Cell;
using change::RecordInput;
using text::CsvRecord;

constexpr std::string_view kItems = R"sql(
  SELECT i.key, i.code, coalesce(i.position, '')
  FROM survey AS s JOIN survey_item AS i ON i.survey_id = s.id
  WHERE s.key = :survey ORDER BY i.position, i.code
)sql";

constexpr std::string_view kOwnColumns[] = {"participation", "filled_on", "filled_how"};

struct Item {
  std::string key, code, position;
};

struct Column {
  Cell cell;                   // without its text; no field: the column says nothing
  const Item* item = nullptr;  // none: a field of the response
};

bool passed_over(const std::string& header) { return header.empty() || registry::says_nothing(text::fold(header)); }

std::vector<Item> items_of(const store::Database& database, std::string_view survey) {
  auto find = database.prepare(kItems);
  find.bind(":survey", survey);
  std::vector<Item> items;
  while (find.step())
    items.push_back({std::string(find.text(0)), std::string(find.text(1)), std::string(find.text(2))});
  return items;
}

// A code wins over a position: "Q1" may be the code of the third question.
const Item* find_item(const std::vector<Item>& items, std::string_view header) {
  const auto folded = text::fold(header);
  const auto coded = std::ranges::find_if(items, [&](const Item& item) { return text::fold(item.code) == folded; });
  if (coded != items.end()) return &*coded;
  std::string_view number = folded;
  for (const std::string_view word : {"pytanie", "question", "q"}) {
    if (!number.starts_with(word)) continue;
    number = text::trim(number.substr(word.size()));
    break;
  }
  if (number.empty()) return nullptr;
  const auto placed = std::ranges::find_if(items, [&](const Item& item) { return item.position == number; });
  return placed == items.end() ? nullptr : &*placed;
}

// One file on its way into the writer.
class Sheets {
 public:
  Sheets(change::Writer& writer, const SurveyImport& options, std::string file)
      : writer_(writer),
        options_(options),
        file_(std::move(file)),
        items_(items_of(writer.records().database(), options.survey)) {}

  bool read_header(const CsvRecord& record);
  bool knows(const std::string& header) const { return passed_over(header) || column_of(header).has_value(); }
  void tell(Diagnostic diagnostic) { writer_.complain(std::move(diagnostic)); }
  void put(const CsvRecord& record);
  void complain(std::string_view code, std::size_t line, std::size_t column_no = 0, Arguments arguments = {},
                std::string column = {});

 private:
  std::optional<Column> column_of(const std::string& header) const;
  void unknown(const std::string& header, const CsvRecord& record, std::size_t number);
  RecordInput input(const registry::Entity& entity, const CsvRecord& record) const;
  void put_answer(const RecordInput& answer, const Cell& cell, const std::string& response, const Item& item);
  void look_at(const RecordInput& answer, const Cell& cell);

  change::Writer& writer_;
  const SurveyImport& options_;
  std::string file_;
  std::vector<Item> items_;
  std::vector<Column> columns_;
  const registry::Entity& response_ = registry::registry().at("survey_response");
  const registry::Entity& answer_ = registry::registry().at("survey_answer");
};

void Sheets::complain(std::string_view code, std::size_t line, std::size_t column_no, Arguments arguments,
                      std::string column) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.file = file_;
  diagnostic.line = line;
  diagnostic.column = std::move(column);
  diagnostic.column_no = column_no;
  diagnostic.arguments = std::move(arguments);
  writer_.complain(std::move(diagnostic));
}

std::optional<Column> Sheets::column_of(const std::string& header) const {
  std::string ignored;
  const auto target = change::find_target(response_, header, ignored);
  if (target.field != nullptr) {
    const auto& own = target.via != nullptr ? target.via->name : target.field->name;
    // Survey and wave are said once, for the whole file.
    if (std::ranges::find(kOwnColumns, own) != std::end(kOwnColumns)) return Column{{target, "", header, 0}, nullptr};
  }
  const auto* item = find_item(items_, header);
  if (item == nullptr) return std::nullopt;
  return Column{{{nullptr, answer_.find("answer")}, "", header, 0}, item};
}

void Sheets::unknown(const std::string& header, const CsvRecord& record, std::size_t number) {
  std::vector<std::string> words(std::begin(kOwnColumns), std::end(kOwnColumns));
  for (const auto& item : items_) words.push_back(item.code);
  const auto guess = text::closest(header, words);
  const auto shown = change::shown_heading(header);
  complain(guess ? "header.unknown.suggest" : "header.unknown", record.line, number,
           {{"header", shown}, {"suggestion", guess.value_or("")}, {"entity", response_.name}}, shown);
}

bool Sheets::read_header(const CsvRecord& record) {
  bool good = true;
  const auto same = [](const Column& one, const Column& other) {
    return one.item == other.item && one.cell.target.field == other.cell.target.field &&
           one.cell.target.via == other.cell.target.via;
  };
  for (std::size_t i = 0; i < record.cells.size(); ++i) {
    const std::string header(record.cells[i]);
    const auto number = record.origins.empty() ? i + 1 : record.origins[i].column;
    if (passed_over(header)) {
      columns_.emplace_back();
      continue;
    }
    auto column = column_of(header);
    if (!column) {
      unknown(header, record, number);
      good = false;
      continue;
    }
    if (!record.origins.empty()) column->cell.header = record.origins[i].header;
    if (std::ranges::any_of(columns_, [&](const Column& met) { return same(met, *column); })) {
      const auto& field = column->item != nullptr ? column->item->code : column->cell.target.field->name;
      complain("header.twice", record.line, number, {{"header", header}, {"field", field}}, header);
      good = false;
    }
    column->cell.number = number;
    columns_.push_back(std::move(*column));
  }
  const auto* participation = response_.find("participation");
  const auto names = [&](const Column& column) {
    return column.cell.target.field == participation || column.cell.target.via == participation;
  };
  if (good && std::ranges::none_of(columns_, names)) {
    complain("header.missing", record.line, 0,
             {{"field", participation->name}, {"label", participation->label_pl}, {"entity", response_.name}});
    good = false;
  }
  return good;
}

RecordInput Sheets::input(const registry::Entity& entity, const CsvRecord& record) const {
  RecordInput input;
  input.entity = &entity;
  input.file = file_;
  input.line = record.line;
  input.record = record.number;
  return input;
}

void Sheets::put_answer(const RecordInput& answer, const Cell& cell, const std::string& response, const Item& item) {
  auto whole = answer;
  whole.set("response", response).set("item", item.key);
  whole.cells.push_back(cell);
  writer_.put(whole);
}

// The answers of a sheet that is refused are still judged one by one, so that one pass tells all faults.
void Sheets::look_at(const RecordInput& answer, const Cell& cell) {
  auto parsed = change::parse_value(*cell.target.field, cell.text, cell.kind);
  if (parsed.error.empty()) return;
  auto diagnostic = answer.diagnostic(parsed.error, &cell);
  diagnostic.arguments = std::move(parsed.arguments);
  writer_.complain(std::move(diagnostic));
}

void Sheets::put(const CsvRecord& record) {
  auto response = input(response_, record);
  std::vector<std::pair<Cell, const Item*>> answers;
  bool blank = true;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    auto cell = columns_[i].cell;
    if (cell.target.field == nullptr) continue;
    cell.text = record.cells[i];
    cell.kind = record.kind(i);
    cell.wrong = !record.origins.empty() && record.origins[i].wrong;
    blank = blank && cell.text.empty();
    if (columns_[i].item == nullptr) {
      response.cells.push_back(std::move(cell));
    } else if (!cell.text.empty() && !cell.wrong) {
      answers.emplace_back(std::move(cell), columns_[i].item);
    }
  }
  if (blank) return;
  response.set("survey", options_.survey).set("wave", options_.wave);
  const auto outcome = writer_.put(response);
  const auto answer = input(answer_, record);
  const auto key = outcome.verdict == change::Verdict::rejected ? "" : writer_.records().key_of(response_, outcome.id);
  for (const auto& [cell, item] : answers) {
    if (key.empty()) {
      look_at(answer, cell);
    } else {
      put_answer(answer, cell, key, *item);
    }
  }
}

}  // namespace

change::InputFile import_survey(change::Writer& writer, change::SourceFile& source, const SurveyImport& options) {
  change::InputFile facts{source.name(), source.sha256(), source.bytes(), 0};
  Sheets sheets(writer, options, source.name());
  if (source.looks_like_json()) {
    sheets.complain("file.csv_only", 1);
    return facts;
  }
  const auto tell = [&sheets](Diagnostic diagnostic) { sheets.tell(std::move(diagnostic)); };
  change::tell_encoding(source, tell);
  const bool mapped = static_cast<bool>(options.mapped);
  const auto knows = [&sheets](std::string_view word) { return sheets.knows(std::string(word)); };
  change::Table table(source, {options.delimiter, options.header_line, mapped, nullptr},
                      mapped ? change::KnowsHeading() : change::KnowsHeading(knows), tell);
  change::Records records = [&table](CsvRecord& record) { return table.next(record); };
  if (mapped) records = options.mapped(writer, std::move(records), source.name());
  CsvRecord record;
  while (records(record)) {
    if (record.number == 0) {
      if (!sheets.read_header(record)) return facts;
      continue;
    }
    sheets.put(record);
  }
  facts.rows = static_cast<std::int64_t>(table.rows());
  change::tell_invisible(source, tell);
  return facts;
}

}  // namespace mops::work
