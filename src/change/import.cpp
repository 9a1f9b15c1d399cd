#include "change/import.h"

#include <algorithm>
#include <set>

#include "change/json_lines.h"
#include "change/reading_notes.h"
#include "change/table.h"
#include "registry/scope.h"
#include "registry/synonyms.h"
#include "text/fold.h"

namespace mops::change {
namespace {

using registry::Entity;

Diagnostic file_fault(const SourceFile& source, std::string_view code, std::size_t line,
                      Severity severity = Severity::error) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = code;
  diagnostic.file = source.name();
  diagnostic.line = line;
  return diagnostic;
}

// Without the fields that tell one record from another no row can be understood: say that once, not for every row.
bool can_identify(Writer& writer, const Entity& entity, const std::vector<Cell>& header, const ImportOptions& options,
                  const std::string& file, std::size_t line) {
  const auto spoken_of = [&](const registry::Field& field) {
    if (field.name == "project") return true;
    const auto in_header = [&](const Cell& cell) { return cell.target.field == &field || cell.target.via == &field; };
    const auto constant = [&](const auto& pair) { return pair.first == field.name; };
    return std::ranges::any_of(header, in_header) || std::ranges::any_of(options.constants, constant) ||
           (entity.embedding() == &field &&
            std::ranges::any_of(header, [&](const Cell& cell) { return cell.target.via == &field; }));
  };
  if (entity.keyed() && spoken_of(entity.fields.front())) return true;
  // A numbered record may come without its identity: a person without a PESEL is still a person.
  if (entity.key_pattern.find("{seq:") != std::string::npos) return true;
  bool complete = true;
  for (const auto* field : entity.identity) {
    if (spoken_of(*field) || !field->default_value.empty() || registry::blank_is_value(*field)) continue;
    Diagnostic diagnostic;
    diagnostic.code = "header.missing";
    diagnostic.file = file;
    diagnostic.line = line;
    diagnostic.arguments = {{"field", field->name}, {"label", field->label_pl}, {"entity", entity.name}};
    writer.complain(std::move(diagnostic));
    complete = false;
  }
  return complete;
}

// A record made anew from each row: what stays the same from row to row is set up once.
class Rows {
 public:
  Rows(const std::vector<Cell>& header, const ImportOptions& options, const std::string& file) {
    input_.entity = options.entity;
    input_.file = file;
    input_.merges = true;
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (header[i].target.field == nullptr) continue;
      columns_.push_back(i);
      input_.cells.push_back(header[i]);
    }
    fallbacks_.resize(columns_.size());
    for (const auto& [name, text] : options.constants) {
      const auto* field = input_.entity->find(name);
      if (field == nullptr) continue;
      const auto same = [&](const Cell& cell) { return cell.target.via == nullptr && cell.target.field == field; };
      const auto said = std::ranges::find_if(input_.cells, same);
      if (said == input_.cells.end()) {
        input_.cells.push_back({{nullptr, field}, text, name, 0});
      } else {
        fallbacks_[static_cast<std::size_t>(said - input_.cells.begin())] = text;
      }
    }
  }

  // Nothing for a row without any value.
  const RecordInput* read(const text::CsvRecord& record) {
    input_.line = record.line;
    input_.record = record.number;
    bool blank = true;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const auto text = record.cells[columns_[i]];
      blank = blank && text.empty();
      input_.cells[i].text.assign(text.empty() ? std::string_view(fallbacks_[i]) : text);
      input_.cells[i].kind = record.kind(columns_[i]);
      if (!record.origins.empty()) place(input_.cells[i], record.origins[columns_[i]]);
    }
    return blank ? nullptr : &input_;
  }

 private:
  // In a month's grid the same field comes from another column with every record.
  static void place(Cell& cell, const text::CellOrigin& origin) {
    if (cell.number != origin.column) cell.header = origin.header;
    cell.number = origin.column;
    cell.wrong = origin.wrong;
  }

  RecordInput input_;
  std::vector<std::size_t> columns_;    // of the file, for the first cells of the record
  std::vector<std::string> fallbacks_;  // what a blank cell of such a column means
};

void import_csv(Writer& writer, SourceFile& source, const ImportOptions& options, InputFile& facts) {
  const auto& entity = *options.entity;
  const bool mapped = static_cast<bool>(options.mapped);
  const auto complain = [&writer](Diagnostic fault) { writer.complain(std::move(fault)); };
  const auto knows = [&entity](std::string_view word) { return knows_heading(entity, word); };
  Table table(source, {options.delimiter, options.header_line, mapped, &options.skip},
              mapped ? KnowsHeading() : KnowsHeading(knows), complain);
  Records records = [&table](text::CsvRecord& record) { return table.next(record); };
  if (mapped) records = options.mapped(writer, std::move(records), source.name());
  text::CsvRecord record;
  std::vector<Cell> header;
  std::optional<Rows> rows;
  while (records(record)) {
    if (record.number == 0) {
      header = read_header(writer, entity, record, source.name());
      if (!can_identify(writer, entity, header, options, source.name(), record.line)) break;
      rows.emplace(header, options, source.name());
      continue;
    }
    const auto* input = rows->read(record);
    if (input != nullptr) hand_over(writer, *input, options);
  }
  facts.rows = static_cast<std::int64_t>(table.rows());
}

