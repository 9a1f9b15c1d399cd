// row_parser.cpp -- from files to checked rows.
#include "change/row_stream.h"
#include "change/value.h"
#include "text/duration.h"
#include "text/json.h"

namespace mops::change {
namespace {

using registry::Field;
using registry::Type;

std::string name_of_target(const Target& target) {
  return target.via == nullptr ? target.field->name : target.via->name + '.' + target.field->name;
}

// A value as it is stored, in its external form; or what is wrong with it.
struct Checked {
  std::string text;
  std::string fault;
  Arguments arguments;
};

// A length of time whose hours only the database knows goes on as it is understood under its heading.
Checked checked_minutes(const Field& field, const Cell& cell) {
  auto parsed = parse_minutes(field, cell.text, cell.header, own_hour(field));
  if (parsed.error == "minutes.hour_unknown" && !field.hour.empty()) {
    const bool bare = text::parse_duration(cell.text)->unit == text::Duration::Unit::none;
    return {bare ? cell.text + " h" : cell.text, {}, {}};
  }
  if (!parsed.error.empty()) return {cell.text, std::move(parsed.error), {}};
  return {to_text(field, parsed.value), {}, {}};
}

Checked checked(const Field& field, const std::string& text, text::CellKind kind = text::CellKind::plain) {
  if (field.type == Type::reference) return {text, std::string(spreadsheet_fault(field, kind)), {}};
  auto parsed = parse_value(field, text, kind);
  if (!parsed.error.empty()) return {text, std::move(parsed.error), std::move(parsed.arguments)};
  return {to_text(field, parsed.value), {}, {}};
}

Checked checked_list(const Field& list, const std::string& text) {
  Checked all;
  for (const auto& word : split_list(text)) {
    auto one = checked(*list.target_field, word);
    if (!one.fault.empty()) return {text, std::move(one.fault), std::move(one.arguments)};
    all.text += (all.text.empty() ? "" : "|") + one.text;
  }
  if (all.text.empty()) all.text = "-";
  return all;
}

// Writes lines; knows of which file it has written the first line.
class RowWriter {
 public:
  explicit RowWriter(const Sink& sink) : sink_(sink) {}

  void put(Writer& faults, const RecordInput& input) {
    if (!begun_ || input.file != file_) begin_file(input);
    std::string found, wrong;
    line_ = "{\"entity\":";
    text::append_json_string(line_, input.entity->name);
    for (const auto& cell : input.cells) append_cell(faults, input, cell, found, wrong);
    line_ += ",\"src\":{\"file\":";
    text::append_json_string(line_, input.file);
    line_ += ",\"line\":" + std::to_string(input.line) + ",\"record\":" + std::to_string(input.record);
    if (!found.empty()) line_ += ",\"found\":{" + found + '}';
    if (!wrong.empty()) line_ += ",\"faults\":[" + wrong + ']';
    line_ += "}}\n";
    sink_(line_);
  }

  void finish(const std::vector<InputFile>& files, int failure) {
    line_ = failure == 0 ? "{\"done\":true" : "{\"done\":false,\"exit\":" + std::to_string(failure);
    line_ += ",\"files\":[";
    for (const auto& file : files) {
      if (&file != &files.front()) line_ += ',';
      append_input(line_, file);
    }
    sink_(line_ + "]}\n");
  }

 private:
  void begin_file(const RecordInput& input) {
    begun_ = true;
    file_ = input.file;
    line_ = "{\"rows\":1,\"entity\":";
    text::append_json_string(line_, input.entity->name);
    line_ += ",\"file\":";
    text::append_json_string(line_, file_);
    line_ += ",\"columns\":[";
    for (const auto& cell : input.cells) {
      if (cell.number == 0) continue;
      if (line_.back() != '[') line_ += ',';
      line_ += "{\"field\":";
      text::append_json_string(line_, name_of_target(cell.target));
      line_ += ",\"heading\":";
      text::append_json_string(line_, cell.header);
      line_ += ",\"no\":" + std::to_string(cell.number) + '}';
    }
    line_ += "]}\n";
    sink_(line_);
  }

  void append_cell(Writer& faults, const RecordInput& input, const Cell& cell, std::string& found, std::string& wrong) {
    line_ += ',';
    text::append_json_name(line_, name_of_target(cell.target));
    if (cell.text.empty()) {
      line_ += "null";
      return;
    }
    const auto& field = *cell.target.field;
    auto value = field.type == Type::list      ? checked_list(field, cell.text)
                 : field.type == Type::minutes ? checked_minutes(field, cell)
                                               : checked(field, cell.text, cell.kind);
    text::append_json_string(line_, value.text);
    if (!value.fault.empty()) {
      if (!wrong.empty()) wrong += ',';
      text::append_json_string(wrong, value.fault);
      auto diagnostic = input.diagnostic(value.fault, &cell);
      diagnostic.arguments = std::move(value.arguments);
      faults.complain(std::move(diagnostic));
    } else if (value.text != cell.text && field.type != Type::list) {
      if (!found.empty()) found += ',';
      text::append_json_name(found, name_of_target(cell.target));
      text::append_json_string(found, cell.text);
    }
  }

  const Sink& sink_;
  std::string line_, file_;
  bool begun_ = false;
};

}  // namespace

std::vector<Diagnostic> parse_rows(std::vector<SourceFile>& sources, const ImportOptions& options, int failure,
                                   const Sink& sink) {
  // Reading a file tells its faults to a writer; this one has nothing to write to.
  auto nowhere = store::Database::in_memory();
  const auto write = nowhere.begin_write();
  Writer faults(write, {}, {});
  RowWriter rows(sink);
  auto reading = options;
  reading.take = [&](Writer& writer, const RecordInput& input) { rows.put(writer, input); };
  std::vector<InputFile> files;
  for (auto& source : sources) files.push_back(import_file(faults, source, reading));
  rows.finish(files, faults.failed() ? failure : 0);
  return faults.diagnostics();
}

}  // namespace mops::change
