#include "change/json_lines.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "change/heading.h"
#include "text/lines.h"
#include "text/trim.h"

namespace mops::change {

std::optional<std::string> json_text(const nlohmann::json& value) {
  if (value.is_null()) return std::string();
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_unsigned()) return std::to_string(value.get<std::uint64_t>());
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  if (!value.is_array()) return std::nullopt;
  std::string list;
  for (const auto& item : value) {
    const auto text = item.is_array() ? std::nullopt : json_text(item);
    if (!text) return std::nullopt;
    list += (list.empty() ? "" : "|") + *text;
  }
  return list.empty() ? "-" : list;
}

std::optional<std::string> json_cell(SourceFile& source, const nlohmann::json& value, std::size_t line) {
  const auto text = json_text(value);
  if (!text) return std::nullopt;
  std::string scratch;
  source.note_invisible(*text, line, 0);
  return std::string(text::spreadsheet_cell(*text, scratch));
}

nlohmann::json parse_object(std::string_view line, std::string& twice) {
  using nlohmann::json;
  twice.clear();
  std::set<std::string> names;
  const auto look = [&](int depth, json::parse_event_t event, json& parsed) {
    if (event == json::parse_event_t::key && depth == 1 && !names.insert(parsed.get<std::string>()).second &&
        twice.empty())
      twice = parsed.get<std::string>();
    return true;
  };
  auto object = json::parse(line, look, false);
  if (!object.is_object() || !twice.empty()) return json(json::value_t::discarded);
  return object;
}

namespace {

Diagnostic line_fault(const std::string& file, std::size_t line, std::string_view code, std::string_view name = {}) {
  Diagnostic fault;
  fault.code = code;
  fault.file = file;
  fault.line = line;
  fault.record = line;
  fault.column = shown_heading(name);
  fault.arguments = {{"header", fault.column}};
  return fault;
}

// An array, or an object that is written over several lines.
bool is_cut(std::string_view first_line) {
  const auto text = text::trim(first_line);
  return text.starts_with('[') || (text.starts_with('{') && !text.ends_with('}'));
}

// What is wrong with LINE as a whole.
void tell_form(const std::function<void(Diagnostic)>& tell, const std::string& file, std::size_t line,
               const std::string& twice) {
  tell(twice.empty() ? line_fault(file, line, "json.form") : line_fault(file, line, "json.twice", twice));
}

}  // namespace

bool read_json_record(Writer& writer, const std::string& line, std::size_t number, const std::string& file,
                      const registry::Entity* entity, RecordInput& input, SourceFile* source) {
  input.file = file;
  input.line = number;
  input.record = number;
  const auto tell = [&](Diagnostic fault) { writer.complain(std::move(fault)); };
  const auto fault = [&](std::string_view code, const std::string& column, Arguments arguments) {
    auto diagnostic = input.diagnostic(code);
    diagnostic.column = column;
    diagnostic.arguments = std::move(arguments);
    writer.complain(std::move(diagnostic));
    return false;
  };
  std::string twice;
  const auto json = parse_object(line, twice);
  if (!json.is_object()) {
    tell_form(tell, file, number, twice);
    return false;
  }
  if (const auto named = json.find("entity"); named != json.end() && named->is_string()) {
    entity = registry::registry().find(named->get<std::string>());
    if (entity == nullptr) return fault("entity.unknown", "entity", {{"name", named->get<std::string>()}});
  }
  if (entity == nullptr) return fault("json.no_entity", "", {});
  input.entity = entity;
  constexpr std::size_t kGuesses = 1000;  // a file of wrong names is not compared with all of ours for ever
  bool good = true;
  std::string scratch;
  for (const auto& [name, value] : json.items()) {
    if (name == "entity") continue;
    std::string suggestion;
    const auto target = known_target(*entity, name);
    const auto text = json_text(value);
    if (target.field == nullptr && writer.diagnostics().size() < kGuesses) find_target(*entity, name, suggestion);
    const auto shown = shown_heading(name);
    if (target.field == nullptr || !text) {
      good = fault(
          target.field == nullptr ? (suggestion.empty() ? "header.unknown" : "header.unknown.suggest") : "json.value",
          shown, {{"header", shown}, {"suggestion", suggestion}, {"entity", entity->name}});
      continue;
    }
    const auto same = [&](const Cell& cell) {
      return cell.target.field == target.field && cell.target.via == target.via;
    };
    if (std::ranges::any_of(input.cells, same)) {
      good = fault("header.twice", shown, {{"header", shown}, {"field", target.field->name}});
      continue;
    }
    if (source != nullptr) source->note_invisible(*text, number, 0);
    input.cells.push_back({target, std::string(text::spreadsheet_cell(*text, scratch)), name, 0});
    if (target.field->type == registry::Type::pesel && value.is_number()) {
      auto warning = input.diagnostic("json.pesel_number", &input.cells.back());
      warning.severity = Severity::warning;
      tell(std::move(warning));
    }
  }
  return good;
}

void each_object(SourceFile& source, const std::function<void(Diagnostic)>& tell,
                 const std::function<void(const nlohmann::json&, std::size_t)>& visit, InputFile& facts) {
  text::Lines lines(source.utf8_blocks());
  std::string line, twice;
  for (std::size_t number = 1; lines.next(line); ++number) {
    if (text::trim(line).empty()) continue;
    if (++facts.rows == 1 && is_cut(line)) return tell(line_fault(source.name(), number, "json.lines"));
    const auto object = parse_object(line, twice);
    if (object.is_object()) {
      visit(object, number);
    } else {
      tell_form(tell, source.name(), number, twice);
    }
  }
}

void each_line(SourceFile& source, const std::function<void(const std::string&, std::size_t)>& visit) {
  text::Lines lines(source.utf8_blocks());
  std::string line;
  for (std::size_t number = 1; lines.next(line); ++number) visit(line, number);
}

void import_json_lines(Writer& writer, SourceFile& source, const ImportOptions& options, InputFile& facts) {
  text::Lines lines(source.utf8_blocks());
  std::string line;
  for (std::size_t number = 1; lines.next(line); ++number) {
    source.passed(number);
    if (text::trim(line).empty()) continue;
    if (++facts.rows == 1 && is_cut(line)) return writer.complain(line_fault(source.name(), number, "json.lines"));
    if (options.skip.contains(number)) continue;
    RecordInput input;
    input.merges = true;
    if (!read_json_record(writer, line, number, source.name(), options.entity, input, &source)) continue;
    for (const auto& [field, text] : options.constants)
      if (const auto* found = input.entity->find(field);
          found != nullptr &&
          std::ranges::none_of(input.cells, [&](const Cell& cell) { return cell.target.field == found; }))
        input.cells.push_back({{nullptr, found}, text, field, 0});
    hand_over(writer, input, options);
  }
}

}  // namespace mops::change
