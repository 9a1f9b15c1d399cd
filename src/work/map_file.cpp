#include "work/map_file.h"

#include <algorithm>
#include <map>
#include <set>

#include "change/project_file.h"
#include "text/suggest.h"
#include "text/trim.h"

namespace mops::work {
namespace {

using change::RecordInput;
using text::TomlNode;
using Kind = TomlNode::Kind;

constexpr std::string_view kParts[] = {"import_map_column", "import_map_value", "import_map_constant",
                                       "import_map_skip"};

class MapLoader {
 public:
  MapLoader(change::Writer& writer, const std::string& file) : writer_(writer), file_(file) {}

  std::int64_t load(const TomlNode& root) {
    refuse_strangers(root, {"map", "columns", "values", "marks", "constants", "skip"});
    const auto* head = root.find("map");
    if (head == nullptr || head->kind != Kind::table || head->find("key") == nullptr) {
      complain("map.head", head == nullptr ? root : *head, "map");
      return rows_;
    }
    map_ = head->find("key")->text;
    const auto outcome = put("import_map", map_, *head, {}, *head);
    if (outcome.verdict == change::Verdict::rejected) return rows_;
    if (const auto* columns = table(root, "columns")) put_columns(*columns);
    if (const auto* values = table(root, "values"))
      for (const auto& [header, node] : values->entries)
        if (is_table(node, header)) put_values(header, node);
    if (const auto* marks = table(root, "marks")) put_values(std::string(kDays), *marks);
    if (const auto* constants = table(root, "constants"))
      for (const auto& [field, node] : constants->entries)
        put_cells("import_map_constant", field, node, {{"field", field}, {"value", text_of(node, field)}});
    if (const auto* skips = root.find("skip")) put_skips(*skips);
    drop_others(outcome.id);
    check();
    return rows_;
  }

 private:
  using Cells = std::vector<std::pair<std::string, std::string>>;

  void put_columns(const TomlNode& columns) {
    for (const auto& [header, node] : columns.entries) {
      if (node.kind == Kind::array) {
        for (const auto& item : node.items) put_column(header, item);
      } else {
        put_column(header, node);
      }
    }
  }

  void put_column(const std::string& header, const TomlNode& node) {
    if (node.kind == Kind::table) {
      put("import_map_column", header, node, {{"header", header}}, node);
    } else {
      put_cells("import_map_column", header, node, {{"header", header}, {"field", text_of(node, header)}});
    }
  }

  void put_values(const std::string& header, const TomlNode& values) {
    for (const auto& [written, node] : values.entries)
      put_cells("import_map_value", header, node,
                {{"header", header}, {"written", written}, {"means", text_of(node, written)}});
  }

  void put_skips(const TomlNode& skips) {
    if (skips.kind != Kind::array) return complain("toml.not_a_table", skips, "skip", {{"name", "skip"}});
    int number = 0;
    for (const auto& node : skips.items)
      if (is_table(node, "skip")) put("import_map_skip", "skip", node, {{"number", std::to_string(++number)}}, node);
  }

  // The record that NODE's entries and CELLS make up.
  change::Outcome put(const std::string& entity, const std::string& name, const TomlNode& node, Cells cells,
                      const TomlNode& place) {
    const auto& fields = registry::registry().at(entity).fields;
    for (const auto& [field, value] : node.entries) {
      if (std::ranges::find(fields, field, &registry::Field::name) != fields.end()) {
        cells.emplace_back(field, text_of(value, field));
      } else {
        std::vector<std::string> words;
        for (const auto& one : fields) words.push_back(one.name);
        unknown(entity, field, value, words);
      }
    }
    return put_cells(entity, name, place, cells);
  }

  // What a file does not say is as in a new map, so that a map is what its file says.
  change::Outcome put_cells(const std::string& entity, const std::string& name, const TomlNode& place,
                            const Cells& cells) {
    RecordInput input(entity);
    input.file = file_;
    input.line = place.line;
    input.record = static_cast<std::size_t>(++rows_);
    input.blank_clears = true;
    for (const auto& [field, text] : cells) input.set(field, text);
    for (const auto& field : input.entity->fields) {
      const auto said = [&](const change::Cell& cell) { return cell.target.field == &field; };
      if (std::ranges::any_of(input.cells, said)) continue;
      const bool own_map = entity != kMap && field.name == "map";
      input.set(field.name, own_map ? map_ : field.default_value);
    }
    const auto outcome = writer_.put(input);
    if (outcome.id != 0) written_[entity].insert(outcome.id);
    lines_.try_emplace({entity, name}, place.line);
    return outcome;
  }

  void drop_others(std::int64_t map) {
    for (const auto part : kParts) {
      const auto& entity = registry::registry().at(part);
      for (const auto id : writer_.records().children(*entity.find("map"), map))
        if (!written_[entity.name].contains(id)) writer_.drop(entity, id);
    }
  }

  void check() {
    if (writer_.failed()) return;
    for (const auto& fault : check_map(load_map(writer_.records().database(), map_))) {
      Diagnostic diagnostic;
      diagnostic.code = fault.code;
      diagnostic.file = file_;
      const auto line = lines_.find({fault.entity, fault.name});
      diagnostic.line = line != lines_.end() ? line->second : lines_[{std::string(kMap), map_}];
      if (fault.entity != kMap) diagnostic.column = fault.name;
      diagnostic.arguments = fault.arguments;
      writer_.complain(std::move(diagnostic));
    }
  }

  std::string text_of(const TomlNode& node, const std::string& name) {
    if (auto text = change::cell_text(node)) return std::move(*text);
    complain("toml.value", node, name, {{"field", name}});
    return {};
  }

  const TomlNode* table(const TomlNode& root, const std::string& name) {
    const auto* found = root.find(name);
    return found != nullptr && is_table(*found, name) ? found : nullptr;
  }

  bool is_table(const TomlNode& node, const std::string& name) {
    if (node.kind != Kind::table) complain("toml.not_a_table", node, name, {{"name", name}});
    return node.kind == Kind::table;
  }

  void refuse_strangers(const TomlNode& root, const std::vector<std::string>& words) {
    for (const auto& [name, node] : root.entries)
      if (std::ranges::find(words, name) == words.end()) unknown("import_map", name, node, words);
  }

  void unknown(const std::string& entity, const std::string& word, const TomlNode& node,
               const std::vector<std::string>& words) {
    const auto guess = text::closest(word, words);
    complain(guess ? "header.unknown.suggest" : "header.unknown", node, word,
             {{"header", word}, {"suggestion", guess.value_or("")}, {"entity", entity}});
  }

  void complain(std::string_view code, const TomlNode& node, const std::string& column, Arguments arguments = {}) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.file = file_;
    diagnostic.line = std::max<std::size_t>(node.line, 1);
    diagnostic.column = column;
    diagnostic.arguments = std::move(arguments);
    writer_.complain(std::move(diagnostic));
  }

  static constexpr std::string_view kMap = "import_map";
  change::Writer& writer_;
  const std::string& file_;
  std::string map_;
  std::int64_t rows_ = 0;
  std::map<std::string, std::set<std::int64_t>> written_;             // by entity
  std::map<std::pair<std::string, std::string>, std::size_t> lines_;  // by entity and name
};

}  // namespace

change::InputFile load_map_file(change::Writer& writer, change::SourceFile& source) {
  change::InputFile facts{source.name(), source.sha256(), source.bytes(), 0};
  if (const auto file = change::read_toml(writer, source)) facts.rows = MapLoader(writer, source.name()).load(*file);
  return facts;
}

}  // namespace mops::work
