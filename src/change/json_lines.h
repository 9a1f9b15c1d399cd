// json_lines.h -- records as JSON, one object a line: {"entity":"unit","project":"WSS","code":"KIS","name":"…"}.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "change/import.h"

namespace mops::change {

// A value as the text of a cell: null is the blank cell, lists are joined by '|'; nothing for objects and fractions.
std::optional<std::string> json_text(const nlohmann::json& value);

// Field names only, no labels; numbers or strings; null and "" are blank cells; lists may be arrays.
// "entity" may be left out when OPTIONS name one.
void import_json_lines(Writer& writer, SourceFile& source, const ImportOptions& options, InputFile& facts);

// Calls VISIT with every line and its number, from 1.
void each_line(SourceFile& source, const std::function<void(const std::string&, std::size_t)>& visit);

// One line; false (and a fault) when it is not a record.  LINE is 1-based.
bool read_json_record(Writer& writer, const std::string& line, std::size_t number, const std::string& file,
                      const registry::Entity* entity, RecordInput& input);

}  // namespace mops::change
