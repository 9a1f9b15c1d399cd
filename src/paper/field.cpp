#include "paper/field.h"

#include <algorithm>
#include <charconv>

#include "registry/header.h"
#include "text/fold.h"

namespace mops::paper {
namespace {

// Every run of blanks, the no-break ones among them, as one.
std::string with_plain_blanks(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.substr(i).starts_with("\u00a0");
    if (no_break) ++i;
    const char c = no_break || text[i] == '\t' || text[i] == '\n' ? ' ' : text[i];
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

struct Words {
  std::string first, rest;
};

Words first_word(const std::string& text) {
  const auto end = text.find(' ');
  if (end == std::string::npos) return {text, ""};
  return {text.substr(0, end), text.substr(end + 1)};
}

bool is_keyword(std::string_view word, std::string_view keyword) { return text::fold(word) == keyword; }

// "osoba.nazwisko"; false when it has not exactly two parts.
bool read_path(const std::string& text, Field& field) {
  const auto dot = text.find('.');
  if (dot == std::string::npos || text.find('.', dot + 1) != std::string::npos) return false;
  field.section = name_of(text.substr(0, dot));
  field.column = name_of(text.substr(dot + 1));
  return !field.section.empty() && !field.column.empty();
}

// "osoba.status" or "osoba.status=bierna|bezrobotna".
bool read_question(const std::string& text, Field& field) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) return read_path(text, field);
  field.codes = registry::split(std::string_view(text).substr(equals + 1), '|');
  auto path = text.substr(0, equals);
  while (path.ends_with(' ')) path.pop_back();
  return !field.codes.empty() && read_path(path, field);
}

bool read_at_least(const std::string& text, Field& field) {
  const auto bar = text.find('|');
  auto [word, number] = first_word(with_plain_blanks(text.substr(bar + 1)));
  if (!is_keyword(word, "najmniej")) return false;
  constexpr int kMostRows = 500;
  const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), field.at_least);
  field.section = name_of(text.substr(0, bar));
  return fault == std::errc() && end == number.data() + number.size() && field.at_least > 0 &&
         field.at_least <= kMostRows && !field.section.empty() && field.section.find('.') == std::string::npos;
}

// A form by sex holds no dot, else a slip such as {osoba.ulica/nr} would print.
bool read_form(const std::string& text, Field& field) {
  const auto stroke = text.find('/');
  if (text.find('.') != std::string::npos || text.find('/', stroke + 1) != std::string::npos) return false;
  field.female = text.substr(0, stroke);
  field.male = text.substr(stroke + 1);
  return true;
}

bool read_kind(const std::string& text, Field& field) {
  if (text.find('|') != std::string::npos && text.find('=') == std::string::npos) {
    field.kind = FieldKind::at_least;
    return read_at_least(text, field);
  }
  const auto [first, rest] = first_word(text);
  if (first == "x" || first == "X") {
    field.kind = FieldKind::box;
    return read_question(rest, field);
  }
  if (is_keyword(first, "gdy")) {
    field.kind = FieldKind::when;
    if (rest.find('.') != std::string::npos) return read_question(rest, field);
    field.section = name_of(rest);  // a list that has anything
    return !field.section.empty();
  }
  if (is_keyword(first, "suma")) {
    field.kind = FieldKind::sum;
    return read_path(rest, field);
  }
  if (is_keyword(first, "liczba") && !rest.empty()) {
    field.kind = FieldKind::count;
    field.section = name_of(rest);
    return field.section.find('.') == std::string::npos;
  }
  if (is_keyword(text, "stopka projektu") || is_keyword(text, "znaki projektu")) {
    field.kind = is_keyword(text, "znaki projektu") ? FieldKind::marks : FieldKind::footing;
    return true;
  }
  if (text.find('/') != std::string::npos) {
    field.kind = FieldKind::form;
    return read_form(text, field);
  }
  if (const auto blank = text.rfind(' '); blank != std::string::npos && is_keyword(text.substr(blank + 1), "slownie")) {
    field.kind = FieldKind::words;
    return read_path(text.substr(0, blank), field);
  }
  return read_path(text, field);
}

}  // namespace

std::string name_of(std::string_view written) {
  auto name = text::fold(written);
  std::ranges::replace(name, ' ', '_');
  std::ranges::replace(name, '-', '_');
  return name;
}

std::optional<Field> read_field(std::string_view text) {
  Field field;
  field.written = with_plain_blanks(text);
  if (!read_kind(field.written, field)) return std::nullopt;
  return field;
}

ReadText read_fields(std::string_view text) {
  ReadText read;
  const auto literal = [&](std::size_t at, char brace) {
    read.stretches.push_back({at, at + 2, std::nullopt, std::string(1, brace)});
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto rest = text.substr(at);
    if (rest.starts_with("{{") || rest.starts_with("\\{")) {
      literal(at++, '{');
    } else if (rest.starts_with("}}") || rest.starts_with("\\}")) {
      literal(at++, '}');
    } else if (rest.front() == '{') {
      const auto end = rest.find_first_of("{}", 1);
      if (end == std::string_view::npos || rest[end] == '{') {
        read.error = "template.brace";
        read.field = rest.substr(0, std::min<std::size_t>(end, 60));
        return read;
      }
      auto field = read_field(rest.substr(1, end - 1));
      if (!field) {
        read.error = "template.field.form";
        read.field = rest.substr(1, end - 1);
        return read;
      }
      read.stretches.push_back({at, at + end + 1, std::move(field), {}});
      at += end;
    }
  }
  return read;
}

}  // namespace mops::paper
