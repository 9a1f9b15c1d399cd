#include "change/row_stream.h"

#include <map>
#include <nlohmann/json.hpp>

#include "change/json_lines.h"
#include "change/value.h"
#include "error.h"
#include "text/trim.h"

namespace mops::change {
namespace {

using nlohmann::json;

// The text of a cell as the file has it, if that still means VALUE: somebody may have changed the row on its way.
std::string as_found(const registry::Field& field, const std::string& value, const json& found,
                     const std::string& name) {
  const auto text = text_in(found, name.c_str());
  if (text.empty() || field.type == registry::Type::reference || field.type == registry::Type::list) return value;
  const auto parsed = parse_value(field, text);
  return parsed.error.empty() && to_text(field, parsed.value) == value ? text : value;
}

class RowReader {
 public:
  RowReader(Writer& writer, const std::string& file, const registry::Entity* entity)
      : writer_(writer), file_(file), entity_(entity) {}

  void read(const std::string& line, std::size_t number) {
    const auto object = json::parse(line, nullptr, false);
    if (object.is_object() && object.contains("rows")) return read_columns(object);
    RecordInput input;
    input.merges = true;
    if (object.is_object() && object.contains("src") && object["src"].is_object()) {
      read_row(object, input);
    } else if (!read_json_record(writer_, line, number, file_, entity_, input)) {
      return;
    }
    if (input.entity != nullptr) writer_.put(input);
  }

  const ToldFaults& told() const { return told_; }

 private:
  struct Column {
    std::string heading;
    std::size_t number = 0;
  };

  void read_columns(const json& object) {
    columns_.clear();
    const auto columns = object.find("columns");
    if (columns == object.end() || !columns->is_array()) return;
    for (const auto& column : *columns)
      if (column.is_object())
        columns_[text_in(column, "field")] = {text_in(column, "heading"),
                                              static_cast<std::size_t>(number_in(column, "no"))};
  }

  void fault(RecordInput& input, std::string_view code, const std::string& column, Arguments arguments) {
    auto diagnostic = input.diagnostic(code);
    diagnostic.column = column;
    diagnostic.arguments = std::move(arguments);
    writer_.complain(std::move(diagnostic));
    input.entity = nullptr;
  }

  void read_row(const json& object, RecordInput& input) {
    const auto& src = object["src"];
    input.file = text_in(src, "file");
    input.line = static_cast<std::size_t>(number_in(src, "line"));
    input.record = static_cast<std::size_t>(number_in(src, "record"));
    if (const auto faults = src.find("faults"); faults != src.end() && faults->is_array())
      for (const auto& code : *faults)
        if (code.is_string()) told_.emplace(input.file, input.line, code.get<std::string>());
    const auto* entity = registry::registry().find(text_in(object, "entity"));
    if (entity == nullptr) return fault(input, "entity.unknown", "entity", {{"name", text_in(object, "entity")}});
    input.entity = entity;
    const auto found = src.contains("found") ? src["found"] : json();
    for (const auto& [name, value] : object.items()) {
      if (name == "entity" || name == "src") continue;
      read_cell(*entity, name, value, found, input);
      if (input.entity == nullptr) return;
    }
  }

  void read_cell(const registry::Entity& entity, const std::string& name, const json& value, const json& found,
                 RecordInput& input) {
    std::string suggestion, scratch;
    const auto target = find_target(entity, name, suggestion);
    const auto text = json_text(value);
    if (target.field == nullptr)
      return fault(input, suggestion.empty() ? "header.unknown" : "header.unknown.suggest", name,
                   {{"header", name}, {"suggestion", suggestion}, {"entity", entity.name}});
    if (!text) return fault(input, "json.value", name, {{"header", name}});
    const auto column = columns_.find(name);
    Cell cell{target, std::string(text::clean_cell(*text, scratch)), name, 0};
    cell.text = as_found(*target.field, cell.text, found, name);
    if (column != columns_.end()) {
      cell.header = column->second.heading;
      cell.number = column->second.number;
    }
    input.cells.push_back(std::move(cell));
  }

  Writer& writer_;
  const std::string& file_;
  const registry::Entity* entity_;
  std::map<std::string, Column, std::less<>> columns_;  // of the file whose rows are read just now
  ToldFaults told_;
};

}  // namespace

RowStream inspect_rows(SourceFile& source) {
  const auto ends = read_ends(source);
  const auto first = json::parse(ends.first, nullptr, false), last = json::parse(ends.last, nullptr, false);
  RowStream stream;
  stream.rows = ends.lines;
  stream.parsed = first.is_object() && first.contains("rows");
  if (first.is_object()) stream.entity = text_in(first, "entity");
  if (!is_last_line(last)) {
    if (stream.parsed) throw Error(ErrorKind::rejected, "plan.cut", {{"file", source.name()}});
    return stream;
  }
  --stream.rows;
  stream.failed = failure_in(last, source);
  if (!stream.parsed && stream.rows > 0) throw Error(ErrorKind::rejected, "plan.cut", {{"file", source.name()}});
  if (const auto files = last.find("files"); files != last.end() && files->is_array())
    for (const auto& file : *files) stream.inputs.push_back(read_input(file));
  return stream;
}

ToldFaults import_rows(Writer& writer, SourceFile& source, const RowStream& stream, const registry::Entity* entity) {
  RowReader reader(writer, source.name(), entity);
  const bool ended = stream.parsed || stream.failed != 0 || !stream.inputs.empty();
  each_line_between(source, {false, ended},
                    [&](const std::string& line, std::size_t number) { reader.read(line, number); });
  return reader.told();
}

}  // namespace mops::change
