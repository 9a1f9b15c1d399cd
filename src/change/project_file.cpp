#include "change/project_file.h"

#include <toml++/toml.h>

#include <algorithm>
#include <map>

#include "text/date.h"
#include "text/suggest.h"
#include "text/trim.h"

namespace mops::change {
namespace {

constexpr std::size_t kLimit = std::size_t{16} << 20;

std::string time_text(const toml::time& time) { return text::to_time(time.hour * 60 + time.minute); }

// Scalars as a file would hold them; nothing for tables and mixed arrays.
std::optional<std::string> text_of(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return std::to_string(number->get());
  if (const auto* flag = node.as_boolean()) return flag->get() ? "yes" : "no";
  if (const auto* date = node.as_date()) return text::to_iso({date->get().year, date->get().month, date->get().day});
  if (const auto* time = node.as_time()) return time_text(time->get());
  const auto* array = node.as_array();
  if (array == nullptr) return std::nullopt;
  std::string list;
  for (const auto& item : *array) {
    const auto text = text_of(item);
    if (!text) return std::nullopt;
    list += (list.empty() ? "" : "|") + *text;
  }
  return list.empty() ? "-" : list;
}

class Loader {
 public:
  Loader(Writer& writer, const SourceFile& source) : writer_(writer), source_(source) {}

  std::int64_t load(const toml::table& file) {
    for (const auto& [name, node] : file) collect(std::string(name.str()), node);
    std::int64_t rows = 0;
    for (auto& [number, records] : records_) {
      for (auto& record : records) {
        ++rows;
        const auto outcome = writer_.put(record);
        if (record.entity->name == "project" && outcome.id != 0) writer_.use_project(outcome.id);
      }
    }
    return rows;
  }

 private:
  void collect(const std::string& name, const toml::node& node) {
    const auto* entity = registry::registry().find(name);
    if (entity == nullptr) {
      std::vector<std::string> names;
      for (const auto& one : registry::registry().entities()) names.push_back(one.name);
      complain("entity.unknown", node, name, {{"name", name}, {"suggestion", text::closest(name, names).value_or("")}});
      return;
    }
    if (const auto* table = node.as_table()) {
      collect_record(*entity, *table);
    } else if (const auto* array = node.as_array()) {
      for (const auto& item : *array) {
        if (const auto* inner = item.as_table()) {
          collect_record(*entity, *inner);
        } else {
          complain("toml.not_a_table", item, name, {{"name", name}});
        }
      }
    } else {
      complain("toml.not_a_table", node, name, {{"name", name}});
    }
  }

  void collect_record(const registry::Entity& entity, const toml::table& table) {
    RecordInput input;
    input.entity = &entity;
    input.file = source_.name();
    input.line = table.source().begin.line;
    input.record = ++count_;
    input.merges = true;
    std::string scratch;
    for (const auto& [key, node] : table) {
      const std::string name(key.str());
      std::string suggestion;
      const auto target = find_target(entity, name, suggestion);
      const auto text = text_of(node);
      if (target.field == nullptr) {
        complain(suggestion.empty() ? "header.unknown" : "header.unknown.suggest", node, name,
                 {{"header", name}, {"suggestion", suggestion}, {"entity", entity.name}});
      } else if (!text) {
        complain("toml.value", node, name, {{"field", name}});
      } else {
        input.cells.push_back({target, std::string(text::clean_cell(*text, scratch)), name, 0});
      }
    }
    records_[entity.number].push_back(std::move(input));
  }

  void complain(std::string_view code, const toml::node& node, const std::string& column, Arguments arguments) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.file = source_.name();
    diagnostic.line = node.source().begin.line;
    diagnostic.column = column;
    diagnostic.arguments = std::move(arguments);
    writer_.complain(std::move(diagnostic));
  }

  Writer& writer_;
  const SourceFile& source_;
  std::size_t count_ = 0;
  std::map<int, std::vector<RecordInput>> records_;
};

}  // namespace

InputFile load_project_file(Writer& writer, SourceFile& source) {
  InputFile facts{source.name(), source.sha256(), source.bytes(), 0};
  const auto text = source.whole(kLimit);
  try {
    facts.rows = Loader(writer, source).load(toml::parse(text, source.name()));
  } catch (const toml::parse_error& error) {
    Diagnostic diagnostic;
    diagnostic.code = "toml.form";
    diagnostic.file = source.name();
    diagnostic.line = error.source().begin.line;
    diagnostic.column_no = error.source().begin.column;
    diagnostic.arguments = {{"reason", std::string(error.description())}};
    writer.complain(std::move(diagnostic));
  }
  return facts;
}

}  // namespace mops::change