// Of several sheets one is read: say which, and which are not.
void note_sheet(Writer& writer, const SourceFile& source) {
  const auto& workbook = *source.workbook();
  const auto tabs = workbook.tabs();
  if (tabs.size() == 1 && tabs.front() == source.sheet()) return;
  constexpr std::size_t kNamed = 5;
  const auto names = workbook.sheet_names();
  std::string others;
  std::size_t count = 0;
  for (const auto tab : tabs) {
    if (tab == source.sheet() || count++ >= kNamed) continue;
    others += (others.empty() ? "" : ", ") + names[tab];
  }
  if (count > kNamed) others += ", …";
  auto note = file_fault(source, "sheet.chosen", 0, Severity::note);
  note.arguments = {{"sheet", names[source.sheet()]}, {"others", others}};
  writer.complain(std::move(note));
}

// What is missing between BYTES, which end a line, and LINE.
std::string empty_lines(const std::string& bytes, std::size_t line) {
  std::size_t lines = 1;
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes.substr(i + 1, 1) != "\n")) ++lines;
  return std::string(line - std::min(line, lines), '\n');
}

// As CSV; a title in one line.
std::string row_of_sheet(const text::CsvRecord& record, bool title) {
  std::string row;
  text::append_csv_record(row, record.cells);
  if (title)
    std::ranges::replace_if(
        row, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return row;
}

}  // namespace

void hand_over(Writer& writer, const RecordInput& input, const ImportOptions& options) {
  if (options.adapt) {
    if (auto adapted = options.adapt(writer, input)) return static_cast<void>(writer.put(*adapted));
  }
  if (options.take) {
    options.take(writer, input);
  } else {
    writer.put(input);
  }
}

bool knows_heading(const Entity& entity, std::string_view word) {
  return known_target(entity, word).field != nullptr || registry::says_nothing(text::fold(word));
}

std::vector<Cell> read_header(Writer& writer, const Entity& entity, const text::CsvRecord& record,
                              const std::string& file) {
  constexpr std::size_t kGuesses = 100;  // whoever has more unknown headings has not mistyped them
  std::vector<Cell> header;
  std::set<std::pair<const void*, const void*>> met;
  std::size_t unknown = 0;
  for (std::size_t i = 0; i < record.cells.size(); ++i) {
    const std::string word(record.cells[i]);
    const auto origin = record.origins.empty() ? text::CellOrigin{word, i + 1} : record.origins[i];
    const auto shown = shown_heading(origin.header);
    auto target = known_target(entity, word);
    Diagnostic diagnostic;
    diagnostic.file = file;
    diagnostic.line = record.line;
    diagnostic.column = shown;
    diagnostic.column_no = origin.column;
    if (target.field != nullptr && !met.emplace(target.via, target.field).second) {
      diagnostic.code = "header.twice";
      diagnostic.arguments = {{"header", shown}, {"field", target.field->name}};
      target = {};
    } else if (target.field == nullptr && !word.empty() && !registry::says_nothing(text::fold(word))) {
      std::string suggestion;
      if (++unknown <= kGuesses) find_target(entity, word, suggestion);
      diagnostic.code = suggestion.empty() ? "header.unknown" : "header.unknown.suggest";
      diagnostic.arguments = {{"header", shown}, {"suggestion", suggestion}, {"entity", entity.name}};
    }
    if (!diagnostic.code.empty()) writer.complain(std::move(diagnostic));
    header.push_back({target, "", shown, origin.column});
  }
  return header;
}

std::string rejected_bytes(SourceFile& source, const ImportOptions& options, const std::set<std::size_t>& lines) {
  std::string bytes;
  if (source.looks_like_json()) {
    each_line(source, [&](const std::string& line, std::size_t number) {
      if (lines.contains(number)) bytes += line + '\n';
    });
    return bytes;
  }
  const auto reader = source.records(options.delimiter, options.header_line);
  text::CsvRecord record;
  bool below_header = false;
  while (reader->next(record)) {
    if (below_header && !lines.contains(record.line)) continue;
    const bool title = record.line < options.header_line;
    // The header stays in its line.
    if (!below_header && options.header_line > 1) bytes += empty_lines(bytes, record.line);
    below_header = !title;
    bytes += source.workbook() != nullptr ? row_of_sheet(record, title) : std::string(record.raw);
    if (!record.raw.ends_with('\n') && !record.raw.ends_with('\r')) bytes += '\n';
  }
  return bytes;
}

InputFile import_file(Writer& writer, SourceFile& source, const ImportOptions& options) {
  if (options.read) return options.read(writer, source, options);
  InputFile facts{source.name(), "", source.bytes(), 0};
  const auto tell = [&writer](Diagnostic diagnostic) { writer.complain(std::move(diagnostic)); };
  tell_encoding(source, tell);
  writer.allow_bulk(!options.take);
  if (source.workbook() != nullptr) note_sheet(writer, source);
  if (source.looks_like_json() && options.mapped) {
    writer.complain(file_fault(source, "file.csv_only", 1));
  } else if (source.looks_like_json()) {
    import_json_lines(writer, source, options, facts);
  } else {
    import_csv(writer, source, options, facts);
  }
  tell_invisible(source, tell);
  facts.sha256 = source.sha256();
  writer.allow_bulk(false);
  if (options.finish) {
    writer.settle();
    options.finish(writer, source.name());
  }
  return facts;
}

}  // namespace mops::change
