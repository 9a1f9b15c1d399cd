// json_lines.h -- records as JSON, one object a line: {"entity":"unit","project":"WSS","code":"KIS","name":"…"}.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "change/import.h"

namespace mops::change {

// A value as the text of a cell: null is the blank cell, lists are joined by '|'; nothing for objects, fractions and
// lists in lists.
std::optional<std::string> json_text(const nlohmann::json& value);
// The same, cleaned as the cells of tables are; what was dropped from it is noted in SOURCE.
std::optional<std::string> json_cell(SourceFile& source, const nlohmann::json& value, std::size_t line);

// LINE as an object; no object when it is none, or when a name stands in it twice (then that is in TWICE).
nlohmann::json parse_object(std::string_view line, std::string& twice);

// Calls VISIT with the object of every line that is not blank, and its number from 1.  Faults go to TELL: json.form,
// json.twice, and json.lines (an array, or an object over several lines), which ends the reading.
void each_object(SourceFile& source, const std::function<void(Diagnostic)>& tell,
                 const std::function<void(const nlohmann::json&, std::size_t)>& visit, InputFile& facts);

// Field names only, no labels; numbers or strings; null and "" are blank cells; lists may be arrays.
// "entity" may be left out when OPTIONS name one.
void import_json_lines(Writer& writer, SourceFile& source, const ImportOptions& options, InputFile& facts);

// Calls VISIT with every line, in UTF-8, and its number, from 1.
void each_line(SourceFile& source, const std::function<void(const std::string&, std::size_t)>& visit);

// One line; false (and a fault) when it is not a record.  LINE is 1-based.  SOURCE, if any, is where invisible
// characters are noted.
bool read_json_record(Writer& writer, const std::string& line, std::size_t number, const std::string& file,
                      const registry::Entity* entity, RecordInput& input, SourceFile* source = nullptr);

}  // namespace mops::change
