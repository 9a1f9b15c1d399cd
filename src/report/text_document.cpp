#include "report/text_document.h"

#include <algorithm>
#include <charconv>

#include "registry/dictionary.h"
#include "registry/header.h"
#include "registry/registry.h"
#include "registry/views.h"
#include "text/date.h"
#include "text/plural.h"
#include "text/printable.h"

namespace mops::report {
namespace {

constexpr std::string_view kGap = "................";

// The figure that the lines of an [each] block speak of.
struct Current {
  const Figure* figure = nullptr;
  std::string code, label;
};

class Filler {
 public:
  Filler(std::string_view document, const DocumentData& data) : rest_(document), data_(data) {}

  std::string fill() {
    while (!rest_.empty()) {
      const auto line = next_line();
      if (line.starts_with("[each ") && line.ends_with(']')) {
        repeat(line.substr(6, line.size() - 7));
      } else if (line.starts_with('[') && line.ends_with(']')) {
        choose(line.substr(1, line.size() - 2));
      } else {
        add_line(line, {});
      }
    }
    while (out_.ends_with("\n\n")) out_.pop_back();
    return out_;
  }

 private:
  std::string_view next_line() {
    const auto end = rest_.find('\n');
    const auto line = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    return line;
  }

  std::vector<std::string_view> block(std::string_view closing) {
    std::vector<std::string_view> lines;
    while (!rest_.empty()) {
      const auto line = next_line();
      if (line == closing) break;
      lines.push_back(line);
    }
    return lines;
  }

  const Figure* find(std::string_view name) const {
    const auto found = std::ranges::find(data_.figures, name, &Figure::name);
    return found == data_.figures.end() ? nullptr : &*found;
  }

  void choose(std::string_view name) {
    const auto lines = block("[/" + std::string(name) + "]");
    const auto* figure = find(name);
    if (figure == nullptr || figure->total == "0") return;
    for (const auto line : lines) add_line(line, {});
  }

  void repeat(std::string_view prefix) {
    const auto lines = block("[/each]");
    for (const auto& figure : data_.figures) {
      if (!figure.name.starts_with(prefix) || figure.total == "0") continue;
      Current current{&figure, figure.name.substr(prefix.size()), ""};
      const auto label = data_.labels.find(figure.name);
      current.label = label == data_.labels.end() ? current.code : label->second;
      for (const auto line : lines) add_line(line, current);
    }
  }

  void add_line(std::string_view line, const Current& current) {
    if (line.empty()) {
      if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
      return;
    }
    std::string text;
    while (!line.empty()) {
      const auto open = line.find('{');
      text += line.substr(0, open);
      if (open == std::string_view::npos) break;
      const auto close = line.find('}', open);
      if (!add_value(line.substr(open + 1, close - open - 1), current, text)) return;
      line.remove_prefix(close + 1);
    }
    out_ += text + '\n';
  }

  // False when the line is to be left out.
  bool add_value(std::string_view word, const Current& current, std::string& text) const {
    const bool optional = word.ends_with('?');
    if (optional) word.remove_suffix(1);
    const auto bar = word.find('|');
    const auto value = value_of(word.substr(0, bar), current);
    if (!value && optional) return false;
    if (!value) {
      text += kGap;
      return true;
    }
    text += text::printable_cell(*value);
    if (bar != std::string_view::npos)
      text += ' ' + std::string(plural(*value, registry::split(word.substr(bar + 1), '|')));
    return true;
  }

  static std::string plural(const std::string& number, const std::vector<std::string>& forms) {
    std::int64_t n = 0;
    const auto [end, status] = std::from_chars(number.data(), number.data() + number.size(), n);
    const bool whole = status == std::errc() && end == number.data() + number.size();
    if (forms.size() == 2) return whole && n == 1 ? forms[0] : forms[1];
    if (forms.size() != 3) return {};
    return whole ? std::string(text::polish_plural(n, forms[0], forms[1], forms[2])) : forms[1];
  }

