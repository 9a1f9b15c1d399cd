#include "report/template.h"

#include <algorithm>
#include <charconv>

#include "error.h"
#include "text/json.h"
#include "text/suggest.h"

namespace mops::report {
namespace {

[[noreturn]] void refuse(std::string_view text) {
  throw Error(ErrorKind::usage, "format.template", {{"template", std::string(text)}});
}

void append_shell(std::string& out, std::string_view value) {
  out += '\'';
  for (const char c : value) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  out += '\'';
}

}  // namespace

RowTemplate parse_template(std::string_view text) {
  RowTemplate result;
  std::string literal;
  const auto end_literal = [&] {
    if (!literal.empty()) result.parts_.push_back({literal, false, RowTemplate::As::plain, 0});
    literal.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      literal += text[at];
      continue;
    }
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (next == '%') {
      literal += '%';
      ++at;
    } else if (next == 'x' && at + 3 < text.size()) {
      unsigned byte = 0;
      const auto [end, status] = std::from_chars(text.data() + at + 2, text.data() + at + 4, byte, 16);
      if (status != std::errc() || end != text.data() + at + 4) refuse(text);
      literal += static_cast<char>(byte);
      at += 3;
    } else if (next == '(') {
      const auto close = text.find(')', at);
      if (close == std::string_view::npos) refuse(text);
      auto name = text.substr(at + 2, close - at - 2);
      auto as = RowTemplate::As::plain;
      if (const auto colon = name.find(':'); colon != std::string_view::npos) {
        const auto modifier = name.substr(colon + 1);
        if (modifier != "json" && modifier != "sh") refuse(text);
        as = modifier == "json" ? RowTemplate::As::json : RowTemplate::As::shell;
        name = name.substr(0, colon);
      }
      end_literal();
      result.parts_.push_back({std::string(name), true, as, 0});
      at = close;
    } else {
      refuse(text);
    }
  }
  end_literal();
  return result;
}

std::vector<std::string> RowTemplate::fields() const {
  std::vector<std::string> names;
  for (const auto& part : parts_)
    if (part.field && std::ranges::find(names, part.text) == names.end()) names.push_back(part.text);
  return names;
}

void RowTemplate::bind(std::span<const Column> columns) {
  for (auto& part : parts_) {
    if (!part.field) continue;
    const auto found = std::ranges::find(columns, part.text, &Column::name);
    if (found == columns.end()) {
      std::vector<std::string> names;
      for (const auto& column : columns) names.push_back(column.name);
      const auto guess = text::closest(part.text, names);
      throw Error(ErrorKind::usage, guess ? "field.unknown.suggest" : "field.unknown",
                  {{"name", part.text}, {"entity", "template"}, {"suggestion", guess.value_or("")}});
    }
    part.column = static_cast<std::size_t>(found - columns.begin());
  }
}

void RowTemplate::append(std::string& out, std::span<const Cell> cells) const {
  for (const auto& part : parts_) {
    if (!part.field) {
      out += part.text;
      continue;
    }
    const auto& cell = cells[part.column];
    switch (part.as) {
      case As::plain:
        out += cell.value_or("");
        break;
      case As::json:
        if (cell) {
          text::append_json_string(out, *cell);
        } else {
          out += "null";
        }
        break;
      case As::shell:
        append_shell(out, cell.value_or(""));
        break;
    }
  }
}

}  // namespace mops::report
