#include "change/json_lines.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "text/lines.h"
#include "text/trim.h"

namespace mops::change {

std::optional<std::string> json_text(const nlohmann::json& value) {
  if (value.is_null()) return std::string();
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  if (!value.is_array()) return std::nullopt;
  std::string list;
  for (const auto& item : value) {
    const auto text = json_text(item);
    if (!text) return std::nullopt;
    list += (list.empty() ? "" : "|") + *text;
  }
  return list.empty() ? "-" : list;
}

bool read_json_record(Writer& writer, const std::string& line, std::size_t number, const std::string& file,
                      const registry::Entity* entity, RecordInput& input) {
  input.file = file;
  input.line = number;
  input.record = number;
  const auto fault = [&](std::string_view code, const std::string& column, Arguments arguments) {
    auto diagnostic = input.diagnostic(code);
    diagnostic.column = column;
    diagnostic.arguments = std::move(arguments);
    writer.complain(std::move(diagnostic));
    return false;
  };
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object()) return fault("json.form", "", {});
  if (const auto named = json.find("entity"); named != json.end() && named->is_string()) {
    entity = registry::registry().find(named->get<std::string>());
    if (entity == nullptr) return fault("entity.unknown", "entity", {{"name", named->get<std::string>()}});
  }
  if (entity == nullptr) return fault("json.no_entity", "", {});
  input.entity = entity;
  bool good = true;
  std::string scratch;
  for (const auto& [name, value] : json.items()) {
    if (name == "entity") continue;
    std::string suggestion;
    const auto target = find_target(*entity, name, suggestion);
    const auto text = json_text(value);
    if (target.field == nullptr || !text) {
      good = fault(
          target.field == nullptr ? (suggestion.empty() ? "header.unknown" : "header.unknown.suggest") : "json.value",
          name, {{"header", name}, {"suggestion", suggestion}, {"entity", entity->name}});
      continue;
    }
    input.cells.push_back({target, std::string(text::clean_cell(*text, scratch)), name, 0});
  }
  return good;
}

void each_line(SourceFile& source, const std::function<void(const std::string&, std::size_t)>& visit) {
  text::Lines lines(source.blocks());
  std::string line;
  for (std::size_t number = 1; lines.next(line); ++number) visit(line, number);
}

void import_json_lines(Writer& writer, SourceFile& source, const ImportOptions& options, InputFile& facts) {
  text::Lines lines(source.blocks());
  std::string line;
  for (std::size_t number = 1; lines.next(line); ++number) {
    source.passed(number);
    if (text::trim(line).empty()) continue;
    ++facts.rows;
    if (options.skip.contains(number)) continue;
    RecordInput input;
    input.merges = true;
    if (!read_json_record(writer, line, number, source.name(), options.entity, input)) continue;
    for (const auto& [field, text] : options.constants)
      if (const auto* found = input.entity->find(field);
          found != nullptr &&
          std::ranges::none_of(input.cells, [&](const Cell& cell) { return cell.target.field == found; }))
        input.cells.push_back({{nullptr, found}, text, field, 0});
    hand_over(writer, input, options);
  }
}

}  // namespace mops::change