  std::optional<std::string> value_of(std::string_view name, const Current& current) const {
    if (current.figure != nullptr) {
      if (name == "code") return current.code;
      if (name == "label") return current.label;
      if (const auto value = part_of(*current.figure, name)) return value;
    }
    if (const auto field = data_.fields.find(name); field != data_.fields.end()) return field->second;
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto* figure = find(name.substr(0, dot));
    return figure == nullptr ? std::nullopt : part_of(*figure, name.substr(dot + 1));
  }

  std::optional<std::string> part_of(const Figure& figure, std::string_view part) const {
    auto number = part == "women" ? figure.women : part == "men" ? figure.men : part == "total" ? figure.total : "";
    if (number.empty()) return std::nullopt;
    if (data_.language == registry::Language::polish) std::ranges::replace(number, '.', ',');
    return number;
  }

  std::string_view rest_;
  const DocumentData& data_;
  std::string out_;
};

std::string date_text(const std::string& iso, bool polish) {
  const auto date = text::parse_iso_date(iso);
  return polish && date ? text::polish_date(*date) : iso;
}

// What the last part of a figure's name is called: by a record of the project, or by a dictionary.
std::optional<std::string> label_of_value(const store::Database& database, std::string_view project,
                                          std::string_view figure, bool polish) {
  struct Naming {
    std::string_view prefix, sql, dictionary;
  };
  static constexpr Naming kNamings[] = {
      {"participants.unit.", "SELECT name FROM unit WHERE key = ?1 || '/' || ?2", ""},
      {"subgroup.", "SELECT name FROM subgroup WHERE key = ?1 || '/' || ?2", ""},
      {"survey.",
       "SELECT t.name FROM survey_trait t JOIN survey s ON s.id = t.survey_id JOIN project p ON p.id = s.project_id"
       " WHERE p.key = ?1 AND t.code = ?2 ORDER BY t.id LIMIT 1",
       ""},
      {"instrument.", "", "support_group"},
      {"goods.", "", "goods_kind"},
  };
  for (const auto& naming : kNamings) {
    if (!figure.starts_with(naming.prefix)) continue;
    auto code = figure.substr(naming.prefix.size());
    if (code.ends_with(".improved")) code.remove_suffix(std::string_view(".improved").size());
    if (!naming.dictionary.empty()) return registry::dictionary(naming.dictionary).label(code, polish);
    auto query = database.prepare(naming.sql);
    if (query.bind(1, project).bind(2, code).step()) return std::string(query.text(0));
  }
  return std::nullopt;
}

}  // namespace

std::string fill_document(std::string_view document, const DocumentData& data) { return Filler(document, data).fill(); }

DocumentData gather_document(const store::Database& database, std::string_view project, std::string_view as_of,
                             std::vector<Figure> figures, registry::Language language) {
  DocumentData data;
  data.language = language;
  const bool polish = language == registry::Language::polish;
  const auto& entity = registry::registry().at("project");
  auto query = database.prepare(registry::external_select(entity) + " WHERE e.key = ?1");
  if (query.bind(1, project).step()) {
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
      if (query.is_null(static_cast<int>(i))) continue;
      const auto& field = entity.fields[i];
      std::string text(query.text(static_cast<int>(i)));
      if (field.type == registry::Type::date) text = date_text(text, polish);
      if (field.type == registry::Type::code) text = registry::dictionary(field.dictionary).label(text, polish);
      data.fields.emplace("project." + field.name, std::move(text));
    }
  }
  data.fields.emplace("as_of", date_text(std::string(as_of), polish));
  for (const auto& figure : figures)
    if (auto label = label_of_value(database, project, figure.name, polish))
      data.labels.emplace(figure.name, std::move(*label));
  data.figures = std::move(figures);
  return data;
}

}  // namespace mops::report
