#include "change/project_file.h"

#include <map>

#include "text/suggest.h"
#include "text/toml.h"
#include "text/trim.h"

namespace mops::change {
namespace {

using text::TomlNode;

constexpr std::size_t kLimit = std::size_t{16} << 20;

class Loader {
 public:
  Loader(Writer& writer, const SourceFile& source) : writer_(writer), source_(source) {}

  std::int64_t load(const TomlNode& file) {
    for (const auto& [name, node] : file.entries) collect(name, node);
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
  void collect(const std::string& name, const TomlNode& node) {
    const auto* entity = registry::registry().find(name);
    if (entity == nullptr) {
      std::vector<std::string> names;
      for (const auto& one : registry::registry().entities()) names.push_back(one.name);
      complain("entity.unknown", node, name, {{"name", name}, {"suggestion", text::closest(name, names).value_or("")}});
      return;
    }
    if (node.kind == TomlNode::Kind::table) return collect_record(*entity, node);
    if (node.kind != TomlNode::Kind::array) return complain("toml.not_a_table", node, name, {{"name", name}});
    for (const auto& item : node.items) {
      if (item.kind == TomlNode::Kind::table) {
        collect_record(*entity, item);
      } else {
        complain("toml.not_a_table", item, name, {{"name", name}});
      }
    }
  }

  void collect_record(const registry::Entity& entity, const TomlNode& table) {
    RecordInput input;
    input.entity = &entity;
    input.file = source_.name();
    input.line = table.line;
    input.record = ++count_;
    input.merges = true;
    std::string scratch;
    for (const auto& [name, node] : table.entries) {
      std::string suggestion;
      const auto target = find_target(entity, name, suggestion);
      const auto text = cell_text(node);
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

  void complain(std::string_view code, const TomlNode& node, const std::string& column, Arguments arguments) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.file = source_.name();
    diagnostic.line = node.line;
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

std::optional<std::string> cell_text(const TomlNode& node) {
  switch (node.kind) {
    case TomlNode::Kind::flag:
      return node.text == "true" ? "yes" : "no";
    case TomlNode::Kind::real:
    case TomlNode::Kind::moment:
    case TomlNode::Kind::table:
      return std::nullopt;
    case TomlNode::Kind::array:
      break;
    default:
      return node.text;
  }
  std::string list;
  for (const auto& item : node.items) {
    const auto text = cell_text(item);
    if (!text) return std::nullopt;
    list += (list.empty() ? "" : "|") + *text;
  }
  return list.empty() ? "-" : list;
}

std::optional<TomlNode> read_toml(Writer& writer, SourceFile& source) {
  auto parsed = text::parse_toml(source.whole(kLimit));
  if (!parsed.fault) return std::move(parsed.root);
  Diagnostic diagnostic;
  diagnostic.code = "toml.form";
  diagnostic.file = source.name();
  diagnostic.line = parsed.fault->line;
  diagnostic.column_no = parsed.fault->column;
  diagnostic.arguments = {{"reason", parsed.fault->reason}};
  writer.complain(std::move(diagnostic));
  return std::nullopt;
}

InputFile load_project_file(Writer& writer, SourceFile& source) {
  InputFile facts{source.name(), source.sha256(), source.bytes(), 0};
  if (const auto file = read_toml(writer, source)) facts.rows = Loader(writer, source).load(*file);
  return facts;
}

}  // namespace mops::change
